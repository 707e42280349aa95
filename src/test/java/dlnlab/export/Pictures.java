package dlnlab.export;

import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Axis;
import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.CurveData;
import dlnlab.plot.Scale;
import java.util.ArrayList;
import java.util.List;

/// Charts to draw in tests.
final class Pictures {
    static final int SAMPLES = 401;

    private Pictures() {}

    /// Two decays and what a theorem says of the first.
    static ChartPicture decays() {
        double[] x = new double[SAMPLES];
        double[] fast = new double[SAMPLES];
        double[] slow = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            x[i] = 5.0 * i;
            fast[i] = 0.1 + 0.8 * Math.exp(-0.01 * x[i]);
            slow[i] = 0.7 * Math.exp(-0.001 * x[i]);
        }
        return of(List.of(
                Curve.of(CurveData.of("fast", x, fast), Role.RUN, 0),
                Curve.of(CurveData.of("slow, σ₂", x, slow), Role.RUN, 1),
                Curve.of(CurveData.of("fast", x, fast), Role.PREDICTION, 0)));
    }

    static ChartPicture of(List<Curve> curves) {
        return ChartPicture.of(
                "Two decays & a law",
                "what a test draws",
                new Axis("iteration", "1", Scale.LINEAR, new AxisRange(0, 2000)),
                new Axis("", "weight²", Scale.LINEAR, new AxisRange(0, 1)),
                curves);
    }

    static Curve curve(String label, Role role, double[] x, double[] y) {
        return Curve.of(CurveData.of(label, x, y), role, 0);
    }

    /// The same on other axes.
    static ChartPicture on(ChartPicture picture, AxisRange x, Scale yScale, AxisRange y) {
        return ChartPicture.of(
                picture.title(),
                picture.subtitle(),
                new Axis(picture.x().label(), picture.x().unit(), picture.x().scale(), x),
                new Axis(picture.y().label(), picture.y().unit(), yScale, y),
                new ArrayList<>(picture.curves()));
    }
}
