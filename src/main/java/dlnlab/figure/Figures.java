package dlnlab.figure;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.Problem;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Axis;
import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Marker;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.ChartPicture.Sign;
import dlnlab.plot.CurveData;
import dlnlab.plot.Extent;
import dlnlab.plot.JoinedPath;
import dlnlab.plot.PlaneReach;
import dlnlab.plot.Span;
import dlnlab.run.RunEngine;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import java.util.ArrayList;
import java.util.List;

/// The charts of a run that has ended, as the window would show them.
public final class Figures {
    private Figures() {}

    /// The picture of one chart.
    ///
    /// @param experiment that was run
    /// @param engine at its end, with its tail published
    public static ChartPicture of(ChartSpec spec, Experiment experiment, RunEngine engine) {
        return switch (spec.kind()) {
            case TIME -> overTime(spec, engine);
            case PHASE_PLANE -> plane(spec, experiment, engine);
            case PHASE -> phase(spec, engine);
        };
    }

    private static ChartPicture overTime(ChartSpec spec, RunEngine engine) {
        List<Curve> curves = new ArrayList<>(curves(spec.quantities().getFirst(), Role.RUN, engine));
        if (spec.quantities().size() > 1) {
            curves.addAll(curves(spec.quantities().get(1), Role.PREDICTION, engine));
        }
        Span times = new Span();
        Span values = new Span();
        for (Curve curve : curves) {
            Extent extent = new Extent(curve.data());
            extent.update();
            times.include(extent.x());
            values.include(extent.y());
        }
        AxisRange yRange = AxisRange.ofValues(spec.yScale(), values, spec.leastRelativeSpan());
        return ChartPicture.of(
                spec.title(),
                spec.subtitle(),
                new Axis(spec.xLabel(), "1", spec.xScale(), AxisRange.ofTime(spec.xScale(), times)),
                new Axis(spec.yLabel(), unit(spec), spec.yScale(), yRange),
                curves);
    }

    private static List<Curve> curves(String quantityId, Role role, RunEngine engine) {
        List<SeriesCurve> columns = columns(quantityId, engine);
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            curves.add(Curve.of(columns.get(i), role, i));
        }
        return curves;
    }

    private static List<SeriesCurve> columns(String quantityId, RunEngine engine) {
        return TraceCurves.of(engine.trace(), engine.assembly().subject().shape(), quantityId, true);
    }

    private static ChartPicture plane(ChartSpec spec, Experiment experiment, RunEngine engine) {
        double product =
                experiment.problem() instanceof Problem.DiagonalCompletion known ? known.a() * known.b() : Double.NaN;
        List<Curve> curves = new ArrayList<>();
        List<Marker> markers = new ArrayList<>();
        Span coordinates = new Span();
        for (CurveData path : TraceCurves.path("", columns(spec.quantities().getFirst(), engine))) {
            Curve curve = Curve.of(path, Role.RUN, 0);
            Extent extent = new Extent(path);
            extent.update();
            coordinates.include(extent.x());
            coordinates.include(extent.y());
            curves.add(curve);
            int last = path.size() - 1;
            markers.add(new Marker(Sign.START, path.x(0), path.y(0), curve.colour()));
            markers.add(new Marker(Sign.END, path.x(last), path.y(last), curve.colour()));
        }
        double reach = PlaneReach.of(product, coordinates);
        AxisRange range = new AxisRange(-reach, reach);
        return ChartPicture.of(
                        spec.title(),
                        spec.subtitle(),
                        new Axis(spec.xLabel(), unit(spec), spec.xScale(), range),
                        new Axis(spec.yLabel(), unit(spec), spec.yScale(), range),
                        curves)
                .asPlane(product, markers);
    }

    private static ChartPicture phase(ChartSpec spec, RunEngine engine) {
        ColumnRef across = spec.columns().getFirst();
        ColumnRef up = spec.columns().getLast();
        CurveData path = new JoinedPath(
                "",
                columns(across.quantity(), engine).get(across.column()),
                columns(up.quantity(), engine).get(up.column()));
        Extent extent = new Extent(path);
        extent.update();
        return ChartPicture.of(
                spec.title(),
                spec.subtitle(),
                new Axis(
                        spec.xLabel(),
                        unit(across.quantity()),
                        spec.xScale(),
                        AxisRange.ofValues(spec.xScale(), extent.x(), spec.leastRelativeSpan())),
                new Axis(
                        spec.yLabel(),
                        unit(up.quantity()),
                        spec.yScale(),
                        AxisRange.ofValues(spec.yScale(), extent.y(), spec.leastRelativeSpan())),
                List.of(Curve.of(path, Role.RUN, 0)));
    }

    private static String unit(ChartSpec spec) {
        return unit(spec.columns().getFirst().quantity());
    }

    private static String unit(String quantityId) {
        return Quantities.find(quantityId).map(Quantity::unit).orElse("1");
    }
}
