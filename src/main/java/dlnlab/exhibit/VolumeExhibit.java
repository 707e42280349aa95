package dlnlab.exhibit;

import dlnlab.exhibit.Panel.Handle;
import dlnlab.exhibit.Shown.Check;
import dlnlab.geometry.Depth;
import dlnlab.geometry.DepthVolume;
import dlnlab.geometry.Preconditioner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.LUDecomposition;

/// How much room depth leaves near the matrices of rank 1 with the diagonal (a, b) (theory F8, F9): a band along the
/// hyperbola x y = a b as wide as the volume form's coefficient, the density against the smaller singular value, the
/// volume of the factorisations beside it, and the coefficient along a branch.
final class VolumeExhibit extends Exhibit {
    private static final double A = 1.3;
    private static final double B = 0.65;
    private static final double ROOT = Math.sqrt(A * B);
    private static final List<Depth> DEPTHS =
            List.of(Depth.of(1), Depth.of(2), Depth.of(3), Depth.of(10), Depth.INFINITE);
    private static final double REACH = 2.9;
    private static final double BAND = 0.42;
    private static final int LOOPS = 4;
    private static final double FAR = 1.5;
    private static final double POWERS_OF_TEN = 6;
    private static final int POINTS = 120;
    private static final int SCANNED = 2001;
    /// So near to rank 1 that the limit is reached at every depth shown.
    private static final double NEARLY_ZERO = 1e-120;

    private static final List<Knob> KNOBS = List.of(
            Knob.choice("depth", "band", 1, "N = 2", "N = 3", "N = 10", "N = ∞"),
            Knob.handle("place", "place on the branch", -FAR, FAR, 1));

    private final Constants constants;

    VolumeExhibit(Constants constants) {
        super("volume", KNOBS, 4);
        this.constants = constants;
    }

    /// The nearest place in the coordinate u of x = sqrt(ab) e^u, y = sqrt(ab) e^-u, whose x - y is 2 sqrt(ab) sinh u.
    @Override
    public Values moved(Values values, String handle, double x, double y) {
        double s = Math.clamp((x - y) / (2 * ROOT), -10, 10);
        return values.with("place", Math.log(s + Math.hypot(s, 1)));
    }

    @Override
    public Shown at(Values values) {
        int chosen = values.choice("depth") + 1;
        Depth depth = DEPTHS.get(chosen);
        double place = values.get("place");
        return new Shown(
                List.of(plane(depth, chosen, place), densities(), orbits(), coefficients()),
                List.of(
                        Words.reading("volume here, the corner's is 1", relative(depth, place), chosen),
                        Words.reading("σ₁ here", sigmaOne(place)),
                        Words.reading("σ₁ at the corner", sigmaOne(0))),
                List.of(metric(depth, place), coefficient(depth, place), corner()));
    }

    /// sigma_1 on the branch: the matrix has rank 1, so it is the root of the sum of squares.
    private static double sigmaOne(double u) {
        return Math.sqrt(A * A + B * B + 2 * A * B * Math.cosh(2 * u));
    }

    /// The coefficient of F8 at a place, relative to the corner's.
    private static double relative(Depth depth, double u) {
        DepthVolume volume = new DepthVolume(depth);
        return Math.exp(volume.logCoefficient(sigmaOne(u)) - volume.logCoefficient(sigmaOne(0)));
    }

    private static Panel plane(Depth depth, int colour, double place) {
        List<Curve> curves = new ArrayList<>();
        for (double side : new double[] {1, -1}) {
            curves.add(Lines.background(band(depth, side, 0)));
        }
        for (int loop = 1; loop <= LOOPS; loop++) {
            double part = (double) loop / LOOPS;
            curves.add(Lines.line(loop == LOOPS ? "N = " + depth : "", band(depth, 1, part), colour, 0));
            curves.add(Lines.line("", band(depth, -1, part), colour, 0));
        }
        Handle here = new Handle("place", "place on the branch", ROOT * Math.exp(place), ROOT * Math.exp(-place));
        return Panel.plane(0, 0, REACH, curves, List.of(), List.of(here));
    }

    /// A closed curve around a branch, whose width follows the coefficient; for a part of 0 the branch itself.
    private static double[][] band(Depth depth, double side, double part) {
        int count = 2 * POINTS + 1;
        double[][] points = new double[2][count];
        for (int k = 0; k < count; k++) {
            // there on one side, back on the other
            double along = k <= POINTS ? (double) k / POINTS : 2 - (double) k / POINTS;
            double u = FAR * (2 * along - 1);
            double half = (k < POINTS ? 1 : -1) * part * BAND * relative(depth, u);
            double length = Math.sqrt(2 * Math.cosh(2 * u));
            points[0][k] = side * (ROOT * Math.exp(u) + half * Math.exp(-u) / length);
            points[1][k] = side * (ROOT * Math.exp(-u) + half * Math.exp(u) / length);
        }
        return points;
    }

    private static Panel densities() {
        List<Curve> curves = new ArrayList<>();
        for (int k = 0; k < DEPTHS.size(); k++) {
            DepthVolume volume = new DepthVolume(DEPTHS.get(k));
            curves.add(curve(k, 0, POWERS_OF_TEN, p -> volume.logDensity(1, Math.pow(10, -p)) / Math.log(10)));
        }
        return Panel.chart(new AxisRange(0, POWERS_OF_TEN), new AxisRange(0, 8), curves);
    }

    private static Panel orbits() {
        List<Curve> curves = new ArrayList<>();
        for (int k = 0; k < DEPTHS.size(); k++) {
            DepthVolume volume = new DepthVolume(DEPTHS.get(k));
            double equal = volume.entropy(1, 1);
            curves.add(curve(k, 0, POWERS_OF_TEN, p -> Math.exp(volume.entropy(1, Math.pow(10, -p)) - equal)));
        }
        return Panel.chart(new AxisRange(0, POWERS_OF_TEN), new AxisRange(0, 1.1), curves);
    }

    private static Panel coefficients() {
        List<Curve> curves = new ArrayList<>();
        for (int k = 1; k < DEPTHS.size(); k++) {
            Depth depth = DEPTHS.get(k);
            curves.add(curve(k, -FAR, FAR, u -> relative(depth, u)));
        }
        return Panel.chart(new AxisRange(-FAR, FAR), new AxisRange(0, 1.1), curves);
    }

    private static Curve curve(int depth, double from, double to, DoubleUnaryOperator f) {
        double[][] points = new double[2][POINTS + 1];
        for (int k = 0; k <= POINTS; k++) {
            points[0][k] = from + (to - from) * k / POINTS;
            points[1][k] = f.applyAsDouble(points[0][k]);
        }
        return Lines.line("N = " + DEPTHS.get(depth), points, depth, 0);
    }

    // beside the branch, where W has rank 2: the determinant of P_W as it acts on four unit matrices
    private Check metric(Depth depth, double place) {
        double x = ROOT * Math.exp(place);
        double y = ROOT * Math.exp(-place) + 0.3;
        DenseMatrix w = DenseMatrix.of(new double[][] {{A, x}, {y, B}});
        Preconditioner preconditioner = Preconditioner.of(2, 2, depth);
        DenseMatrix all = new DenseMatrix(4, 4);
        DenseMatrix out = new DenseMatrix(2, 2);
        double scale = depth.isInfinite() ? 1 : depth.layers();
        for (int k = 0; k < 4; k++) {
            DenseMatrix unit = new DenseMatrix(2, 2);
            unit.set(k / 2, k % 2, 1 / scale);
            preconditioner.apply(w, unit, out);
            for (int i = 0; i < 4; i++) {
                all.set(i, k, out.get(i / 2, i % 2));
            }
        }
        Turns turns = Turns.of(new Plain(A, x, y, B));
        double formula = new DepthVolume(depth).logDensity(turns.large(), Math.abs(turns.small()));
        double measured = 1 / Math.sqrt(new LUDecomposition(all).getDeterminant());
        return ratio(
                "volume form beside the branch",
                measured,
                constants.of("F8 density", Math.exp(formula)),
                "√det of the metric, from P_W applied to four unit matrices, against F8's formula.");
    }

    private Check coefficient(Depth depth, double place) {
        double one = sigmaOne(place);
        DepthVolume volume = new DepthVolume(depth);
        double diverges = depth.isInfinite()
                ? Math.log(Math.log(one / NEARLY_ZERO)) - Math.log(NEARLY_ZERO)
                : (1 - depth.layers()) / depth.layers() * Math.log(NEARLY_ZERO);
        return ratio(
                "coefficient on the branch",
                Math.exp(volume.logDensity(one, NEARLY_ZERO) - diverges),
                constants.of("F8 coefficient", Math.exp(volume.logCoefficient(one))),
                "The density at σ₂ = 1e-120 without the factor that diverges, against F8's coefficient.");
    }

    private Check corner() {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < SCANNED; k++) {
            double u = FAR * (2.0 * k / (SCANNED - 1) - 1);
            Turns turns = Turns.of(new Plain(A, ROOT * Math.exp(u), ROOT * Math.exp(-u), B));
            least = Math.min(least, turns.large());
        }
        return new Check(
                "least σ₁ on the branch",
                least,
                constants.of("F8 corner", A + B),
                1e-6,
                "The least of 2,001 places, against a + b at the corner: there the volume is largest.");
    }

    /// One number over another, which is 1 where they agree, whatever their size.
    private static Check ratio(String name, double measured, double predicted, String source) {
        return new Check(name, measured / predicted, 1, 1e-9, source);
    }
}
