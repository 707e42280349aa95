package dlnlab.ui.app;

import dlnlab.experiment.Problem;
import dlnlab.figure.MatrixFigures;
import dlnlab.measure.Quantities;
import dlnlab.plot.CurveData;
import dlnlab.run.Assembly;
import dlnlab.run.Run;
import dlnlab.run.RunStatus;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.PhasePair;
import dlnlab.scene.TimeAxis;
import dlnlab.ui.charts.BranchTile;
import dlnlab.ui.charts.ChartTile;
import dlnlab.ui.charts.HistogramTile;
import dlnlab.ui.charts.MatrixTile;
import dlnlab.ui.charts.PhaseTile;
import dlnlab.ui.charts.PlaneTile;
import dlnlab.ui.charts.RainTile;
import dlnlab.ui.charts.TileCard;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.RunCurves;
import dlnlab.ui.lab.RunEntry;
import java.util.List;

/// Feeds tiles from the runs on the table and from the ghosts of the runs before.
final class TileFeed {
    /// Ghosts of more curves than this would be fog.
    private static final int MOST_GHOSTS = 24;

    private final LabViewModel lab;

    TileFeed(LabViewModel lab) {
        this.lab = lab;
    }

    /// One run as it is drawn now; while it stands still its latest state ends the curves.
    record Shown(RunEntry entry, String label, boolean still, long end) {
        static Shown of(RunEntry entry) {
            RunStatus status = entry.run().status();
            boolean still = status.phase() != RunStatus.Phase.PLAYING;
            return new Shown(entry, entry.labelProperty().get(), still, still ? status.step() : -1);
        }
    }

    /// The runs that have something to draw.
    List<Shown> shown() {
        return lab.runs().visible().stream()
                .filter(entry -> entry.run().trace() != null)
                .map(Shown::of)
                .toList();
    }

    /// Gives a tile the curves of the runs, or says why there are none.
    void feed(TileCard tile, List<Shown> shown) {
        ChartSpec spec = tile.spec();
        if (spec.needsNoRun()) {
            return;
        }
        if (tile instanceof MatrixTile) {
            tile.setMessage(whyNoMatrix(shown));
            return;
        }
        Run lead = lab.run();
        if (tile instanceof BranchTile branch) {
            branch.setExperiment(lead.experiment());
            return;
        }
        boolean several = shown.size() > 1;
        String first = spec.quantities().getFirst();
        // a prediction that nobody makes is left out, the measured curves stay
        long needed = spec.kind() == ChartSpec.Kind.TIME ? 1 : 2;
        tile.setMessage(spec.columns().stream()
                .limit(needed)
                .map(column -> whyNot(shown, column.quantity()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(""));
        // curves that carry the names of their runs need no legend
        boolean legend = several
                && shown.size() <= RunCurves.CROWD
                && (spec.kind() != ChartSpec.Kind.TIME
                        || !RunCurves.isScalar(shown.stream().map(Shown::entry).toList(), first));
        tile.setRuns(
                legend ? shown.stream().map(Shown::label).toList() : List.of(),
                legend ? shown.stream().map(s -> s.entry().colour()).toList() : List.of());
        TimeAxis axis = axis(tile, shown);
        tile.setClock(axis, RunCurves.times(lead, axis));
        switch (tile) {
            case ChartTile chart -> {
                boolean predicted = spec.quantities().size() > 1;
                chart.setCurves(
                        curves(shown, first, axis),
                        predicted ? curves(shown, spec.quantities().get(1), axis) : List.of(),
                        several ? List.of() : ghost(first, axis));
            }
            case PlaneTile plane -> {
                if (lead.experiment().problem() instanceof Problem.DiagonalCompletion diagonal) {
                    plane.setHyperbola(diagonal.a() * diagonal.b());
                }
                plane.setContent(shown.stream()
                        .flatMap(s -> several
                                ? RunCurves.plane(s.entry(), s.still(), axis).stream()
                                : RunCurves.plane(s.entry().run(), s.still(), axis).stream())
                        .toList());
                plane.setGhost(lab.runs().ghosts().stream()
                        .flatMap(run -> RunCurves.plane(run, true, axis).stream())
                        .toList());
            }
            case PhaseTile phase -> {
                List<PhasePair> predicted =
                        spec.pairs().stream().filter(PhasePair::isPrediction).toList();
                phase.setContent(
                        paths(shown, spec.measuredPairs(), several, axis), paths(shown, predicted, several, axis));
                phase.setGhost(lab.runs().ghosts().stream()
                        .flatMap(run -> RunCurves.phase(run, spec.measuredPairs(), axis).stream())
                        .toList());
            }
            case RainTile rain ->
                rain.setRun(
                        lead.experiment(),
                        RunCurves.phase(lab.runs().leadProperty().get(), spec.pairs(), false, isStill(shown), axis));
            case HistogramTile histogram -> histogram.setExperiment(lead.experiment());
            default -> throw new IllegalStateException("no way to feed a " + tile.getClass());
        }
    }

    private boolean isStill(List<Shown> shown) {
        return shown.stream()
                .anyMatch(s -> s.entry().equals(lab.runs().leadProperty().get()) && s.still());
    }

    /// Why none of the runs has an end-to-end matrix, or empty.
    private static String whyNoMatrix(List<Shown> shown) {
        String why = "";
        for (Shown one : shown) {
            Assembly assembly = one.entry().run().assembly();
            String missing = assembly == null ? null : MatrixFigures.whyNot(assembly);
            if (missing == null) {
                return "";
            }
            why = missing;
        }
        return why;
    }

    private static List<CurveData> paths(List<Shown> shown, List<PhasePair> pairs, boolean several, TimeAxis axis) {
        return shown.stream()
                .flatMap(s -> RunCurves.phase(s.entry(), pairs, several, s.still(), axis).stream())
                .toList();
    }

    private static TimeAxis axis(TileCard tile, List<Shown> shown) {
        return RunCurves.axis(
                tile.clock().chosen(), shown.stream().map(Shown::entry).toList());
    }

    private static List<CurveData> curves(List<Shown> shown, String quantityId, TimeAxis axis) {
        if (shown.size() == 1) {
            Shown only = shown.getFirst();
            return RunCurves.of(only.entry().run(), quantityId, only.still(), axis);
        }
        return RunCurves.of(
                shown.stream().map(Shown::entry).toList(),
                quantityId,
                shown.stream().map(Shown::still).toList(),
                axis);
    }

    private List<CurveData> ghost(String quantityId, TimeAxis axis) {
        List<CurveData> curves = lab.runs().ghosts().stream()
                .flatMap(run -> RunCurves.of(run, quantityId, true, axis).stream())
                .toList();
        return curves.size() <= MOST_GHOSTS ? curves : List.of();
    }

    /// Why none of the runs has the quantity, or empty.
    private static String whyNot(List<Shown> shown, String quantityId) {
        String why = "";
        for (Shown one : shown) {
            why = whyNot(one.entry().run(), quantityId);
            if (why.isEmpty()) {
                return "";
            }
        }
        return why;
    }

    private static String whyNot(Run run, String quantityId) {
        Assembly assembly = run.assembly();
        if (assembly == null) {
            return "";
        }
        String why = Quantities.find(quantityId).orElseThrow().whyNot(assembly.subject());
        return why == null ? "" : why;
    }
}
