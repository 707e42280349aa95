package dlnlab.ui.ensemble;

import dlnlab.ensemble.EnsembleTable;
import dlnlab.ensemble.analysis.Bootstrap;
import dlnlab.ensemble.analysis.Cluster;
import dlnlab.ensemble.analysis.Clusters;
import dlnlab.ensemble.analysis.Interval;
import dlnlab.plot.NumberFormats;
import dlnlab.scene.ColumnRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Where many starts end, as a table: groups with their size, centre and spread, and for each of the two columns the
/// median with an interval that holds it with 95 % (percentile bootstrap).
/// @param groups largest first, or in the order of given centres
/// @param medians one sentence for each column
public record EndsSummary(List<Group> groups, List<String> medians) {
    private static final int RESAMPLES = 400;
    private static final double LEVEL = 0.95;
    private static final double CUBES = 25;
    private static final int LEAST_SHARE = 50;
    private static final int MOST_GROUPS = 6;
    private static final int DIGITS = 3;
    private static final int FEWER_DIGITS = 2;

    /// One group of ends.
    /// @param name what it is
    /// @param share of all
    /// @param starts how many
    /// @param spread root mean square distance from their centre
    public record Group(String name, String share, String starts, String spread) {}

    public EndsSummary {
        groups = List.copyOf(groups);
        medians = List.copyOf(medians);
    }

    /// The summary of all members that have finished.
    /// @param names of the two columns
    /// @param corners centres of expected groups, such as a hyperbola's corners; empty where groups are to be found
    /// @param reach how far from an expected centre an end may be
    public static EndsSummary of(
            EnsembleTable table, List<ColumnRef> columns, List<String> names, double[][] corners, double reach) {
        double[][] sides = columns.stream()
                .map(column -> table.sorted().values(Cloud.column(table.plan(), column.quantity(), column.column())))
                .toArray(double[][]::new);
        double[][] points = IntStream.range(0, table.size())
                .mapToObj(row -> new double[] {sides[0][row], sides[1][row]})
                .toArray(double[][]::new);
        Clusters clusters = corners.length > 0
                ? Clusters.nearest(points, corners, reach)
                : Clusters.crowded(points, span(sides) / CUBES, Math.max(2, points.length / LEAST_SHARE));
        List<Group> groups = new ArrayList<>();
        for (int k = 0; k < Math.min(MOST_GROUPS, clusters.clusters().size()); k++) {
            Cluster cluster = clusters.clusters().get(k);
            double[] centre = corners.length > 0 ? corners[k] : cluster.centre();
            groups.add(group("near " + place(centre), cluster));
        }
        long elsewhere = IntStream.of(clusters.labels())
                .filter(label -> label == Clusters.NONE)
                .count();
        if (elsewhere > 0) {
            groups.add(new Group("elsewhere", percent((double) elsewhere / points.length), count(elsewhere), ""));
        }
        List<String> medians = new ArrayList<>();
        Bootstrap bootstrap =
                new Bootstrap(RESAMPLES, LEVEL, table.plan().spec().experiment().seed());
        for (int side = 0; side < 2; side++) {
            Interval interval = bootstrap.quantile(magnitudes(sides[side]), 0.5);
            medians.add("median |" + names.get(side) + "| " + number(interval.estimate()) + ", 95 % sure from "
                    + number(interval.low()) + " to " + number(interval.high()));
        }
        return new EndsSummary(groups, medians);
    }

    // both signs are equally likely: the median of the number itself would fall between them
    private static double[] magnitudes(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> Math.abs(values[i]))
                .toArray();
    }

    private static double span(double[][] sides) {
        double widest = 0;
        for (double[] side : sides) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (double value : side) {
                if (Double.isFinite(value)) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
            widest = Math.max(widest, most - least);
        }
        return widest > 0 ? widest : 1;
    }

    private static Group group(String name, Cluster cluster) {
        return new Group(name, percent(cluster.share()), count(cluster.size()), number(cluster.spread()));
    }

    private static String place(double[] point) {
        return "(" + NumberFormats.value(point[0], FEWER_DIGITS) + ", " + NumberFormats.value(point[1], FEWER_DIGITS)
                + ")";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String count(long starts) {
        return String.format(Locale.ROOT, "%,d", starts);
    }

    private static String number(double value) {
        return NumberFormats.value(value, DIGITS);
    }
}
