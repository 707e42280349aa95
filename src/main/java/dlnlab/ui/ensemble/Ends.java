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
/// @param quantiles of those of them that the chart counts
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
        return new Ends(Quantiles.of(spec.counted()
                .of(IntStream.range(0, table.size())
                        .filter(row -> table.value(row, arrival) <= time)
                        .mapToDouble(row -> table.value(row, column)))
                .toArray()));
    }

    /// How many lie in each of some bins.
    /// @param all what decides about the bins, so that these stay while more arrive: they reach over all but the
    ///     last two per cent on both sides
    /// @param scale on which all bins are equally wide; ends that have no place on it are in none
    public Bars bars(Ends all, Scale scale) {
        double[] range = placed(all, scale);
        if (range.length == 0) {
            return new Bars(Histogram.of(new double[0], 0, 1, 1), scale);
        }
        Quantiles spread = Quantiles.of(range);
        double low = spread.at(TAIL);
        double high = spread.at(1 - TAIL);
        double margin = Math.max(MARGIN * (high - low), 1e-6 * Math.max(1, Math.abs(high)));
        return new Bars(Histogram.of(placed(this, scale), low - margin, high + margin, BINS), scale);
    }

    private static double[] placed(Ends ends, Scale scale) {
        return Arrays.stream(ends.quantiles().sorted())
                .filter(scale::accepts)
                .map(scale::transform)
                .toArray();
    }

    /// The share of ends up to a bound.
    public double shareUpTo(double bound) {
        double[] sorted = quantiles.sorted();
        return sorted.length == 0
                ? Double.NaN
                : (double) Arrays.stream(sorted).filter(v -> v <= bound).count() / sorted.length;
    }
}
