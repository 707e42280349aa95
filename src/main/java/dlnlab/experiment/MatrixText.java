package dlnlab.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A matrix with unobserved entries as text: `1.3, ?; ?, 0.65`, rows ended by semicolons or lines.
public final class MatrixText {
    private MatrixText() {}

    /// The text from which [#parse(String)] makes the rows again.
    public static String format(List<List<@Nullable Double>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(entry -> entry == null ? "?" : Numbers.format(entry))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    /// The rows, with null for `?` or nothing between two commas; null when some entry is neither a number nor that.
    public static @Nullable List<List<@Nullable Double>> parse(String text) {
        List<List<@Nullable Double>> rows = new ArrayList<>();
        for (String line : text.strip().replaceAll("[;\\s]+$", "").split("\\s*[;\\n]\\s*", -1)) {
            List<@Nullable Double> row = parseRow(line);
            if (row == null) {
                return null;
            }
            rows.add(row);
        }
        return rows;
    }

    private static @Nullable List<@Nullable Double> parseRow(String line) {
        List<@Nullable Double> row = new ArrayList<>();
        for (String word :
                line.contains(",") ? line.split(",", -1) : line.strip().split("\\s+", -1)) {
            boolean unobserved = word.isBlank() || word.strip().equals("?");
            Double entry = unobserved ? null : Numbers.real(word);
            if (!unobserved && entry == null) {
                return null;
            }
            row.add(entry);
        }
        return row;
    }

    /// The rows from a record component.
    static List<List<@Nullable Double>> cast(Object component) {
        List<List<@Nullable Double>> rows = new ArrayList<>();
        for (Object row : (List<?>) component) {
            List<@Nullable Double> entries = new ArrayList<>();
            for (Object entry : (List<?>) row) {
                entries.add((Double) entry);
            }
            rows.add(entries);
        }
        return rows;
    }
}
