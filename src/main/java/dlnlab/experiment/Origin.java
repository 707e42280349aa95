package dlnlab.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Where an experiment comes from, in words that stay true when it is changed: a preset's summary speaks about the
/// preset only.
public final class Origin {
    private static final int MOST_NAMED = 4;
    private static final int LONGEST_VALUE = 24;

    private Origin() {}

    /// The experiment's summary; where that is a preset's and the experiment is another one by now, the preset and what
    /// differs from it.
    public static String summary(Experiment experiment) {
        return Presets.all().stream()
                .map(Preset::experiment)
                .filter(preset ->
                        !preset.summary().isBlank() && preset.summary().equals(experiment.summary()))
                .findFirst()
                .map(preset -> sentence(preset.title(), Parameters.differences(preset, experiment), ""))
                .filter(sentence -> !sentence.isEmpty())
                .orElse(experiment.summary());
    }

    /// One sentence such as `From “Linear balance”, with depth 3, width 20.`; empty where nothing differs.
    /// @param title of what it comes from
    /// @param others what differs beside parameters, in words, or empty
    public static String sentence(String title, List<Difference> differences, String others) {
        String words = with(differences);
        String all = words + (words.isEmpty() || others.isEmpty() ? "" : ", ") + others;
        return all.isEmpty() ? "" : "From “" + title + "”, " + (words.isEmpty() ? "" : "with ") + all + ".";
    }

    /// What differs, in a few words such as `depth 3, width 20`; empty where nothing does but titles.
    public static String with(List<Difference> differences) {
        List<Difference> told = differences.stream()
                .filter(d -> d.isShared() && !d.parameter().id().equals("title"))
                .toList();
        List<String> words = new ArrayList<>(
                told.stream().limit(MOST_NAMED).map(Origin::words).toList());
        if (told.size() > MOST_NAMED) {
            words.add("and " + (told.size() - MOST_NAMED) + " more");
        }
        return String.join(", ", words);
    }

    private static String words(Difference difference) {
        Parameter<?> parameter = difference.parameter();
        String value = difference.after();
        return switch (parameter.kind()) {
            case BOOLEAN -> (value.equals("true") ? "" : "no ") + parameter.label();
            case MATRIX -> parameter.label() + " " + size(value);
            case CHOICE -> parameter.label() + " " + chosen(parameter, value);
            default -> parameter.label() + (value.length() > LONGEST_VALUE ? " changed" : " " + value);
        };
    }

    private static String chosen(Parameter<?> parameter, String value) {
        return parameter.choices().stream()
                .filter(choice -> choice.id().equals(value))
                .map(Choice::label)
                .collect(Collectors.collectingAndThen(Collectors.joining(), label -> label.isEmpty() ? value : label));
    }

    private static String size(String matrix) {
        var rows = MatrixText.parse(matrix);
        return rows == null ? "changed" : rows.size() + " × " + rows.getFirst().size();
    }
}
