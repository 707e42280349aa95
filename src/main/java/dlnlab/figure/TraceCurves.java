package dlnlab.figure;

import dlnlab.experiment.Experiment;
import dlnlab.network.NetworkShape;
import dlnlab.network.NeuronClasses;
import dlnlab.plot.CurveData;
import dlnlab.plot.PathData;
import dlnlab.run.Series;
import dlnlab.run.Trace;
import dlnlab.scene.ColumnRef;
import dlnlab.scene.TimeAxis;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The recorded quantities of one run as curves.
public final class TraceCurves {
    /// More runs than this in one chart are a crowd: no colour and no name of their own.
    public static final int CROWD = 8;

    /// More neurons than this are told apart by layer only.
    private static final int NAMED_NEURONS = 30;

    private TraceCurves() {}

    /// The curves of a quantity, one per column; empty where it was not recorded.
    /// @param shape of the network, by which the columns of neurons are grouped
    /// @param quantityText id of the quantity, or one column of it as [ColumnRef] reads it
    /// @param withEnd whether the latest state is appended; only for a run that waits or has ended
    /// @param axis what the curves are drawn over, see [#times]
    /// @param run the experiment
    public static List<SeriesCurve> of(
            Trace trace, NetworkShape shape, String quantityText, boolean withEnd, TimeAxis axis, Experiment run) {
        ColumnRef wanted = ColumnRef.parse(quantityText);
        String quantityId = wanted.quantity();
        Series series = trace.series(quantityId);
        StepTimes times = times(trace, axis, run);
        if (series == null || (times == null && axis != TimeAxis.ITERATIONS)) {
            return List.of();
        }
        Groups groups = Groups.of(quantityId, shape);
        Series range = quantityId.equals("loss") ? trace.series("lossRange") : null;
        // read once: the run may publish another one at any moment
        Trace.Tail tail = withEnd ? trace.tail() : null;
        double[] end = tail == null ? null : endOf(trace, tail, series);
        List<SeriesCurve> curves = new ArrayList<>();
        for (int c = 0; c < series.columns().size(); c++) {
            SeriesCurve.End last = tail == null || end == null
                    ? null
                    : new SeriesCurve.End(
                            times == null ? (double) tail.step() : times.at((double) tail.step()), end[c]);
            curves.add(new SeriesCurve(
                    groups.label(series, c), series, c, range, last, times, groups.colour(c), groups.dash(c)));
        }
        if (ColumnRef.isOne(quantityText)) {
            return wanted.column() < curves.size() ? List.of(curves.get(wanted.column())) : List.of();
        }
        return curves;
    }

    /// When a run took its steps, for an axis that is not that of the iterations; null for that one, or where the time
    /// was not recorded.
    /// @param axis not [TimeAxis#AUTOMATIC]
    public static @Nullable StepTimes times(Trace trace, TimeAxis axis, Experiment run) {
        return axis == TimeAxis.ITERATIONS ? null : StepTimes.of(trace, axis.factor(run));
    }

    /// The path of the free entries (w_12, w_21) made of the four entries of a 2 x 2 matrix; empty for any other.
    public static List<CurveData> path(String label, List<? extends CurveData> entries) {
        return entries.size() == 4 ? List.of(new PathData(label, entries.get(1), entries.get(2))) : List.of();
    }

    private static double @Nullable [] endOf(Trace trace, Trace.Tail tail, Series series) {
        if (series.size() == 0 || tail.step() <= series.step(series.size() - 1)) {
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
                    addTimes(layers, h, NeuronClasses.behind(shape, h).count());
                }
            } else if (quantityId.equals("unitGaps")) {
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
