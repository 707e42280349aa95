package dlnlab.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the sizes, entries and columns of a problem must be.
final class ProblemChecks {
    private ProblemChecks() {}

    /// @param columns of the table
    /// @param targets names of the target columns
    /// @throws InvalidExperimentException if one is no column or stands twice, there is none, or no input is left
    static void checkTargets(List<String> columns, List<String> targets) {
        for (String target : targets) {
            Check.require(
                    columns.contains(target),
                    "targets",
                    "Every target must be a column of the data, but \"" + target + "\" is none"
                            + Nearest.question(target, columns, "."));
        }
        Check.require(
                Set.copyOf(targets).size() == targets.size(),
                "targets",
                "Every target must stand in the list once, but one stands twice.");
        int most = columns.size() - 1;
        Check.require(
                !targets.isEmpty() && targets.size() <= most,
                "targets",
                "The targets must be from 1 to " + most + " of the " + columns.size()
                        + " columns, so that inputs are left, but were " + targets.size() + ".");
        Check.whole("targets", "The number of target columns", targets.size(), Ranges.SIZE);
        Check.whole("targets", "The number of input columns", columns.size() - targets.size(), Ranges.SIZE);
    }

    /// @throws InvalidExperimentException if one of the three numbers is outside its range
    static void checkRegression(int inputs, int outputs, int samples) {
        Check.whole("inputs", "The number of inputs", inputs, Ranges.SIZE);
        Check.whole("outputs", "The number of outputs", outputs, Ranges.SIZE);
        Check.whole("samples", "The number of samples", samples, Ranges.SAMPLES);
    }

    /// @param norm |M|_F
    /// @throws InvalidExperimentException if one of the numbers is outside its range, or the rank above both sizes
    static void checkMatrix(int rows, int columns, int rank, double norm) {
        Check.whole("rows", "The number of rows", rows, Ranges.SIZE);
        Check.whole("columns", "The number of columns", columns, Ranges.SIZE);
        Check.require(
                rank >= 1 && rank <= Math.min(rows, columns),
                "rank",
                "The rank of a " + rows + " x " + columns + " matrix must be a whole number from 1 to "
                        + Math.min(rows, columns) + ", but was " + rank + ".");
        Check.real("norm", "The norm |M|", norm, Ranges.NORM);
    }

    /// A copy of rows, null where an entry is not seen.
    /// @throws InvalidExperimentException if their lengths differ, none is observed, or one is outside its range
    static List<List<@Nullable Double>> checkEntries(List<List<@Nullable Double>> entries) {
        Check.whole("entries", "The number of rows of the matrix", entries.size(), Ranges.SIZE);
        int columns = entries.getFirst().size();
        Check.whole("entries", "The number of columns of the matrix", columns, Ranges.SIZE);
        List<List<@Nullable Double>> copy = new ArrayList<>();
        for (List<@Nullable Double> row : entries) {
            copy.add(checkRow(row, copy.size() + 1, columns));
        }
        Check.require(
                copy.stream().flatMap(List::stream).anyMatch(Objects::nonNull),
                "entries",
                "The matrix must have at least one observed entry, but had none.");
        return Collections.unmodifiableList(copy);
    }

    private static List<@Nullable Double> checkRow(List<@Nullable Double> row, int number, int columns) {
        Check.require(
                row.size() == columns,
                "entries",
                "All rows of the matrix must have equally many entries, but row 1 has " + columns + " and row " + number
                        + " has " + row.size() + ".");
        for (@Nullable Double entry : row) {
            if (entry != null) {
                Check.real("entries", "Every observed entry of the matrix", entry, Ranges.ENTRY);
            }
        }
        // not List.copyOf, which refuses null
        return Collections.unmodifiableList(new ArrayList<>(row));
    }
}
