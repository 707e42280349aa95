package dlnlab.ui.lab;

import dlnlab.network.NetworkShape;
import dlnlab.plot.CurveData;
import dlnlab.plot.JoinedPath;
import dlnlab.plot.PathData;
import dlnlab.run.Assembly;
import dlnlab.run.Run;
import dlnlab.run.Series;
import dlnlab.run.Trace;
import dlnlab.scene.ColumnRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The recorded quantities of a run as curves.
public final class RunCurves {
    /// More runs than this in one chart are a crowd: no colour and no name of their own.
    public static final int CROWD = 8;

    /// More neurons than this are told apart by layer only.
    private static final int NAMED_NEURONS = 60;

    private RunCurves() {}

    /// The curves of a quantity, one per column; empty where it was not recorded.
    /// @param withEnd whether the latest state is appended; only for a run that waits or has ended
    public static List<CurveData> of(Run run, String quantityId, boolean withEnd) {
        Trace trace = run.trace();
        Assembly assembly = run.assembly();
        Series series = trace == null ? null : trace.series(quantityId);
        if (trace == null || assembly == null || series == null) {
            return List.of();
        }
        Groups groups = Groups.of(quantityId, assembly.subject().shape());
        Series range = quantityId.equals("loss") ? trace.series("lossRange") : null;
        double[] end = withEnd ? endOf(trace, series) : null;
        long endStep = withEnd && trace.tail() != null ? trace.tail().step() : -1;
        List<CurveData> curves = new ArrayList<>();
        for (int c = 0; c < series.columns().size(); c++) {
            SeriesCurve.End last = end == null ? null : new SeriesCurve.End(endStep, end[c]);
            curves.add(
                    new SeriesCurve(groups.label(series, c), series, c, range, last, groups.colour(c), groups.dash(c)));
        }
        return curves;
    }

    /// The curves of several runs in one chart: colour tells the runs apart, dash the columns. Where each has one
    /// column only, the curves carry the names of their runs.
    /// @param withEnd one per run
    public static List<CurveData> of(List<RunEntry> entries, String quantityId, List<Boolean> withEnd) {
        boolean scalar = isScalar(entries, quantityId);
        boolean crowd = entries.size() > CROWD;
        List<CurveData> curves = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            RunEntry entry = entries.get(i);
            of(entry.run(), quantityId, withEnd.get(i)).stream()
                    .map(curve -> crowd ? ofCrowd((SeriesCurve) curve) : ofOne(entry, scalar, (SeriesCurve) curve))
                    .forEach(curves::add);
        }
        return curves;
    }

    /// Whether none of the runs recorded more than one column of a quantity.
    public static boolean isScalar(List<RunEntry> entries, String quantityId) {
        return entries.stream().allMatch(entry -> {
            Trace trace = entry.run().trace();
            Series series = trace == null ? null : trace.series(quantityId);
            return series == null || series.columns().size() == 1;
        });
    }

    private static SeriesCurve ofCrowd(SeriesCurve curve) {
        return new SeriesCurve(
                "", curve.series(), curve.column(), curve.range(), curve.end(), curve.column(), curve.column());
    }

    private static SeriesCurve ofOne(RunEntry entry, boolean scalar, SeriesCurve curve) {
        return new SeriesCurve(
                scalar ? entry.labelProperty().get() : curve.label(),
                curve.series(),
                curve.column(),
                curve.range(),
                curve.end(),
                entry.colour(),
                scalar ? entry.colour() : curve.column());
    }

    /// The path of the free entries (w_12, w_21) of a 2 x 2 end-to-end matrix; empty where it was not recorded.
    public static List<CurveData> plane(Run run, boolean withEnd) {
        return path("", of(run, "endToEnd", withEnd));
    }

    /// The same for one of several runs in one chart.
    public static List<CurveData> plane(RunEntry entry, boolean withEnd) {
        return path(entry.labelProperty().get(), of(List.of(entry), "endToEnd", List.of(withEnd)));
    }

    private static List<CurveData> path(String label, List<CurveData> entries) {
        return entries.size() == 4 ? List.of(new PathData(label, entries.get(1), entries.get(2))) : List.of();
    }

    /// The path of one column against another; empty where one of them was not recorded.
    /// @param columns the horizontal column and the vertical one
    /// @param named whether the path carries name and colour of its run, as one of several
    public static List<CurveData> phase(RunEntry entry, List<ColumnRef> columns, boolean named, boolean withEnd) {
        List<CurveData> sides = new ArrayList<>();
        for (ColumnRef ref : columns) {
            List<CurveData> all = named
                    ? of(List.of(entry), ref.quantity(), List.of(withEnd))
                    : of(entry.run(), ref.quantity(), withEnd);
            if (ref.column() >= all.size()) {
                return List.of();
            }
            sides.add(all.get(ref.column()));
        }
        String label = named ? entry.labelProperty().get() : "";
        return List.of(new JoinedPath(label, sides.getFirst(), sides.getLast()));
    }

    private static double @Nullable [] endOf(Trace trace, Series series) {
        Trace.Tail tail = trace.tail();
        if (tail == null || series.size() == 0 || tail.step() <= series.step(series.size() - 1)) {
            return null;
        }
        return tail.values().get(trace.all().indexOf(series));
    }

    /// How columns share colours: by layer where there are many per layer.
    private record Groups(int[] layerOf, boolean many) {
        static Groups of(String quantityId, NetworkShape shape) {
            List<Integer> layers = new ArrayList<>();
            if (quantityId.startsWith("neuronGaps")) {
                for (int h = 1; h < shape.depth(); h++) {
                    addTimes(layers, h, shape.width(h));
                }
            } else if (quantityId.equals("layerSingularValues")) {
                for (int h = 1; h <= shape.depth(); h++) {
                    addTimes(layers, h, Math.min(shape.width(h), shape.width(h - 1)));
                }
            }
            int[] layerOf = layers.stream().mapToInt(Integer::intValue).toArray();
            return new Groups(layerOf, layerOf.length > NAMED_NEURONS);
        }

        private static void addTimes(List<Integer> layers, int h, int times) {
            for (int i = 0; i < times; i++) {
                layers.add(h);
            }
        }

        String label(Series series, int column) {
            return many ? "layer " + layerOf[column] : series.columns().get(column);
        }

        int colour(int column) {
            return layerOf.length == 0 ? CurveData.AUTOMATIC : layerOf[column] - 1;
        }

        int dash(int column) {
            return layerOf.length == 0 ? CurveData.AUTOMATIC : layerOf[column] - 1;
        }
    }
}
