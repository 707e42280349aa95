package dlnlab.ui.lab;

import dlnlab.figure.SeriesCurve;
import dlnlab.figure.StepTimes;
import dlnlab.figure.TraceCurves;
import dlnlab.plot.CurveData;
import dlnlab.plot.JoinedPath;
import dlnlab.run.Assembly;
import dlnlab.run.Run;
import dlnlab.run.Series;
import dlnlab.run.Trace;
import dlnlab.scene.ColumnRef;
import dlnlab.scene.PhasePair;
import dlnlab.scene.TimeAxis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The recorded quantities of a run as curves.
public final class RunCurves {
    /// More runs than this in one chart are a crowd: no colour and no name of their own.
    public static final int CROWD = TraceCurves.CROWD;

    private RunCurves() {}

    /// The curves of a quantity, one per column; empty where it was not recorded.
    /// @param withEnd whether the latest state is appended; only for a run that waits or has ended
    /// @param axis what the curves are drawn over, not [TimeAxis#AUTOMATIC]
    public static List<CurveData> of(Run run, String quantityId, boolean withEnd, TimeAxis axis) {
        Trace trace = run.trace();
        Assembly assembly = run.assembly();
        return trace == null || assembly == null
                ? List.of()
                : List.copyOf(
                        TraceCurves.of(trace, assembly.subject().shape(), quantityId, withEnd, axis, run.experiment()));
    }

    /// The curves of several runs in one chart: colour tells the runs apart, dash the columns. Where each has one
    /// column only, the curves carry the names of their runs.
    /// @param withEnd one per run
    public static List<CurveData> of(List<RunEntry> entries, String quantityId, List<Boolean> withEnd, TimeAxis axis) {
        boolean scalar = isScalar(entries, quantityId);
        boolean crowd = entries.size() > CROWD;
        List<CurveData> curves = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            RunEntry entry = entries.get(i);
            of(entry.run(), quantityId, withEnd.get(i), axis).stream()
                    .map(SeriesCurve.class::cast)
                    .map(curve -> crowd
                            ? curve.inCrowd()
                            : curve.ofRun(entry.labelProperty().get(), entry.colour(), scalar))
                    .forEach(curves::add);
        }
        return curves;
    }

    /// What suits these runs, where an axis leaves the choice to them; with the values that are in force now.
    public static TimeAxis axis(TimeAxis wanted, List<RunEntry> entries) {
        return wanted.resolved(entries.stream()
                .map(RunEntry::run)
                .flatMap(run -> entries.size() > 1
                        ? Stream.of(
                                run.experiment(), run.experimentAt(run.status().step()))
                        : Stream.of(run.experiment()))
                .toList());
    }

    /// When a run took its steps; null over the iterations.
    public static @Nullable StepTimes times(Run run, TimeAxis axis) {
        Trace trace = run.trace();
        return trace == null ? null : TraceCurves.times(trace, axis, run.experiment());
    }

    /// Whether none of the runs recorded more than one column of a quantity.
    public static boolean isScalar(List<RunEntry> entries, String quantityId) {
        return ColumnRef.isOne(quantityId)
                || entries.stream().allMatch(entry -> {
                    Trace trace = entry.run().trace();
                    Series series = trace == null ? null : trace.series(quantityId);
                    return series == null || series.columns().size() == 1;
                });
    }

    /// The path of the free entries (w_12, w_21) of a 2 x 2 end-to-end matrix; empty where it was not recorded.
    public static List<CurveData> plane(Run run, boolean withEnd, TimeAxis axis) {
        return TraceCurves.path("", of(run, "endToEnd", withEnd, axis));
    }

    /// The same for one of several runs in one chart.
    public static List<CurveData> plane(RunEntry entry, boolean withEnd, TimeAxis axis) {
        return TraceCurves.path(entry.labelProperty().get(), of(List.of(entry), "endToEnd", List.of(withEnd), axis));
    }

    /// The paths of columns against others, one for each pair; none where a column was not recorded. Of several pairs
    /// each
    /// has its own colour, or where runs have colours its own dash.
    /// @param pairs the measured ones, or the predicted ones
    /// @param named whether the paths carry name and colour of their run, as one of several
    public static List<CurveData> phase(
            RunEntry entry, List<PhasePair> pairs, boolean named, boolean withEnd, TimeAxis axis) {
        return named
                ? joined(
                        entry.labelProperty().get(),
                        pairs,
                        quantity -> of(List.of(entry), quantity, List.of(withEnd), axis))
                : joined("", pairs, quantity -> of(entry.run(), quantity, withEnd, axis));
    }

    /// The same for a run that has ended.
    public static List<CurveData> phase(Run run, List<PhasePair> pairs, TimeAxis axis) {
        return joined("", pairs, quantity -> of(run, quantity, true, axis));
    }

    private static List<CurveData> joined(String run, List<PhasePair> pairs, Function<String, List<CurveData>> curves) {
        boolean several = pairs.size() > 1;
        List<CurveData> paths = new ArrayList<>();
        for (int k = 0; k < pairs.size(); k++) {
            ColumnRef across = pairs.get(k).across();
            ColumnRef up = pairs.get(k).up();
            List<CurveData> horizontal = curves.apply(across.quantity());
            List<CurveData> vertical = curves.apply(up.quantity());
            if (across.column() < horizontal.size() && up.column() < vertical.size()) {
                CurveData right = horizontal.get(across.column());
                CurveData upwards = vertical.get(up.column());
                String own = run.isEmpty() ? upwards.label() : run + ", " + upwards.label();
                int colour = run.isEmpty() && several ? k : right.colour();
                paths.add(
                        new JoinedPath(several ? own : run, right, upwards, colour, several ? k : CurveData.AUTOMATIC));
            }
        }
        return paths;
    }
}
