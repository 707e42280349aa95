package dlnlab.figure;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.Method;
import dlnlab.experiment.Problem;
import dlnlab.experiment.ProductDepth;
import dlnlab.geometry.Depth;
import dlnlab.geometry.HyperbolaVolume;
import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Axis;
import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.CurveData;
import dlnlab.plot.Hyperbola;
import dlnlab.plot.Scale;
import dlnlab.plot.Span;
import dlnlab.scene.ChartSpec;
import java.util.List;
import java.util.Optional;

/// The volume that depth gives to 2 x 2 matrices with a known diagonal, as pictures need it.
public final class BranchFigures {
    private static final int SAMPLES = 201;
    /// The curve runs from a corner's abscissa divided by this to the same times this.
    private static final double REACH = 2.2;

    private BranchFigures() {}

    /// The volume of an experiment's depth and diagonal; empty where it completes no 2 x 2 diagonal.
    public static Optional<HyperbolaVolume> volume(Experiment experiment) {
        return experiment.problem() instanceof Problem.DiagonalCompletion known
                ? Optional.of(new HyperbolaVolume(depth(experiment), known.a(), known.b()))
                : Optional.empty();
    }

    /// The depth N that moves an experiment's end-to-end matrix.
    public static Depth depth(Experiment experiment) {
        ProductDepth product = switch (experiment.descent().method()) {
            case Method.EndToEndFlow flow -> flow.productDepth();
            case Method.EndToEndDescent descent -> descent.productDepth();
            default -> ProductDepth.NETWORK;
        };
        return product == ProductDepth.INFINITE ? Depth.INFINITE : Depth.of(experiment.depth());
    }

    /// F8's coefficient along the branch x > 0, relative to its corner; without samples where there is no hyperbola.
    public static CurveData coefficient(Experiment experiment) {
        Optional<HyperbolaVolume> volume = volume(experiment);
        double corner = volume.map(v -> Hyperbola.corner(v.a() * v.b())).orElse(0.0);
        if (corner == 0) {
            return CurveData.of("", new double[0], new double[0]);
        }
        double[] x = new double[SAMPLES];
        double[] y = new double[SAMPLES];
        double highest = volume.orElseThrow().logCoefficient(corner);
        for (int i = 0; i < SAMPLES; i++) {
            x[i] = corner * Math.pow(REACH, 2.0 * i / (SAMPLES - 1) - 1);
            y[i] = volume.orElseThrow().logCoefficient(x[i]) - highest;
        }
        return CurveData.of("", x, y);
    }

    /// The picture of that curve.
    public static ChartPicture of(ChartSpec spec, Experiment experiment) {
        CurveData curve = coefficient(experiment);
        return ChartPicture.of(
                spec.title(),
                spec.subtitle(),
                new Axis(spec.xLabel(), "1", spec.xScale(), across(curve)),
                new Axis(spec.yLabel(), "1", Scale.LINEAR, up(curve, spec)),
                List.of(Curve.of(curve, Role.RUN, 0)));
    }

    private static AxisRange across(CurveData curve) {
        return curve.size() == 0 ? new AxisRange(0, 1) : new AxisRange(curve.x(0), curve.x(curve.size() - 1));
    }

    private static AxisRange up(CurveData curve, ChartSpec spec) {
        Span span = new Span();
        for (int i = 0; i < curve.size(); i++) {
            span.include(curve.y(i));
        }
        return AxisRange.ofValues(Scale.LINEAR, span, spec.leastRelativeSpan());
    }
}
