package dlnlab.figure;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.Problem;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Axis;
import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.Extent;
import dlnlab.plot.PlaneReach;
import dlnlab.plot.Span;
import dlnlab.run.RunEngine;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import dlnlab.scene.PhasePair;
import dlnlab.scene.TimeAxis;
import java.util.ArrayList;
import java.util.List;

/// The charts of runs that have ended, as the window would show them.
public final class Figures {
    private Figures() {}

    /// The picture of one chart of one run.
    ///
    /// @param experiment that was run
    /// @param engine at its end, with its tail published
    public static ChartPicture of(ChartSpec spec, Experiment experiment, RunEngine engine) {
        return of(spec, List.of(new EndedRun("", experiment, engine)));
    }

    /// The picture of one chart of one run or several: of several, colour is the run and dash the column.
    ///
    /// @param runs at least one, in the order of their colours
    /// @throws IllegalArgumentException without a run
    public static ChartPicture of(ChartSpec spec, List<EndedRun> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("A chart shows at least one run.");
        }
        if (spec.kind() == ChartSpec.Kind.PLAY) {
            return ExhibitFigures.of(spec);
        }
        if (spec.kind() == ChartSpec.Kind.BRANCH) {
            return BranchFigures.of(spec, runs.getFirst().experiment());
        }
        TimeAxis axis =
                spec.axis().resolved(runs.stream().map(EndedRun::experiment).toList());
        RunsTogether together = new RunsTogether(List.copyOf(runs), axis);
        ChartPicture picture = switch (spec.kind()) {
            // of many starts a picture of single runs shows these runs
            case TIME, HISTOGRAM -> overTime(spec, together);
            case PHASE_PLANE -> plane(spec, together);
            case PHASE -> phase(spec, together);
            case STARTS ->
                isPlane(spec) && isTwoByTwo(runs.getFirst().experiment().problem())
                        ? plane(spec, together)
                        : phase(spec, together);
            case PLAY, BRANCH, STUDY, STUDY_CURVES, HYPOTHESES ->
                throw new IllegalStateException("this chart has no runs");
            case MATRIX -> ChartPicture.ofMatrices(spec.title(), spec.subtitle(), MatrixFigures.of(runs));
        };
        return picture.withRuns(together.names(spec));
    }

    private static boolean isTwoByTwo(Problem problem) {
        return problem.inputWidth() == 2 && problem.outputWidth() == 2;
    }

    /// Whether a chart of many starts shows the plane of the two entries of a 2 x 2 matrix that nobody sees.
    public static boolean isPlane(ChartSpec spec) {
        return spec.columns().equals(List.of(new ColumnRef("endToEnd", 1), new ColumnRef("endToEnd", 2)));
    }

    private static ChartPicture overTime(ChartSpec spec, RunsTogether runs) {
        List<Curve> curves = new ArrayList<>(runs.overTime(spec.quantities().getFirst(), Role.RUN));
        if (spec.quantities().size() > 1) {
            curves.addAll(runs.overTime(spec.quantities().get(1), Role.PREDICTION));
        }
        Reach reach = Reach.of(curves);
        return ChartPicture.of(
                spec.title(),
                spec.subtitle(),
                across(spec, runs.axis(), reach),
                new Axis(spec.yLabel(), unit(spec), spec.yScale(), vertical(spec, reach)),
                curves);
    }

    private static Axis across(ChartSpec spec, TimeAxis axis, Reach reach) {
        return new Axis(axis.label(), unitOf(axis), spec.xScale(), AxisRange.ofTime(spec.xScale(), reach.x()));
    }

    /// Unit of what an axis counts.
    public static String unitOf(TimeAxis axis) {
        return axis == TimeAxis.ITERATIONS ? "1" : unit("time");
    }

    private static ChartPicture plane(ChartSpec spec, RunsTogether runs) {
        double product = runs.runs().getFirst().experiment().problem() instanceof Problem.DiagonalCompletion known
                ? known.a() * known.b()
                : Double.NaN;
        List<Curve> curves = runs.inPlane(spec.columns().getFirst().quantity());
        Reach reach = Reach.of(curves);
        Span coordinates = new Span();
        coordinates.include(reach.x());
        coordinates.include(reach.y());
        double half = PlaneReach.of(product, coordinates);
        AxisRange range = new AxisRange(-half, half);
        return ChartPicture.of(
                        spec.title(),
                        spec.subtitle(),
                        new Axis(spec.xLabel(), unit(spec), spec.xScale(), range),
                        new Axis(spec.yLabel(), unit(spec), spec.yScale(), range),
                        curves)
                .asPlane(product, runs.signs(curves));
    }

    private static ChartPicture phase(ChartSpec spec, RunsTogether runs) {
        ColumnRef across = spec.columns().getFirst();
        ColumnRef up = spec.columns().get(1);
        List<Curve> measured = runs.against(spec.measuredPairs(), Role.RUN);
        List<Curve> curves = new ArrayList<>(measured);
        curves.addAll(runs.against(
                spec.pairs().stream().filter(PhasePair::isPrediction).toList(), Role.PREDICTION));
        Reach reach = Reach.of(measured);
        return ChartPicture.of(
                        spec.title(),
                        spec.subtitle(),
                        new Axis(
                                spec.xLabel(),
                                unit(across.quantity()),
                                spec.xScale(),
                                AxisRange.ofValues(spec.xScale(), reach.x(), spec.leastRelativeSpan())),
                        new Axis(spec.yLabel(), unit(up.quantity()), spec.yScale(), vertical(spec, reach)),
                        curves)
                .withMarkers(runs.signs(measured));
    }

    private static AxisRange vertical(ChartSpec spec, Reach reach) {
        return AxisRange.ofValues(spec.yScale(), reach.y(), spec.leastRelativeSpan());
    }

    private static String unit(ChartSpec spec) {
        return unit(spec.columns().getFirst().quantity());
    }

    private static String unit(String quantityId) {
        return Quantities.find(quantityId).map(Quantity::unit).orElse("1");
    }

    /// What all curves of a chart span.
    private record Reach(Span x, Span y) {
        static Reach of(List<Curve> curves) {
            Span x = new Span();
            Span y = new Span();
            for (Curve curve : curves) {
                Extent extent = new Extent(curve.data());
                extent.update();
                x.include(extent.x());
                y.include(extent.y());
            }
            return new Reach(x, y);
        }
    }
}
