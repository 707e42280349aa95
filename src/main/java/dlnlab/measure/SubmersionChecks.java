package dlnlab.measure;

import dlnlab.geometry.Depth;
import dlnlab.geometry.DepthMetric;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Layers;
import dlnlab.problem.RandomProblems;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.random.RandomGenerator;

/// Checks that the metric of depth is what the layers' own lengths leave over (theory F10): among all motions of
/// balanced layers that move the product by Z the shortest has squared length (1/N) |Z|^2. It is found by linear
/// algebra from the map J of motions to Z, column by column, that the layers themselves give.
final class SubmersionChecks {
    private SubmersionChecks() {}

    /// One random point of balanced layers with a direction Z.
    private record Point(RandomMatrices.Parts parts, Layers layers, DenseMatrix z) {
        static Point random(int index, String purpose) {
            RandomGenerator random = RandomStreams.of(index, purpose);
            int d = 1 + random.nextInt(4);
            int depth = 2 + random.nextInt(4);
            double[] sigma = SpectrumChecks.separate(d, random);
            RandomMatrices.Parts parts = RandomMatrices.Parts.random(d, d, sigma, random);
            return new Point(
                    parts, RandomMatrices.balanced(parts.matrix(), depth, 0), RandomProblems.gaussian(d, d, 1, random));
        }

        /// J^T (J J^T)^-1 z, the shortest motion that moves the product by Z.
        Layers shortest() {
            RealMatrix j = map(layers);
            RealVector y =
                    new LUDecomposition(j.multiply(j.transpose())).getSolver().solve(new ArrayRealVector(z.data()));
            return new Layers(layers.shape(), j.transpose().operate(y).toArray());
        }
    }

    /// Relative difference between the squared length of the shortest motion and (1/N) sum_il (U^T Z V)_il^2 /
    /// lambda_il, and between the program's metric and that.
    static double length(int index, Bench bench) {
        Point point = Point.random(index, "shortest motion");
        int depth = point.layers.depth();
        double[] sigma = point.parts.sigma();
        double predicted = 0;
        for (int i = 0; i < sigma.length; i++) {
            for (int l = 0; l < sigma.length; l++) {
                double part = along(point, i, l);
                predicted += part * part / (bench.constant("F10 share", 1) * sum(sigma[i], sigma[l], depth, bench));
            }
        }
        double measured = point.shortest().squaredNorm();
        double stated = new DepthMetric(point.parts.matrix(), Depth.of(depth)).squaredLength(point.z) / depth;
        return Math.max(Math.abs(measured / predicted - 1), Math.abs(stated / predicted - 1));
    }

    /// How much the shortest motion changes W_h W_h^T - W_(h+1)^T W_(h+1), which balanced layers keep at 0, relative to
    /// the layers and the motion.
    static double leavesBalance(int index, Bench bench) {
        Point point = Point.random(index, "tangent motion");
        Layers a = point.shortest();
        double worst = 0;
        for (int h = 1; h < a.depth(); h++) {
            var below = point.layers.weight(h).multiply(a.weight(h).transpose());
            var above = point.layers.weight(h + 1).transpose().multiply(a.weight(h + 1));
            double change = below.add(below.transpose())
                    .subtract(above.add(above.transpose()).scalarMultiply(bench.constant("F10 sides", 1)))
                    .getFrobeniusNorm();
            worst = Math.max(worst, change / Math.sqrt(a.squaredNorm() * point.layers.squaredNorm()));
        }
        return worst;
    }

    /// Relative difference between sum_h |G_h|^2 and (1/N) |dW/dt|^2 in the metric of depth, for a random loss.
    static double alongFlow(int index, Bench bench) {
        Point point = Point.random(index, "length along flow");
        Trial trial = Trial.ofMatrix(point.z, point.layers, bench.tampering());
        Layers gradient = Layers.zeros(point.layers.shape());
        trial.objective().evaluate(point.layers, gradient);
        double[] rate = map(point.layers).operate(gradient.parameters());
        int d = point.z.rows();
        int depth = point.layers.depth();
        DenseMatrix velocity = new DenseMatrix(d, d, rate, 0);
        double predicted = new DepthMetric(point.parts.matrix(), Depth.of(depth)).squaredLength(velocity)
                / bench.constant("F10 time", depth);
        return Math.abs(gradient.squaredNorm() / predicted - 1);
    }

    // N lambda_il by the sum of B4
    private static double sum(double a, double b, int depth, Bench bench) {
        double power = bench.constant("F10 exponent", 2.0 / depth);
        double sum = 0;
        for (int j = 1; j <= depth; j++) {
            sum += Math.pow(a, power * (depth - j)) * Math.pow(b, power * (j - 1));
        }
        return sum;
    }

    private static double along(Point point, int i, int l) {
        double sum = 0;
        for (int r = 0; r < point.z.rows(); r++) {
            for (int c = 0; c < point.z.columns(); c++) {
                sum += point.parts.u().get(r, i)
                        * point.z.get(r, c)
                        * point.parts.v().get(c, l);
            }
        }
        return sum;
    }

    // column k: what the product does when parameter k moves alone, exact because it is linear in every parameter
    private static RealMatrix map(Layers layers) {
        double[] at = layers.endToEndMatrix().data();
        RealMatrix j = new Array2DRowRealMatrix(at.length, layers.parameters().length);
        for (int k = 0; k < layers.parameters().length; k++) {
            Layers moved = layers.copy();
            moved.parameters()[k] += 1;
            double[] there = moved.endToEndMatrix().data();
            for (int e = 0; e < at.length; e++) {
                j.setEntry(e, k, there[e] - at[e]);
            }
        }
        return j;
    }
}
