package dlnlab.experiment.csv;

import java.util.ArrayList;
import java.util.List;

/// A row of cells without the spaces around them.
/// @param number 1 for the first row of the file, as a spreadsheet counts; the header is a row too
public record CsvRow(int number, List<String> cells) {
    public CsvRow {
        cells = List.copyOf(cells);
    }

    /// @param column from 1
    CsvRow with(int column, String text) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(column - 1, text);
        return new CsvRow(number, changed);
    }
}
