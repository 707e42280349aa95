package dlnlab.exhibit;

import dlnlab.exhibit.Panel.Arrow;
import dlnlab.exhibit.Panel.Handle;
import dlnlab.exhibit.Shown.Check;
import dlnlab.exhibit.Shown.Reading;
import dlnlab.geometry.Depth;
import dlnlab.geometry.Ellipse;
import dlnlab.geometry.LineIntegral;
import dlnlab.geometry.Preconditioner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.Scale;
import dlnlab.plot.Span;
import java.util.ArrayList;
import java.util.List;

/// Is what depth makes of the gradient, F(w) = P_w grad l(w), the gradient of anything? Then its integral along every
/// closed loop would be 0. A loop to drag, and the integral for one, two and three layers (theory E4; Arora, Cohen,
/// Hazan 2018, Theorem 2).
final class LoopExhibit extends Exhibit {
    private static final int DEEPEST = 3;
    private static final int POINTS = 2048;
    private static final int DRAWN_EVERY = 16;
    private static final double REACH = 2;
    private static final int ARROWS = 13;
    private static final double ARROW_LENGTH = 0.85;
    private static final int LOOP_COLOUR = 6;
    private static final double FLAT_BELOW = 1e-3;

    private static final List<Valley> LOSSES = List.of(new Valley(1, 1, 1, 0.5), new Valley(2, 0.5, 1, 0.5));
    private static final List<Knob> KNOBS = List.of(
            Knob.choice("loss", "loss", 1, "round: H = I", "stretched: H = diag(2, ½)"),
            Knob.choice("depth", "arrows", 1, "N = 1", "N = 2", "N = 3"),
            Knob.handle("x", "centre of the loop, w₁", -1.5, 1.5, 0.3),
            Knob.handle("y", "centre of the loop, w₂", -1.5, 1.5, 0.2),
            Knob.handle("radius", "radius of the loop", 0.1, 1.5, 1));

    private final Constants constants;

    LoopExhibit(Constants constants) {
        super("no-regulariser", KNOBS, 2);
        this.constants = constants;
    }

    @Override
    public Values moved(Values values, String handle, double x, double y) {
        if (handle.equals("centre")) {
            // a hand does not hit the one point where everything vanishes
            boolean middle = Math.hypot(x, y) < 0.04;
            return values.with("x", "y", middle ? 0 : x, middle ? 0 : y);
        }
        return values.with("radius", Math.hypot(x - values.get("x"), y - values.get("y")));
    }

    @Override
    public Shown at(Values values) {
        Valley valley = LOSSES.get(values.choice("loss"));
        double x = values.get("x");
        double y = values.get("y");
        double radius = values.get("radius");
        Ellipse loop = Ellipse.circle(x, y, radius);
        List<Curve> sums = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        for (int depth = 1; depth <= DEEPEST; depth++) {
            double[] running = new LineIntegral(1, 2, Depth.of(depth), valley::gradient).running(loop, POINTS);
            double around = running[POINTS];
            String name = "N = " + depth;
            sums.add(Lines.line(name + ": " + Words.number(around), drawn(running), depth - 1, 0));
            readings.add(Words.reading(name, around, depth - 1));
            checks.add(check(depth, around, new Stokes(valley, depth, constants).inside(x, y, radius)));
        }
        return new Shown(List.of(plane(values, valley), integrals(sums)), readings, checks);
    }

    private static Check check(int depth, double around, double inside) {
        return depth == 1
                ? new Check(
                        "once around, N = 1", around, inside, 1e-10, "At depth 1 F is the gradient itself, so 0 (E4).")
                : new Check(
                        "once around, N = " + depth,
                        around,
                        inside,
                        1e-5,
                        "The sum along the loop against Stokes' theorem: the curl of F, by hand, over the disc (E4).");
    }

    private static double[][] drawn(double[] running) {
        double[][] points = new double[2][POINTS / DRAWN_EVERY + 1];
        for (int k = 0; k < points[0].length; k++) {
            points[0][k] = (double) k * DRAWN_EVERY / POINTS;
            points[1][k] = running[k * DRAWN_EVERY];
        }
        return points;
    }

    private static Panel integrals(List<Curve> sums) {
        Span span = Span.of(0);
        for (Curve sum : sums) {
            for (int k = 0; k < sum.data().size(); k++) {
                span.include(sum.data().y(k));
            }
        }
        return Panel.chart(new AxisRange(0, 1), AxisRange.ofValues(Scale.LINEAR, span, FLAT_BELOW), sums);
    }

    private static Panel plane(Values values, Valley valley) {
        double x = values.get("x");
        double y = values.get("y");
        double radius = values.get("radius");
        List<Curve> curves = new ArrayList<>(valley.contours(0.35, 8));
        curves.add(Lines.line("the loop", Lines.ellipse(x, y, radius, 0, 0, radius), LOOP_COLOUR, 0));
        return Panel.plane(
                0,
                0,
                REACH,
                curves,
                field(valley, values.choice("depth") + 1),
                List.of(
                        new Handle("centre", "centre of the loop", x, y),
                        new Handle("radius", "radius of the loop", x + radius, y)));
    }

    /// Arrows of F on a grid; their lengths grow with the square root, so that the small ones are seen.
    private static List<Arrow> field(Valley valley, int depth) {
        Preconditioner preconditioner = Preconditioner.of(1, 2, Depth.of(depth));
        DenseMatrix w = new DenseMatrix(1, 2);
        DenseMatrix f = new DenseMatrix(1, 2);
        double spacing = 2 * REACH / ARROWS;
        // beyond the nearer edges too, for the plot may be wider than high
        int across = 2 * ARROWS;
        List<Arrow> arrows = new ArrayList<>();
        for (int i = -across; i <= across; i++) {
            for (int j = -ARROWS / 2; j <= ARROWS / 2; j++) {
                w.set(0, 0, i * spacing);
                w.set(0, 1, j * spacing);
                valley.gradient(w, f);
                preconditioner.apply(w, f, f);
                add(arrows, w, f, spacing, depth);
            }
        }
        return arrows;
    }

    private static void add(List<Arrow> arrows, DenseMatrix w, DenseMatrix f, double spacing, int depth) {
        double size = Math.sqrt(f.squaredFrobeniusNorm());
        if (size > 0) {
            double length = ARROW_LENGTH * spacing * Math.min(1, Math.sqrt(size) / 2) / size;
            double dx = length * f.get(0, 0);
            double dy = length * f.get(0, 1);
            arrows.add(new Arrow(w.get(0, 0) - dx / 2, w.get(0, 1) - dy / 2, dx, dy, depth - 1, false));
        }
    }
}
