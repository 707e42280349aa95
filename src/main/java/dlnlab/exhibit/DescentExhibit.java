package dlnlab.exhibit;

import dlnlab.exhibit.Panel.Handle;
import dlnlab.exhibit.Shown.Check;
import dlnlab.geometry.Depth;
import dlnlab.geometry.Preconditioner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.Hyperbola;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Descent on the factors beside the exact flow of their product (theory B4; at infinite depth B5), from one balanced
/// start: where they end in the plane of the two entries that nobody sees, and how far apart, for steps of several
/// sizes. The flow is the limit of descent, and the ends differ by an amount in proportion to the step.
final class DescentExhibit extends Exhibit {
    private static final double A = 1.3;
    private static final double B = 0.65;
    private static final int[] LAYERS = {2, 3, 5};
    private static final double[] STEPS = {0.1, 0.05, 0.025, 0.0125, 0.00625, 0.003125};
    private static final int[] DRAWN = {0, 1, 3};
    private static final int[] COLOURS = {6, 5, 4, 2};
    private static final double TIME = 8;
    private static final double FLOW_STEP = 0.004;
    private static final int EVERY = 8;
    /// Nearer ends are those of a start that is alike on both sides of the diagonal, which every step keeps so.
    private static final double ALIKE = 1e-6;

    private static final double ROUNDING = 1e-12;
    private static final double REACH = 1.9;
    private static final double START_DIAGONAL = -0.2;

    private static final List<Knob> KNOBS = List.of(
            Knob.choice("layers", "layers", 1, "2", "3", "5"),
            Knob.handle("x", "start, to the right", -1.5, 1.5, 0.3),
            Knob.handle("y", "start, upwards", -1.5, 1.5, 0.1));

    private final Constants constants;

    DescentExhibit(Constants constants) {
        super("descent", KNOBS, 2);
        this.constants = constants;
    }

    @Override
    public Values moved(Values values, String handle, double x, double y) {
        return values.with("x", "y", x, y);
    }

    @Override
    public Shown at(Values values) {
        int layers = LAYERS[values.choice("layers")];
        Plain start = new Plain(START_DIAGONAL, values.get("x"), values.get("y"), START_DIAGONAL);
        List<Plain> flow = flow(start, Depth.of(layers));
        List<List<Plain>> descents = new ArrayList<>();
        double[] apart = new double[STEPS.length];
        for (int k = 0; k < STEPS.length; k++) {
            descents.add(descent(start, layers, STEPS[k]));
            Plain end = descents.get(k).getLast();
            double distance = Math.hypot(
                    end.b() - flow.getLast().b(), end.c() - flow.getLast().c());
            apart[k] = Math.max(ROUNDING, distance);
        }
        int last = STEPS.length - 1;
        double slope = Math.log(apart[last - 1] / apart[last]) / Math.log(STEPS[last - 1] / STEPS[last]);
        return new Shown(
                List.of(plane(start, flow, flow(start, Depth.INFINITE), descents), distances(apart)),
                List.of(
                        Words.reading("a step half as large ends", apart[last - 1] / apart[last], factor(slope)),
                        Words.reading("apart at η = 0.1", apart[0], String.format(Locale.ROOT, "%.2g", apart[0])),
                        Words.reading(
                                "apart at η = 0.003", apart[last], String.format(Locale.ROOT, "%.2g", apart[last]))),
                apart[last] > ALIKE ? List.of(order(slope)) : List.of());
    }

    private Check order(double slope) {
        return new Check(
                "slope of the distance",
                slope,
                constants.of("step order", 1),
                0.1,
                "Distance of the ends of descent and exact flow for η = 0.00625 and 0.003125, as a power of η.");
    }

    private static String factor(double slope) {
        return String.format(Locale.ROOT, "%.2f times as near", Math.pow(2, slope));
    }

    private static Panel plane(Plain start, List<Plain> flow, List<Plain> infinite, List<List<Plain>> descents) {
        List<Curve> curves = new ArrayList<>();
        for (boolean right : new boolean[] {true, false}) {
            Hyperbola branch = new Hyperbola(A * B, right, 2 * REACH);
            double[][] points = new double[2][branch.size()];
            for (int k = 0; k < branch.size(); k++) {
                points[0][k] = branch.x(k);
                points[1][k] = branch.y(k);
            }
            curves.add(Lines.line(right ? "rank 1" : "", points, 1, 0));
        }
        curves.add(Lines.line("flow, N = ∞", points(infinite), 3, 1));
        for (int k : DRAWN) {
            curves.add(Lines.line("η = " + STEPS[k], points(descents.get(k)), COLOURS[k], 0));
        }
        curves.add(Lines.line("exact flow", points(flow), 0, 1));
        return Panel.plane(0, 0, REACH, curves, List.of(), List.of(new Handle("start", "start", start.b(), start.c())));
    }

    private static double[][] points(List<Plain> path) {
        return new double[][] {
            path.stream().mapToDouble(Plain::b).toArray(),
            path.stream().mapToDouble(Plain::c).toArray()
        };
    }

    private static Panel distances(double[] apart) {
        double[][] measured = new double[2][STEPS.length];
        double[][] line = new double[2][STEPS.length];
        int last = STEPS.length - 1;
        for (int k = 0; k < STEPS.length; k++) {
            measured[0][k] = Math.log10(STEPS[k]);
            measured[1][k] = Math.log10(apart[k]);
            line[0][k] = measured[0][k];
            line[1][k] = Math.log10(apart[last] * STEPS[k] / STEPS[last]);
        }
        double top = Math.ceil(Math.max(measured[1][0], line[1][0]));
        return Panel.chart(
                new AxisRange(-2.6, -0.9),
                new AxisRange(top - 3, top),
                List.of(Lines.line("in proportion to η", line, 0, 1), Lines.line("measured", measured, 2, 0)));
    }

    private static Plain slope(Plain w) {
        return new Plain(w.a() - A, 0, 0, w.d() - B);
    }

    /// The classical Runge-Kutta method on dW/dt = -P_W grad l(W).
    private static List<Plain> flow(Plain start, Depth depth) {
        Preconditioner preconditioner = Preconditioner.of(2, 2, depth);
        List<Plain> path = new ArrayList<>(List.of(start));
        Plain w = start;
        for (int k = 1; k <= TIME / FLOW_STEP; k++) {
            Plain one = velocity(preconditioner, w);
            Plain two = velocity(preconditioner, moved(w, one, FLOW_STEP / 2));
            Plain three = velocity(preconditioner, moved(w, two, FLOW_STEP / 2));
            Plain four = velocity(preconditioner, moved(w, three, FLOW_STEP));
            w = moved(
                    moved(moved(moved(w, one, FLOW_STEP / 6), two, FLOW_STEP / 3), three, FLOW_STEP / 3),
                    four,
                    FLOW_STEP / 6);
            if (k % EVERY == 0) {
                path.add(w);
            }
        }
        path.add(w);
        return path;
    }

    private static Plain velocity(Preconditioner preconditioner, Plain w) {
        DenseMatrix out = new DenseMatrix(2, 2);
        preconditioner.apply(matrix(w), matrix(slope(w)), out);
        return new Plain(-out.get(0, 0), -out.get(0, 1), -out.get(1, 0), -out.get(1, 1));
    }

    private static DenseMatrix matrix(Plain w) {
        return DenseMatrix.of(new double[][] {{w.a(), w.b()}, {w.c(), w.d()}});
    }

    private static Plain moved(Plain w, Plain along, double step) {
        return new Plain(
                w.a() + step * along.a(), w.b() + step * along.b(), w.c() + step * along.c(), w.d() + step * along.d());
    }

    private static Plain transposed(Plain w) {
        return new Plain(w.a(), w.c(), w.b(), w.d());
    }

    /// Descent on balanced factors: W_1 = Sigma^(1/N) V^T, W_N = U Sigma^(1/N), Sigma^(1/N) between them.
    private static List<Plain> descent(Plain start, int layers, double step) {
        Turns turns = Turns.of(start);
        double sign = Math.signum(turns.small());
        Plain root =
                Plain.stretch(Math.pow(turns.large(), 1.0 / layers), Math.pow(Math.abs(turns.small()), 1.0 / layers));
        Plain[] factors = new Plain[layers];
        java.util.Arrays.fill(factors, root);
        factors[0] = root.after(Plain.turn(turns.second()));
        factors[layers - 1] =
                Plain.turn(turns.first()).after(Plain.stretch(1, sign)).after(factors[layers - 1]);
        List<Plain> path = new ArrayList<>(List.of(start));
        long count = Math.round(TIME / step);
        int every = (int) Math.max(1, count / 250);
        for (long k = 1; k <= count; k++) {
            descend(factors, step);
            if (k % every == 0 || k == count) {
                path.add(product(factors));
            }
        }
        return path;
    }

    private static void descend(Plain[] factors, double step) {
        int layers = factors.length;
        Plain[] below = new Plain[layers + 1];
        below[0] = Plain.stretch(1, 1);
        for (int k = 0; k < layers; k++) {
            below[k + 1] = factors[k].after(below[k]);
        }
        Plain slope = slope(below[layers]);
        Plain above = Plain.stretch(1, 1);
        for (int k = layers - 1; k >= 0; k--) {
            Plain gradient = transposed(above).after(slope).after(transposed(below[k]));
            above = above.after(factors[k]);
            factors[k] = moved(factors[k], gradient, -step);
        }
    }

    private static Plain product(Plain[] factors) {
        Plain product = factors[0];
        for (int k = 1; k < factors.length; k++) {
            product = factors[k].after(product);
        }
        return product;
    }
}
