package dlnlab.ensemble;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// An ensemble as a table of text: one row per member, in the order of their numbers.
public final class EnsembleCsv {
    private EnsembleCsv() {}

    /// Writes number, cell, label, the two seeds, why it ended, and all columns with all their digits.
    public static void write(EnsembleTable table, Appendable out) throws IOException {
        EnsemblePlan plan = table.plan();
        // left open: whoever opened the file closes it
        CSVPrinter printer = new CSVPrinter(
                out, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get());
        List<String> header = new ArrayList<>(List.of("member", "cell", "label", "seed", "data seed", "ended"));
        plan.columns().forEach(column -> header.add(column.name() + " [" + column.unit() + "]"));
        printer.printRecord(header);
        EnsembleTable sorted = table.sorted();
        for (int row = 0; row < sorted.size(); row++) {
            printer.printRecord(row(sorted, row));
        }
        printer.flush();
    }

    private static List<String> row(EnsembleTable table, int row) {
        EnsemblePlan plan = table.plan();
        int member = table.member(row);
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(member));
        cells.add(String.valueOf(table.cell(row) + 1));
        cells.add(plan.cells().get(table.cell(row)).label());
        cells.add(String.valueOf(plan.experiment(member).seed()));
        cells.add(String.valueOf(plan.experiment(member).dataSeed()));
        cells.add(table.reason(row).name().toLowerCase(Locale.ROOT).replace('_', '-'));
        for (int column = 0; column < plan.columns().size(); column++) {
            double value = table.value(row, column);
            // what a cell has not stays blank
            cells.add(Double.isNaN(value) ? "" : String.valueOf(value));
        }
        return cells;
    }
}
