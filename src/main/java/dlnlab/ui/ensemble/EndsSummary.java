package dlnlab.ui.ensemble;

import dlnlab.ensemble.EndVolumes;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.ensemble.VolumeFloor;
import dlnlab.ensemble.analysis.Bootstrap;
import dlnlab.ensemble.analysis.Cluster;
import dlnlab.ensemble.analysis.Clusters;
import dlnlab.ensemble.analysis.Interval;
import dlnlab.figure.BranchFigures;
import dlnlab.plot.NumberFormats;
import dlnlab.scene.ColumnRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Where many starts end, as a table: groups with their size, centre and spread, and for each of the two columns the
/// median with an interval that holds it with 95 % (percentile bootstrap).
/// @param groups largest first, or in the order of given centres where these are few; at most six of their own, and the
///     others as one
/// @param medians one sentence for each column
public record EndsSummary(List<Group> groups, List<String> medians) {
    private static final int RESAMPLES = 400;
    private static final double LEVEL = 0.95;
    private static final double CUBES = 25;
    private static final int LEAST_SHARE = 50;
    private static final int MOST_GROUPS = 6;
    private static final String VOLUMES = String.format(
            Locale.ROOT,
            "log volumes at each group's median end, F8: of depth's volume form, F9: of the factorisations; singular "
                    + "values below %1$.0f %% of the largest of all ends count as %1$.0f %% of it",
            100 * VolumeFloor.SHARE);
    private static final int DIGITS = 3;
    private static final int FEWER_DIGITS = 2;

    /// One group of ends.
    /// @param name what it is
    /// @param share of all
    /// @param starts how many
    /// @param spread root mean square distance from their centre
    /// @param volume log of the volume form of depth at its median end, see [EndVolumes]; empty where there is none
    /// @param orbit log of the volume of that end's factorisations
    public record Group(String name, String share, String starts, String spread, String volume, String orbit) {}

    /// Groups that are expected, such as the corners of a hyperbola.
    /// @param columns in which distances are measured
    /// @param names one per centre
    /// @param centres coordinates of each, in these columns
    /// @param reach how far from its centre an end may be
    public record Expected(List<ColumnRef> columns, List<String> names, double[][] centres, double reach) {}

    public EndsSummary {
        groups = List.copyOf(groups);
        medians = List.copyOf(medians);
    }

    /// The summary of all members that have finished.
    /// @param names of the two columns
    /// @param expected groups; empty where groups are to be found in the two columns
    public static EndsSummary of(
            EnsembleTable finished, List<ColumnRef> columns, List<String> names, Optional<Expected> expected) {
        EnsembleTable table = finished.sorted();
        double[][] sides = sides(table, columns);
        double[][] points = points(table, expected.map(Expected::columns).orElse(columns));
        Clusters clusters = expected.map(known -> Clusters.nearest(points, known.centres(), known.reach()))
                .orElseGet(
                        () -> Clusters.crowded(points, span(sides) / CUBES, Math.max(2, points.length / LEAST_SHARE)));
        Optional<EndVolumes> volumes =
                EndVolumes.of(table, BranchFigures.depth(table.plan().spec().experiment()));
        List<String> called = expected.map(Expected::names)
                .orElseGet(() -> clusters.clusters().stream()
                        .map(cluster -> place(cluster.centre()))
                        .toList());
        List<Group> groups = groups(clusters, called, volumes);
        return new EndsSummary(groups, medians(table, names, sides, volumes.isPresent()));
    }

    private static double[][] sides(EnsembleTable table, List<ColumnRef> columns) {
        return columns.stream()
                .map(column -> table.values(Cloud.column(table.plan(), column.quantity(), column.column())))
                .toArray(double[][]::new);
    }

    private static double[][] points(EnsembleTable table, List<ColumnRef> columns) {
        double[][] sides = sides(table, columns);
        return IntStream.range(0, table.size())
                .mapToObj(row ->
                        Arrays.stream(sides).mapToDouble(side -> side[row]).toArray())
                .toArray(double[][]::new);
    }

    private static List<String> medians(
            EnsembleTable table, List<String> names, double[][] sides, boolean withVolumes) {
        List<String> medians = new ArrayList<>();
        Bootstrap bootstrap =
                new Bootstrap(RESAMPLES, LEVEL, table.plan().spec().experiment().seed());
        for (int side = 0; side < 2; side++) {
            Interval interval = bootstrap.quantile(magnitudes(sides[side]), 0.5);
            medians.add("median |" + names.get(side) + "| " + number(interval.estimate())
                    + (table.size() < Bootstrap.FEWEST ? ", all from " : ", 95 % sure from ")
                    + number(interval.low()) + " to " + number(interval.high()));
        }
        if (withVolumes) {
            medians.add(VOLUMES);
        }
        return medians;
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

    /// In the order of the clusters while these are few; of many, the largest and then all others as one.
    private static List<Group> groups(Clusters clusters, List<String> names, Optional<EndVolumes> volumes) {
        List<Cluster> found = clusters.clusters();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, found.size()).boxed().toList());
        if (order.size() > MOST_GROUPS) {
            order.sort(Comparator.comparingInt(label -> -found.get(label).size()));
        }
        List<Group> groups = new ArrayList<>();
        int[] labels = clusters.labels();
        for (int label : order.subList(0, Math.min(MOST_GROUPS, order.size()))) {
            String spread = number(found.get(label).spread());
            groups.add(group(
                    "near " + names.get(label), spread, rows(labels, own -> own == label), labels.length, volumes));
        }
        List<Integer> others = order.subList(groups.size(), order.size());
        if (!others.isEmpty()) {
            String name = others.size() + (others.size() == 1 ? " other group" : " other groups");
            groups.add(group(name, "", rows(labels, others::contains), labels.length, volumes));
        }
        int[] elsewhere = rows(labels, own -> own == Clusters.NONE);
        if (elsewhere.length > 0) {
            groups.add(group("elsewhere", "", elsewhere, labels.length, volumes));
        }
        return groups;
    }

    private static int[] rows(int[] labels, IntPredicate which) {
        return IntStream.range(0, labels.length)
                .filter(row -> which.test(labels[row]))
                .toArray();
    }

    private static Group group(String name, String spread, int[] rows, int all, Optional<EndVolumes> volumes) {
        return new Group(
                name,
                percent((double) rows.length / all),
                count(rows.length),
                spread,
                volumes.map(known -> volume(known.medianForm(rows))).orElse(""),
                volumes.map(known -> volume(known.medianOrbit(rows))).orElse(""));
    }

    private static String volume(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1f", value) : "–";
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
