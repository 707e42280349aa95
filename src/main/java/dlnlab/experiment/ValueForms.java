package dlnlab.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The value forms of all kinds.
final class ValueForms {
    static final ValueForm<Long> WHOLE = new ValueForm<>(
            ParameterKind.INTEGER,
            "a whole number",
            value -> ((Number) value).longValue(),
            ValueForms::boxed,
            Numbers::whole,
            String::valueOf);

    static final ValueForm<Double> REAL = new ValueForm<>(
            ParameterKind.REAL, "a number", Double.class::cast, (value, type) -> value, Numbers::real, Numbers::format);

    static final ValueForm<Boolean> YES_NO = new ValueForm<>(
            ParameterKind.BOOLEAN,
            "true or false",
            Boolean.class::cast,
            (value, type) -> value,
            ValueForms::truth,
            String::valueOf);

    static final ValueForm<String> TEXT = new ValueForm<>(
            ParameterKind.TEXT, "a text", String.class::cast, (value, type) -> value, text -> text, text -> text);

    static final ValueForm<List<Integer>> WHOLE_LIST = new ValueForm<>(
            ParameterKind.INTEGER_LIST,
            "one or more whole numbers with commas between them",
            value -> ((List<?>) value).stream().map(Integer.class::cast).toList(),
            (value, type) -> value,
            ValueForms::wholeList,
            list -> list.stream().map(String::valueOf).collect(Collectors.joining(",")));

    static final ValueForm<List<List<@Nullable Double>>> MATRIX = new ValueForm<>(
            ParameterKind.MATRIX,
            "numbers or ? with commas between them, rows ended by semicolons",
            MatrixText::cast,
            (value, type) -> value,
            MatrixText::parse,
            MatrixText::format);

    /// A matrix all of whose entries are known.
    static final ValueForm<List<List<Double>>> ROWS = new ValueForm<>(
            ParameterKind.TEXT,
            "numbers with commas between them, rows ended by semicolons",
            ValueForms::rows,
            (value, type) -> value,
            ValueForms::rows,
            rows -> MatrixText.format(List.copyOf(rows)));

    /// Matrices all of whose entries are known.
    static final ValueForm<List<List<List<Double>>>> MATRICES = new ValueForm<>(
            ParameterKind.TEXT,
            "matrices with slashes between them, their numbers with commas between them, rows ended by semicolons",
            value -> ((List<?>) value).stream().map(ValueForms::rows).toList(),
            (value, type) -> value,
            ValueForms::matrices,
            matrices -> matrices.stream()
                    .map(rows -> MatrixText.format(List.copyOf(rows)))
                    .collect(Collectors.joining(" / ")));

    static final ValueForm<List<Double>> REAL_LIST = new ValueForm<>(
            ParameterKind.TEXT,
            "one or more numbers with commas between them",
            value -> ((List<?>) value).stream().map(Double.class::cast).toList(),
            (value, type) -> value,
            ValueForms::realList,
            list -> list.stream().map(Numbers::format).collect(Collectors.joining(", ")));

    /// Whole numbers that say which weights of each layer are shared.
    static final ValueForm<List<List<List<Integer>>>> SHARING = new ValueForm<>(
            ParameterKind.TEXT,
            "for each layer \"dense\" or rows of whole numbers ended by semicolons, with slashes between the layers",
            ValueForms::maps,
            (value, type) -> value,
            SharingText::parse,
            SharingText::format);

    /// A list of names, as one text.
    static final ValueForm<String> NAMES = new ValueForm<>(
            ParameterKind.TEXT,
            "names with semicolons between them",
            value -> ((List<?>) value).stream().map(String.class::cast).collect(Collectors.joining("; ")),
            (value, type) -> value,
            text -> text,
            text -> text);

    private ValueForms() {}

    /// Words of which `known` are allowed; reading is generous about case and hyphens.
    static ValueForm<String> word(List<Choice> known) {
        return new ValueForm<>(
                ParameterKind.CHOICE,
                "one of " + known.stream().map(Choice::id).collect(Collectors.joining(", ")),
                value -> value instanceof Enum<?> constant ? Words.of(constant) : Words.of(value.getClass()),
                (value, type) -> Words.constant(type, value),
                text -> matching(known, text),
                word -> word);
    }

    /// Constants of an enum, written as words with commas between them.
    static ValueForm<String> words(Class<?> enumType, List<Choice> known) {
        return new ValueForm<>(
                ParameterKind.CHOICE,
                "one of " + known.stream().map(Choice::id).collect(Collectors.joining(", ")),
                value -> ((List<?>) value)
                        .stream().map(constant -> Words.of((Enum<?>) constant)).collect(Collectors.joining(",")),
                (value, type) -> Stream.of(value.split(","))
                        .map(word -> Words.constant(enumType, word))
                        .toList(),
                text -> allMatching(known, text),
                words -> words);
    }

    private static @Nullable String allMatching(List<Choice> known, String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("\\s*[,;]\\s*", -1)) {
            String match = matching(known, word);
            if (match == null) {
                return null;
            }
            words.add(match);
        }
        return String.join(",", words);
    }

    private static List<List<Double>> rows(Object component) {
        return ((List<?>) component)
                .stream()
                        .map(row ->
                                ((List<?>) row).stream().map(Double.class::cast).toList())
                        .toList();
    }

    private static @Nullable List<List<Double>> rows(String text) {
        List<List<@Nullable Double>> rows = MatrixText.parse(text);
        if (rows == null || rows.stream().flatMap(List::stream).anyMatch(Objects::isNull)) {
            return null;
        }
        return rows((Object) rows);
    }

    private static @Nullable List<List<List<Double>>> matrices(String text) {
        List<List<List<Double>>> matrices = new ArrayList<>();
        for (String matrix : text.split("/", -1)) {
            List<List<Double>> rows = rows(matrix);
            if (rows == null) {
                return null;
            }
            matrices.add(rows);
        }
        return List.copyOf(matrices);
    }

    private static @Nullable List<Double> realList(String text) {
        List<List<Double>> rows = rows(text);
        return rows == null || rows.size() != 1 ? null : rows.getFirst();
    }

    private static List<List<List<Integer>>> maps(Object component) {
        return ((List<?>) component)
                .stream()
                        .map(map -> ((List<?>) map)
                                .stream().map(WHOLE_LIST.fromComponent()).toList())
                        .toList();
    }

    private static @Nullable String matching(List<Choice> known, String text) {
        return known.stream()
                .map(Choice::id)
                .filter(id -> Words.loosely(id).equals(Words.loosely(text)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object boxed(Long value, Class<?> type) {
        if (type == long.class) {
            return value;
        }
        return value == value.intValue() ? (Object) value.intValue() : null;
    }

    private static @Nullable Boolean truth(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> Boolean.TRUE;
            case "false", "no", "off" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static @Nullable List<Integer> wholeList(String text) {
        List<Integer> values = new ArrayList<>();
        for (String word : text.isBlank() ? new String[0] : text.strip().split("\\s*[,;]\\s*|\\s+", -1)) {
            Long value = Numbers.whole(word);
            if (value == null || value != value.intValue()) {
                return null;
            }
            values.add(value.intValue());
        }
        return Objects.requireNonNull(List.copyOf(values));
    }
}
