package dlnlab.export;

import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.run.Series;
import dlnlab.run.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// A trace as a table: one row per recorded step, one column per number, blank where a quantity was not measured.
public final class TraceCsv {
    private TraceCsv() {}

    /// Writes the table; the latest state is the last row.
    public static void write(Trace trace, Appendable out) throws IOException {
        List<Series> all = trace.all();
        try (CSVPrinter printer = new CSVPrinter(
                out, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get())) {
            printer.printRecord(header(all));
            int[] next = new int[all.size()];
            // the first quantity, the loss, is measured at every sample
            Series steps = all.getFirst();
            for (int i = 0; i < steps.size(); i++) {
                printer.printRecord(row(all, next, steps.step(i), trace.tail()));
            }
            Trace.Tail tail = trace.tail();
            if (tail != null && tail.step() > steps.step(steps.size() - 1)) {
                printer.printRecord(row(all, next, tail.step(), tail));
            }
        }
    }

    private static List<String> header(List<Series> all) {
        List<String> header = new ArrayList<>(List.of("step"));
        for (Series series : all) {
            String unit = Quantities.find(series.id()).map(Quantity::unit).orElse("1");
            for (String column : series.columns()) {
                header.add(series.id() + "." + column + " [" + unit + "]");
            }
        }
        return header;
    }

    private static List<String> row(List<Series> all, int[] next, long step, Trace.@Nullable Tail tail) {
        List<String> row = new ArrayList<>(List.of(String.valueOf(step)));
        for (int q = 0; q < all.size(); q++) {
            Series series = all.get(q);
            int width = series.columns().size();
            if (next[q] < series.size() && series.step(next[q]) == step) {
                int sample = next[q]++;
                IntStream.range(0, width).forEach(c -> row.add(String.valueOf(series.value(sample, c))));
            } else {
                row.addAll(latest(tail, q, step, width));
            }
        }
        return row;
    }

    // at the latest state everything has been measured, also what was not due there
    private static List<String> latest(Trace.@Nullable Tail tail, int q, long step, int width) {
        double[] values =
                tail == null || tail.step() != step ? null : tail.values().get(q);
        return values == null
                ? Collections.nCopies(width, "")
                : Arrays.stream(values).mapToObj(String::valueOf).toList();
    }
}
