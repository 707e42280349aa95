package dlnlab.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A table of numbers with a name over every column.
/// @param columns names, all different
/// @param rows as many numbers each as there are columns
public record DataTable(List<String> columns, List<List<Double>> rows) {
    /// More columns than this are no own data.
    public static final int MOST_COLUMNS = (int) Ranges.COLUMNS.maximum();

    private static final int LONGEST_NAME = 120;

    public DataTable {
        columns = List.copyOf(columns);
        checkNames(columns);
        Check.whole("rows", "The number of rows of the data", rows.size(), Ranges.SAMPLES);
        Check.whole("rows", "The number of numbers in the data", (long) rows.size() * columns.size(), Ranges.CELLS);
        rows = checkRows(rows, columns);
    }

    private static void checkNames(List<String> columns) {
        Check.whole("columns", "The number of columns of the data", columns.size(), Ranges.COLUMNS);
        Set<String> seen = new HashSet<>();
        for (String name : columns) {
            Check.require(
                    !name.isBlank() && name.length() <= LONGEST_NAME,
                    "columns",
                    "The name of a column must have from 1 to " + LONGEST_NAME + " characters, but column "
                            + (seen.size() + 1) + " had " + (name.isBlank() ? "none" : name.length()) + ".");
            Check.require(
                    !name.contains(";"),
                    "columns",
                    "The name of a column must have no semicolon, but was \"" + name + "\".");
            Check.require(
                    seen.add(name), "columns", "The names of the columns must differ, but two are \"" + name + "\".");
        }
    }

    private static List<List<Double>> checkRows(List<List<Double>> rows, List<String> columns) {
        List<List<Double>> copy = new ArrayList<>(rows.size());
        for (List<Double> row : rows) {
            int number = copy.size() + 1;
            Check.require(
                    row.size() == columns.size(),
                    "rows",
                    "Every row of the data must have " + columns.size() + " numbers, one per column, but row " + number
                            + " had " + row.size() + ".");
            // a list read from a file may hold null
            for (int j = 0; j < row.size(); j++) {
                checkNumber(row.get(j), number, columns.get(j));
            }
            copy.add(List.copyOf(row));
        }
        return Collections.unmodifiableList(copy);
    }

    private static void checkNumber(@Nullable Double value, int row, String column) {
        Check.require(
                value != null && Ranges.ENTRY.contains(value),
                "rows",
                "Every number of the data must be a number " + Ranges.ENTRY.describe() + ", but in row " + row
                        + ", column \"" + column + "\", was " + (value == null ? "none" : Numbers.format(value)) + ".");
    }
}
