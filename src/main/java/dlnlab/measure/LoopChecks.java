package dlnlab.measure;

import dlnlab.geometry.Depth;
import dlnlab.geometry.Ellipse;
import dlnlab.geometry.LineIntegral;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.problem.RandomProblems;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.random.RandomGenerator;

/// Checks of line integrals of F(w) = P_w grad l(w), l = 1/2 (w - phi) H (w - phi)^T for w with two entries (theory
/// E4).
/// The integrals are predicted by Stokes' theorem, from the curl of F by hand.
final class LoopChecks {
    private static final int POINTS = 400;
    private static final int ANGLES = 200;

    private LoopChecks() {}

    /// The loss 1/2 (first (x - phi_1)^2 + second (y - phi_2)^2).
    record Valley(double first, double second, double phi1, double phi2) {
        /// H = diag(2, 0.5) and phi = (1, 0.5), the example of theory E4.
        static final Valley EXAMPLE = new Valley(2, 0.5, 1, 0.5);

        /// The same whitened, H = 1.
        static final Valley WHITENED = new Valley(1, 1, 1, 0.5);

        static Valley random(RandomGenerator random) {
            return new Valley(
                    0.5 + 2 * random.nextDouble(),
                    0.5 + 2 * random.nextDouble(),
                    random.nextGaussian(),
                    random.nextGaussian());
        }

        private void gradient(DenseMatrix w, DenseMatrix out) {
            out.set(0, 0, first * (w.get(0, 0) - phi1));
            out.set(0, 1, second * (w.get(0, 1) - phi2));
        }

        /// dF_2/dx - dF_1/dy = |w|^(-2/N) ((2 - 2/N) w x g - (N-1) (w x g + w x Hw)), g = grad l(w), where
        /// (a, b) x (c, d) = a d - b c: by hand from F = |w|^(2-2/N) (g + (N-1) Proj_w g) (B6).
        private double curl(double x, double y, int depth, Bench bench) {
            double g = x * second * (y - phi2) - y * first * (x - phi1);
            double h = x * second * y - y * first * x;
            double power = 2 - 2.0 / depth;
            double across = bench.constant("E4 curl", depth - 1);
            return Math.pow(x * x + y * y, power / 2 - 1) * (power * g - across * (g + h));
        }
    }

    /// The integral once around the unit circle at (0.3, 0.2).
    static double example(Valley valley, int depth) {
        return integral(valley, depth, Ellipse.circle(0.3, 0.2, 1));
    }

    private static double integral(Valley valley, int depth, Ellipse circle) {
        return new LineIntegral(1, 2, Depth.of(depth), valley::gradient).around(circle, POINTS);
    }

    /// Distance of the integral around a random circle, which leaves out the origin, from that of the curl over its
    /// disc; relative to the size of F, which is the same at depth 1 where both are 0.
    static double distanceFromStokes(int index, Bench bench) {
        RandomGenerator random = RandomStreams.of(index, "loop");
        Valley valley = Valley.random(random);
        double x = random.nextGaussian();
        double y = random.nextGaussian();
        double radius = (0.2 + 0.5 * random.nextDouble()) * Math.hypot(x, y);
        int depth = 1 + index % 4;
        double around = integral(valley, depth, Ellipse.circle(x, y, radius));
        double inside = overDisc(valley, depth, x, y, radius, bench);
        double size = radius * (valley.first + valley.second) * Math.pow(Math.hypot(x, y) + radius, 2);
        return Math.abs(around - inside) / size;
    }

    private static double overDisc(Valley valley, int depth, double x, double y, double radius, Bench bench) {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(40, 0, radius);
        double sum = 0;
        for (int k = 0; k < rule.getNumberOfPoints(); k++) {
            double r = rule.getPoint(k);
            double ring = 0;
            for (int j = 0; j < ANGLES; j++) {
                double angle = 2 * Math.PI * j / ANGLES;
                ring += valley.curl(x + r * Math.cos(angle), y + r * Math.sin(angle), depth, bench);
            }
            sum += rule.getWeight(k) * r * ring * 2 * Math.PI / ANGLES;
        }
        return sum;
    }

    /// Largest integral at depth 1 around a random ellipse of matrices: 0, since P_W is the identity.
    static double depthOne(int index, Bench bench) {
        RandomGenerator random = RandomStreams.of(index, "loop of matrices");
        int rows = 1 + random.nextInt(3);
        int columns = 1 + random.nextInt(3);
        Ellipse loop = new Ellipse(
                matrix(rows, columns, random), matrix(rows, columns, random), matrix(rows, columns, random));
        DenseMatrix target = matrix(rows, columns, random);
        int depth = (int) bench.constant("E4 depth", 1);
        return Math.abs(new LineIntegral(rows, columns, Depth.of(depth), (w, g) -> {
                    for (int k = 0; k < g.data().length; k++) {
                        double r = w.data()[k] - target.data()[k];
                        g.data()[k] = r * r * r;
                    }
                })
                .around(loop, POINTS));
    }

    private static DenseMatrix matrix(int rows, int columns, RandomGenerator random) {
        return RandomProblems.gaussian(rows, columns, 1, random);
    }
}
