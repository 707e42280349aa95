package dlnlab.export;

import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.CurveData;
import dlnlab.plot.MatrixCells;
import dlnlab.plot.TableText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// The numbers of a chart as a table: the samples between the ends of the horizontal axis, with the digits that give
/// back the same numbers.
///
/// Where all curves have the same x, one row per x and one column per curve, blank where a curve has no sample
/// left; otherwise three columns: which curve, x, y. Of matrices one row for each entry. Names carry their units: "loss
/// \[1\]".
public final class ChartCsv {
    private ChartCsv() {}

    /// One row of samples; column k is `ys[k]`.
    private record Column(String name, CurveData curve, List<Integer> shown, boolean low, boolean high) {
        double x(int row) {
            return curve.x(shown.get(row));
        }

        double y(int row) {
            int i = shown.get(row);
            return low ? curve.low(i) : high ? curve.high(i) : curve.y(i);
        }
    }

    /// The table.
    public static String text(ChartPicture picture) throws IOException {
        List<Column> columns = columns(picture);
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get())) {
            if (!picture.cells().isEmpty()) {
                matrices(printer, picture.cells());
                return text.toString();
            }
            if (!picture.table().rows().isEmpty()) {
                table(printer, picture.table());
                return text.toString();
            }
            String x = header(
                    picture.x().label().isEmpty() ? "x" : picture.x().label(),
                    picture.x().unit());
            if (sharesX(columns)) {
                wide(printer, x, picture.y().unit(), columns);
            } else {
                String y = picture.y().label().isEmpty() ? "value" : picture.y().label();
                tall(printer, x, header(y, picture.y().unit()), columns);
            }
        }
        return text.toString();
    }

    private static void table(CSVPrinter printer, TableText table) throws IOException {
        printer.printRecord(table.headings().stream()
                .map(heading -> heading.replace('\n', ' '))
                .toList());
        for (TableText.Row row : table.rows()) {
            printer.printRecord(row.cells().stream().map(TableText.Cell::text).toList());
        }
    }

    private static void matrices(CSVPrinter printer, List<MatrixCells> matrices) throws IOException {
        printer.printRecord("matrix", "row", "column", "value");
        for (MatrixCells matrix : matrices) {
            double[][] values = matrix.values();
            for (int i = 0; i < values.length; i++) {
                for (int j = 0; j < values[i].length; j++) {
                    // what nobody sees stays blank
                    String value = Double.isNaN(values[i][j]) ? "" : Double.toString(values[i][j]);
                    printer.printRecord(matrix.name(), i + 1, j + 1, value);
                }
            }
        }
    }

    private static void wide(CSVPrinter printer, String x, String unit, List<Column> columns) throws IOException {
        List<String> names = new ArrayList<>(List.of(x));
        columns.forEach(column -> names.add(header(column.name(), unit)));
        printer.printRecord(names);
        Column longest = longest(columns);
        for (int row = 0; row < longest.shown().size(); row++) {
            List<String> cells = new ArrayList<>(List.of(Double.toString(longest.x(row))));
            for (Column column : columns) {
                cells.add(row < column.shown().size() ? Double.toString(column.y(row)) : "");
            }
            printer.printRecord(cells);
        }
    }

    private static void tall(CSVPrinter printer, String x, String y, List<Column> columns) throws IOException {
        printer.printRecord("curve", x, y);
        for (Column column : columns) {
            for (int row = 0; row < column.shown().size(); row++) {
                printer.printRecord(column.name(), Double.toString(column.x(row)), Double.toString(column.y(row)));
            }
        }
    }

    private static Column longest(List<Column> columns) {
        Column longest = columns.getFirst();
        for (Column column : columns) {
            longest = column.shown().size() > longest.shown().size() ? column : longest;
        }
        return longest;
    }

    private static boolean sharesX(List<Column> columns) {
        if (columns.isEmpty()) {
            return false;
        }
        Column longest = longest(columns);
        for (Column column : columns) {
            for (int row = 0; row < column.shown().size(); row++) {
                if (column.x(row) != longest.x(row)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Column> columns(ChartPicture picture) {
        List<Column> columns = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (Curve curve : picture.curves()) {
            List<Integer> shown = shown(curve.data(), picture.x().range(), picture.equalUnits());
            String name = unique(name(curve, picture), taken);
            columns.add(new Column(name, curve.data(), shown, false, false));
            if (banded(curve.data())) {
                columns.add(new Column(name + " least", curve.data(), shown, true, false));
                columns.add(new Column(name + " greatest", curve.data(), shown, false, true));
            }
        }
        return columns;
    }

    private static boolean banded(CurveData curve) {
        for (int i = 0; i < curve.size(); i++) {
            if (curve.low(i) < curve.y(i) || curve.high(i) > curve.y(i)) {
                return true;
            }
        }
        return false;
    }

    /// Samples between the ends of the axis. A path keeps all of its points, for it may leave and come back.
    private static List<Integer> shown(CurveData curve, AxisRange range, boolean path) {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < curve.size(); i++) {
            if (path || (curve.x(i) >= range.lower() && curve.x(i) <= range.upper())) {
                shown.add(i);
            }
        }
        return shown;
    }

    private static String name(Curve curve, ChartPicture picture) {
        String own = curve.data().label();
        String axis =
                picture.y().label().isEmpty() ? picture.title() : picture.y().label();
        String label = ofRun(curve, picture) + (own.isEmpty() ? axis : own);
        return curve.role() == Role.PREDICTION
                ? label + " (prediction)"
                : curve.role() == Role.GHOST ? label + " (previous run)" : label;
    }

    /// Of several runs the name of the curve's own, which its colour tells: "N = 2, ".
    private static String ofRun(Curve curve, ChartPicture picture) {
        return picture.runs().stream()
                .filter(run -> run.colour() == curve.colour())
                .findFirst()
                .map(run -> run.name() + ", ")
                .orElse("");
    }

    private static String unique(String name, List<String> taken) {
        String free = name;
        for (int k = 2; taken.contains(free); k++) {
            free = name + " (" + k + ")";
        }
        taken.add(free);
        return free;
    }

    private static String header(String name, String unit) {
        return name + " [" + unit + "]";
    }
}
