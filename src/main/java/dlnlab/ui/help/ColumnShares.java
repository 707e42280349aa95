package dlnlab.ui.help;

import java.util.Arrays;
import java.util.List;

/// How the width of a table is shared out: by the longest cells where all rows fit on one line, otherwise every column
/// gets its longest word, and more the more text it holds.
final class ColumnShares {
    private static final int PADDING = 3;
    // characters of the whole width: what fits needs no balance
    private static final int ONE_LINE = 120;
    private static final double GROWTH = 2.2;

    private ColumnShares() {}

    /// Per cent of the width for each column.
    /// @param rows texts of the cells, all rows as long as the first
    /// @return numbers that add to 100; 0 for a column whose cells are all empty
    static double[] of(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        boolean fits = naturalLength(rows) <= ONE_LINE;
        double[] weights = new double[columns];
        for (int column = 0; column < columns; column++) {
            weights[column] = weight(texts(rows, column), fits);
        }
        double total = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> 100 * weight / total).toArray();
    }

    /// Characters of a line that would hold every row without wrapping.
    static int naturalLength(List<List<String>> rows) {
        int sum = 0;
        for (int column = 0; column < rows.getFirst().size(); column++) {
            sum += longest(texts(rows, column)) + PADDING;
        }
        return sum;
    }

    private static List<String> texts(List<List<String>> rows, int column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    private static double weight(List<String> texts, boolean fits) {
        int longest = longest(texts);
        if (longest == 0) {
            return 0;
        }
        if (fits) {
            return PADDING + longest;
        }
        int word = texts.stream()
                .flatMap(text -> Arrays.stream(text.split("\\s+")))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        // text that wraps needs width like the root of its length: twice the text, half again the width
        return PADDING + Math.min(longest, Math.max(word, GROWTH * Math.sqrt(longest)));
    }

    private static int longest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }
}
