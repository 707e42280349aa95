package dlnlab.ui.ensemble;

import dlnlab.ensemble.EnsembleTable;
import dlnlab.ensemble.analysis.Histogram;
import dlnlab.ensemble.analysis.Quantiles;
import dlnlab.plot.Scale;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Where the starts of an ensemble end, in one column.
/// @param quantiles of all of them, or of the positive ones where the chart has a logarithmic axis
public record Ends(Quantiles quantiles) {
    /// The quantiles that are shown: those of the ends of the middle nine tenths, and the median between them.
    public static final List<Double> SHOWN = List.of(0.05, 0.5, 0.95);

    private static final double TAIL = 0.02;
    private static final double MARGIN = 0.15;
    private static final int BINS = 48;

    /// The ends that a chart of kind HISTOGRAM shows, of all that have finished.
    public static Ends of(ChartSpec spec, EnsembleTable table) {
        return of(spec, table, Double.POSITIVE_INFINITY);
    }

    /// The ends of those that have arrived at a time.
    public static Ends of(ChartSpec spec, EnsembleTable table, double time) {
        ColumnRef ref = spec.columns().getFirst();
        int column = Cloud.column(table.plan(), ref.quantity(), ref.column());
        int arrival = table.plan().column("time");
        boolean positive = spec.xScale() == Scale.LOG;
        return new Ends(Quantiles.of(IntStream.range(0, table.size())
                .filter(row -> table.value(row, arrival) <= time)
                .mapToDouble(row -> table.value(row, column))
                .filter(value -> !positive || value > 0)
                .toArray()));
    }

    /// How many lie in each of some bins.
    /// @param all what decides about the bins, so that these stay while more arrive: they reach over all but the
    ///     last two per cent on both sides
    public Histogram histogram(Ends all) {
        Quantiles range = all.quantiles();
        if (range.count() == 0) {
            return Histogram.of(new double[0], 0, 1, 1);
        }
        double low = range.at(TAIL);
        double high = range.at(1 - TAIL);
        double margin = Math.max(MARGIN * (high - low), 1e-6 * Math.max(1, Math.abs(high)));
        return Histogram.of(quantiles.sorted(), low - margin, high + margin, BINS);
    }

    /// The share of ends up to a bound.
    public double shareUpTo(double bound) {
        double[] sorted = quantiles.sorted();
        return sorted.length == 0
                ? Double.NaN
                : (double) Arrays.stream(sorted).filter(v -> v <= bound).count() / sorted.length;
    }
}
