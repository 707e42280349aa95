package dlnlab.export;

import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Axis;
import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Marker;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.ChartPicture.RunName;
import dlnlab.plot.ChartPicture.Sign;
import dlnlab.plot.CurveData;
import dlnlab.plot.Palette;
import dlnlab.plot.PictureSize;
import dlnlab.plot.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/// Figures to look at, in every format: what is hard to draw in one place. Writes to the folder given.
final class FigureGallery {
    private static final int SAMPLES = 1001;

    private FigureGallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        PictureSize tile = new PictureSize(440, 370, 14);
        write(folder, "ghost", ghost(), Palette.light(), tile);
        write(folder, "swarm", swarm(), Palette.dark(), tile);
        write(folder, "many", many(), Palette.light(), tile);
        write(folder, "noise", noise(), Palette.light(), tile);
        write(folder, "runs", runs(), Palette.projector(), PictureSize.of(640, 480));
        write(folder, "symlog", symlog(), Palette.print(), PictureSize.of(360, 240));
        write(folder, "long-names", longNames(), Palette.light(), PictureSize.of(360, 300));
    }

    private static void write(Path folder, String name, ChartPicture picture, Palette palette, PictureSize size)
            throws IOException {
        for (FigureFormat format : FigureFormat.values()) {
            format.write(picture, palette, size, folder.resolve(name + format.ending()));
        }
    }

    private static ChartPicture ghost() {
        List<Curve> curves = List.of(
                curve("previous", Role.GHOST, 0, t -> 0.3 + 0.5 * Math.tanh(t - 1)),
                curve("σ₁", Role.RUN, 0, t -> 0.8 * Math.tanh(2 * t)),
                curve("σ₂", Role.RUN, 1, t -> 0.7 * Math.tanh(t)),
                curve("σ₁", Role.PREDICTION, 0, t -> 0.8 * Math.tanh(2 * t)));
        return chart("Singular values", "with the run before", Scale.LINEAR, new AxisRange(-0.2, 1), curves)
                .withTimeCursor(420);
    }

    private static ChartPicture swarm() {
        Random random = new Random(3);
        List<Curve> curves = new ArrayList<>();
        List<Marker> markers = new ArrayList<>();
        for (int k = 0; k < 60; k++) {
            double[] x = {0.01 * random.nextGaussian(), 0};
            double[] y = {0.01 * random.nextGaussian(), 0};
            double sign = Math.signum(x[0]);
            x[1] = sign * Math.exp(0.3 * random.nextGaussian());
            y[1] = -1 / x[1];
            curves.add(Curve.of(CurveData.of("", x, y), Role.SWARM, 0));
            markers.add(new Marker(Sign.SWARM_END, x[1], y[1], 0));
        }
        AxisRange range = new AxisRange(-2, 2);
        return ChartPicture.of(
                        "Sixty starts",
                        "where they end on the hyperbola",
                        new Axis("w₁₂", "1", Scale.LINEAR, range),
                        new Axis("w₂₁", "1", Scale.LINEAR, range),
                        curves)
                .asPlane(-1, markers);
    }

    private static ChartPicture many() {
        List<Curve> curves = new ArrayList<>();
        for (int k = 0; k < 80; k++) {
            double phase = 0.05 * k;
            curves.add(new Curve(
                    sampled("layer " + (1 + k / 40), t -> Math.sin(t + phase) * phase), Role.RUN, k / 40, 0));
        }
        return chart("Every hidden neuron", "eighty of them", Scale.LINEAR, new AxisRange(-4, 4), curves);
    }

    private static ChartPicture noise() {
        Random random = new Random(8);
        double[] x = new double[20 * SAMPLES];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i * 1000.0 / x.length;
            y[i] = Math.exp(-0.01 * x[i] + 0.7 * random.nextGaussian());
        }
        List<Curve> curves = List.of(Curve.of(CurveData.of("Loss", x, y), Role.RUN, 0));
        return chart("Loss", "twenty thousand noisy samples", Scale.LOG, new AxisRange(1e-6, 10), curves);
    }

    private static ChartPicture runs() {
        List<Curve> curves = new ArrayList<>();
        List<RunName> names = new ArrayList<>();
        for (int run = 0; run < 3; run++) {
            double rate = 1 + run;
            names.add(new RunName("depth " + (run + 1), run));
            curves.add(new Curve(sampled("σ₁", t -> Math.tanh(rate * t)), Role.RUN, run, 0));
            curves.add(new Curve(sampled("σ₂", t -> 0.5 * Math.tanh(rate * t)), Role.RUN, run, 1));
        }
        return chart("Three depths", "colour is the run, dash the value", Scale.LINEAR, new AxisRange(0, 1.2), curves)
                .withRuns(names);
    }

    private static ChartPicture symlog() {
        List<Curve> curves = List.of(
                curve("up", Role.RUN, 0, t -> 1e-7 * Math.exp(3 * t)),
                curve("down", Role.RUN, 1, t -> -1e-7 * Math.exp(4 * t)));
        return chart("Gaps of both signs", "on a symmetric log axis", Scale.SYMLOG, new AxisRange(-100, 10), curves);
    }

    private static ChartPicture longNames() {
        List<Curve> curves = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            double level = k;
            curves.add(curve("a name that is too long for its end, " + k, Role.RUN, k, t -> level + 0.1 * Math.sin(t)));
        }
        return chart(
                "A title that goes on and on and does not fit into one line of so small a picture",
                "and a subtitle that explains at length why somebody should look at it nevertheless",
                Scale.LINEAR,
                new AxisRange(-1, 4),
                curves);
    }

    private static ChartPicture chart(String title, String subtitle, Scale scale, AxisRange y, List<Curve> curves) {
        return ChartPicture.of(
                title,
                subtitle,
                new Axis("iteration", "1", Scale.LINEAR, new AxisRange(0, 1000)),
                new Axis("", "1", scale, y),
                curves);
    }

    private static Curve curve(String label, Role role, int position, DoubleUnaryOperator value) {
        return Curve.of(sampled(label, value), role, position);
    }

    private static CurveData sampled(String label, DoubleUnaryOperator value) {
        double[] x = new double[SAMPLES];
        double[] y = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            x[i] = i;
            y[i] = value.applyAsDouble(0.005 * i);
        }
        return CurveData.of(label, x, y);
    }
}
