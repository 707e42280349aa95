package dlnlab.exhibit;

import dlnlab.exhibit.Panel.Arrow;
import dlnlab.exhibit.Panel.Handle;
import dlnlab.exhibit.Shown.Check;
import dlnlab.exhibit.Shown.Reading;
import dlnlab.geometry.Depth;
import dlnlab.geometry.Preconditioner;
import dlnlab.geometry.PreconditionerSpectrum;
import dlnlab.linalg.DenseMatrix;
import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture.Curve;
import java.util.ArrayList;
import java.util.List;

/// What depth does to the gradient of a row w with two entries: P_w stretches along w and across it by N lambda_il
/// (theory B4, B6). The paths of dw/dt = -P_w grad l(w) for four depths from one start, ellipses into which P_w turns
/// a circle, and the factors' own motion as dots.
final class PreconditionerExhibit extends Exhibit {
    private static final List<Depth> DEPTHS = List.of(Depth.of(1), Depth.of(2), Depth.of(3), Depth.INFINITE);
    private static final double TIME = 16;
    private static final int STEPS = 1600;
    private static final int DRAWN_EVERY = 4;
    private static final int ELLIPSES = 4;
    private static final double REACH = 0.72;
    private static final double BALL = 0.06;
    private static final int USUAL = 6;

    private static final List<Knob> KNOBS = List.of(
            Knob.choice("depth", "ellipses and arrow", 2, "N = 1", "N = 2", "N = 3", "N = ∞"),
            Knob.slider("moment", "place on the way", 0.25),
            Knob.handle("x", "start, w₁", -0.2, 1.2, 0.1),
            Knob.handle("y", "start, w₂", -0.2, 1.2, 0.2),
            Knob.handle("goalX", "minimum, w₁", 0.1, 1.2, 1),
            Knob.handle("goalY", "minimum, w₂", -0.2, 1.1, 0.5));

    private final Constants constants;

    PreconditionerExhibit(Constants constants) {
        super("implicit-preconditioning", KNOBS, 2);
        this.constants = constants;
    }

    @Override
    public Values moved(Values values, String handle, double x, double y) {
        return handle.equals("start") ? values.with("x", "y", x, y) : values.with("goalX", "goalY", x, y);
    }

    @Override
    public Shown at(Values values) {
        Valley valley = new Valley(1, 1, values.get("goalX"), values.get("goalY"));
        double[] start = {values.get("x"), values.get("y")};
        List<double[][]> paths =
                DEPTHS.stream().map(depth -> path(valley, depth, start)).toList();
        double[][] two = new Factors(valley, 2).path(start, TIME, STEPS);
        double[][] three = new Factors(valley, 3).path(start, TIME, STEPS);
        int chosen = values.choice("depth");
        DenseMatrix w = along(paths.get(chosen), values.get("moment"));
        return new Shown(
                List.of(plane(values, valley, paths, List.of(two, three), w), bars(w)),
                readings(valley, paths, chosen, w),
                List.of(
                        agreement(2, two, paths.get(1), valley, start),
                        agreement(3, three, paths.get(2), valley, start),
                        ray(paths.getLast())));
    }

    private static double[][] path(Valley valley, Depth depth, double[] start) {
        Preconditioner preconditioner = Preconditioner.of(1, 2, depth);
        DenseMatrix w = new DenseMatrix(1, 2);
        DenseMatrix f = new DenseMatrix(1, 2);
        return RungeKutta.path(
                (place, velocity) -> {
                    w.set(0, 0, place[0]);
                    w.set(0, 1, place[1]);
                    valley.gradient(w, f);
                    preconditioner.apply(w, f, f);
                    velocity[0] = -f.get(0, 0);
                    velocity[1] = -f.get(0, 1);
                },
                start,
                TIME,
                STEPS);
    }

    /// The point at a part of the length of a path.
    private static DenseMatrix along(double[][] path, double part) {
        double[] lengths = new double[path[0].length];
        for (int k = 1; k < lengths.length; k++) {
            lengths[k] = lengths[k - 1] + Math.hypot(path[0][k] - path[0][k - 1], path[1][k] - path[1][k - 1]);
        }
        int at = 0;
        while (at < lengths.length - 1 && lengths[at] < part * lengths[lengths.length - 1]) {
            at++;
        }
        return DenseMatrix.of(new double[][] {{path[0][at], path[1][at]}});
    }

    // N = 2 and 3 in closed form of the product (B6), against the factors themselves
    private Check agreement(int depth, double[][] factors, double[][] product, Valley valley, double[] start) {
        double along = constants.of("B4 along", depth - 1);
        double[][] predicted = RungeKutta.path(
                (w, velocity) -> {
                    double square = w[0] * w[0] + w[1] * w[1];
                    double gx = valley.slopeX(w[0]);
                    double gy = valley.slopeY(w[1]);
                    double stretch = Math.pow(square, 1 - 1.0 / depth);
                    double onto = square == 0 ? 0 : along * (gx * w[0] + gy * w[1]) / square;
                    velocity[0] = -stretch * (gx + onto * w[0]);
                    velocity[1] = -stretch * (gy + onto * w[1]);
                },
                start,
                TIME,
                STEPS);
        double worst = 0;
        for (int k = 0; k <= STEPS; k++) {
            worst = Math.max(worst, Math.hypot(factors[0][k] - predicted[0][k], factors[1][k] - predicted[1][k]));
            worst = Math.max(worst, Math.hypot(factors[0][k] - product[0][k], factors[1][k] - product[1][k]));
        }
        return new Check(
                "factors against product, N = " + depth,
                worst,
                0,
                1e-6,
                "Largest distance on the way between the product of " + depth
                        + " layers that each follow their own gradient and the path of dw/dt = −P_w∇ℓ (B4).");
    }

    // at infinite depth P_w knows only the direction of w (B6), so a path never leaves its ray
    private Check ray(double[][] path) {
        double length = Math.hypot(path[0][0], path[1][0]);
        double furthest = 0;
        for (int k = 0; k < path[0].length; k++) {
            double off = path[0][k] * path[1][0] - path[1][k] * path[0][0];
            furthest = Math.max(furthest, length == 0 ? 0 : Math.abs(off) / length);
        }
        return new Check(
                "how far N = ∞ leaves its ray",
                furthest,
                constants.of("B5 ray", 0),
                1e-9,
                "With infinitely many layers w never turns (B5, B6): it stops at the best point of its ray.");
    }

    private static Panel plane(
            Values values, Valley valley, List<double[][]> paths, List<double[][]> factors, DenseMatrix w) {
        int chosen = values.choice("depth");
        List<Curve> curves = new ArrayList<>(valley.contours(0.2, 8));
        for (int k = 1; k <= ELLIPSES; k++) {
            DenseMatrix at = along(paths.get(chosen), 0.9 * k / ELLIPSES);
            curves.add(ellipse(at, DEPTHS.get(chosen), chosen, 2));
        }
        curves.add(ellipse(w, DEPTHS.get(chosen), chosen, 0));
        for (int k = 0; k < DEPTHS.size(); k++) {
            curves.add(Lines.line("N = " + DEPTHS.get(k), drawn(paths.get(k)), k, 0));
        }
        factors.forEach(path -> curves.add(Lines.dots(drawn(path))));
        return Panel.plane(
                0.5,
                0.45,
                REACH,
                curves,
                arrows(valley, w, chosen),
                List.of(
                        new Handle("start", "start", values.get("x"), values.get("y")),
                        new Handle("goal", "minimum of the loss", valley.bottomX(), valley.bottomY())));
    }

    private static double[][] drawn(double[][] path) {
        int count = STEPS / DRAWN_EVERY + 1;
        double[][] points = new double[2][count];
        for (int k = 0; k < count; k++) {
            points[0][k] = path[0][k * DRAWN_EVERY];
            points[1][k] = path[1][k * DRAWN_EVERY];
        }
        return points;
    }

    /// What P_w makes of a small circle around w.
    private static Curve ellipse(DenseMatrix w, Depth depth, int colour, int dash) {
        PreconditionerSpectrum spectrum = new PreconditionerSpectrum(w, depth);
        DenseMatrix along = spectrum.direction(1, 1);
        DenseMatrix across = spectrum.direction(1, 2);
        double a = BALL * spectrum.eigenvalue(1, 1);
        double b = BALL * spectrum.eigenvalue(1, 2);
        return Lines.line(
                "",
                Lines.ellipse(
                        w.get(0, 0),
                        w.get(0, 1),
                        a * along.get(0, 0),
                        a * along.get(0, 1),
                        b * across.get(0, 0),
                        b * across.get(0, 1)),
                colour,
                dash);
    }

    private static List<Arrow> arrows(Valley valley, DenseMatrix w, int chosen) {
        DenseMatrix g = new DenseMatrix(1, 2);
        DenseMatrix f = new DenseMatrix(1, 2);
        valley.gradient(w, g);
        Preconditioner.of(1, 2, DEPTHS.get(chosen)).apply(w, g, f);
        double usual = Math.sqrt(g.squaredFrobeniusNorm());
        double other = Math.sqrt(f.squaredFrobeniusNorm());
        if (usual < 1e-6 || other < 1e-9) {
            return List.of();
        }
        // both as long, for the turn is what to look at
        double length = 0.3;
        return List.of(
                new Arrow(
                        w.get(0, 0),
                        w.get(0, 1),
                        -length * g.get(0, 0) / usual,
                        -length * g.get(0, 1) / usual,
                        USUAL,
                        true),
                new Arrow(
                        w.get(0, 0),
                        w.get(0, 1),
                        -length * f.get(0, 0) / other,
                        -length * f.get(0, 1) / other,
                        chosen,
                        true));
    }

    private static List<Reading> readings(Valley valley, List<double[][]> paths, int chosen, DenseMatrix w) {
        DenseMatrix g = new DenseMatrix(1, 2);
        DenseMatrix f = new DenseMatrix(1, 2);
        valley.gradient(w, g);
        Preconditioner.of(1, 2, DEPTHS.get(chosen)).apply(w, g, f);
        double cross = g.get(0, 0) * f.get(0, 1) - g.get(0, 1) * f.get(0, 0);
        double dot = g.get(0, 0) * f.get(0, 0) + g.get(0, 1) * f.get(0, 1);
        double turn = Math.atan2(cross, dot);
        double[][] infinite = paths.getLast();
        double stops = valley.loss(infinite[0][STEPS], infinite[1][STEPS]);
        return List.of(
                Words.reading("loss where N = ∞ stops", stops, DEPTHS.size() - 1),
                new Reading("the gradient is turned by", turn, Words.degrees(turn), chosen));
    }

    /// N lambda_il at w for each depth, two bars each: along w and across it.
    private static Panel bars(DenseMatrix w) {
        List<Curve> bars = new ArrayList<>();
        double longest = 0;
        int row = 2 * DEPTHS.size();
        for (int k = 0; k < DEPTHS.size(); k++) {
            PreconditionerSpectrum spectrum = new PreconditionerSpectrum(w, DEPTHS.get(k));
            String depth = "N = " + DEPTHS.get(k);
            for (int l = 1; l <= 2; l++) {
                double value = spectrum.eigenvalue(1, l);
                longest = Math.max(longest, value);
                String name = depth + (l == 1 ? " along w: " : " across w: ") + Words.number(value);
                bars.add(Lines.line(name, bar(value, row - (l == 1 ? 0 : 0.15)), k, l == 1 ? 0 : 1));
                row--;
            }
        }
        return new Panel(
                new AxisRange(0, 1.05 * longest),
                new AxisRange(0.3, 2 * DEPTHS.size() + 0.7),
                Panel.Kind.BARS,
                bars,
                List.of(),
                List.of());
    }

    private static double[][] bar(double value, double height) {
        return new double[][] {{0, value}, {height, height}};
    }
}
