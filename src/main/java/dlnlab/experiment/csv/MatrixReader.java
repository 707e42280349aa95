package dlnlab.experiment.csv;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.MatrixText;
import dlnlab.experiment.Numbers;
import dlnlab.experiment.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A matrix from a CSV file or from cells copied from a spreadsheet; nothing, `?` or `NaN` is an entry that is not
/// observed.
public final class MatrixReader {
    private MatrixReader() {}

    /// The cells of a text, without asking what is in them: rows of equal length, filled up with empty cells.
    ///
    /// A single line may be a matrix as the program writes it: `1, ?; 2, 3`.
    /// @throws InvalidExperimentException see [CsvTable#read(String, String)]
    public static List<List<String>> cells(String text, String source) {
        return equalised(table(text, source).rows().stream().map(CsvRow::cells).toList());
    }

    /// The matrix, or the faults, named by row and column. A first row that holds names is left out.
    /// @param source name of the file, for the messages
    /// @throws InvalidExperimentException see [CsvTable#read(String, String)]
    public static Reading<Problem.ExplicitCompletion> read(String text, String source) {
        return read(table(text, source));
    }

    /// The same of a table that has been taken apart.
    public static Reading<Problem.ExplicitCompletion> read(CsvTable table) {
        boolean header = table.looksLikeHeader() && table.rows().size() > 1;
        List<CsvRow> rows = header ? table.rows().subList(1, table.rows().size()) : table.rows();
        Faults faults = new Faults();
        List<List<@Nullable Double>> entries = new ArrayList<>();
        for (CsvRow row : rows) {
            if (row.cells().size() != table.columns()) {
                faults.add("row " + row.number() + ": there must be " + table.columns() + " cells, as in the first row,"
                        + " but there "
                        + (row.cells().size() == 1
                                ? "is 1"
                                : "are " + row.cells().size()));
            }
            entries.add(entries(row, faults));
        }
        if (faults.count() > 0) {
            return Reading.of(faults);
        }
        try {
            return Reading.of(new Problem.ExplicitCompletion(entries));
        } catch (InvalidExperimentException e) {
            return Reading.refused(e.sentence());
        }
    }

    private static List<@Nullable Double> entries(CsvRow row, Faults faults) {
        List<@Nullable Double> entries = new ArrayList<>();
        for (String cell : row.cells()) {
            Double number = Numbers.real(cell);
            if (number == null && !Cells.isUnobserved(cell)) {
                faults.add(new CellPlace(row.number(), entries.size() + 1), null, Cells.trouble(cell));
            }
            entries.add(number);
        }
        return entries;
    }

    private static CsvTable table(String text, String source) {
        boolean ownForm = text.strip().lines().count() == 1 && isOwnForm(text);
        return CsvTable.read(ownForm ? text.strip().replace(";", "\n") : text, source);
    }

    private static boolean isOwnForm(String text) {
        return text.contains(";") && MatrixText.parse(text) != null;
    }

    private static List<List<String>> equalised(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> result = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> filled = new ArrayList<>(row);
            while (filled.size() < width) {
                filled.add("");
            }
            result.add(filled);
        }
        return result;
    }
}
