package dlnlab.measure;

import dlnlab.geometry.Depth;
import dlnlab.geometry.DepthVolume;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.OrthogonalBasis;
import dlnlab.linalg.RandomStreams;
import dlnlab.linalg.SingularValues;
import dlnlab.network.Layers;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/// Checks of how much room depth leaves at a matrix (theory F8, F9). The volume form is measured on layers, from the
/// map by which their motions move the product; the orbit of factorisations by the Gram determinant of its tangents.
final class VolumeChecks {
    private static final int[] DEPTHS = {1000, 2000, 4000, 8000};
    private static final double SMALL = 1e-6;

    private VolumeChecks() {}

    /// 2 x 2, sigma_2 = 1e-6, N = 2 to 4: relative difference between the density times sigma_2^((N-1)/N) and
    /// N sigma_1^(3(1-N)/N).
    static double coefficient(int index, Bench bench) {
        RandomGenerator random = RandomStreams.of(index, "volume on the hyperbola");
        int depth = 2 + index % 3;
        double first = 0.5 + 3 * random.nextDouble();
        double[] sigma = {first, SMALL * first};
        DenseMatrix w = RandomMatrices.Parts.random(2, 2, sigma, random).matrix();
        double density = 1;
        for (double eigenvalue : PreconditionerChecks.eigenvalues(RandomMatrices.balanced(w, depth, 0))) {
            density /= Math.sqrt(eigenvalue / depth);
        }
        double pole = Math.pow(sigma[1], -(depth - 1.0) / depth);
        double power = bench.constant("F8 exponent", 3 * (1.0 - depth) / depth);
        double predicted = bench.constant("F8 factor", depth) * Math.pow(first, power);
        double stated = Math.exp(new DepthVolume(Depth.of(depth)).logCoefficient(first));
        return Math.max(Math.abs(density / (pole * predicted) - 1), Math.abs(density / (pole * stated) - 1));
    }

    /// Slope of log |difference of log densities of depth N and infinity| against log N, N = 1000 to 8000; the one at
    /// infinity is the quotient form of the theory.
    static double limitSlope(int index, Bench bench) {
        RandomGenerator random = RandomStreams.of(index, "volume at infinite depth");
        double[] sigma = SpectrumChecks.separate(2 + random.nextInt(3), random);
        double limit = 0;
        for (int i = 0; i < sigma.length; i++) {
            limit += bench.constant("F8 power", -1) * Math.log(sigma[i]);
            for (int l = i + 1; l < sigma.length; l++) {
                double logs = 2 * Math.log(sigma[i] / sigma[l]);
                limit += Math.log(logs / (sigma[i] * sigma[i] - sigma[l] * sigma[l]));
            }
        }
        SimpleRegression line = new SimpleRegression();
        for (int depth : DEPTHS) {
            double finite = new DepthVolume(Depth.of(depth)).logDensity(sigma);
            line.addData(Math.log(depth), Math.log(Math.abs(finite - limit)));
        }
        return line.getSlope();
    }

    /// Where on the hyperbola x y = a b the coefficient is largest, as |x| / sqrt(a b), by looking.
    static double corner(int index, Bench bench) {
        RandomGenerator random = RandomStreams.of(index, "corners of the hyperbola");
        double a = 0.3 + 2 * random.nextDouble();
        double b = 0.3 + 2 * random.nextDouble();
        DepthVolume volume = new DepthVolume(index % 4 == 0 ? Depth.INFINITE : Depth.of(2 + index % 9));
        double product = bench.constant("F8 hyperbola", 1) * a * b;
        double best = Double.NaN;
        double most = Double.NEGATIVE_INFINITY;
        for (double share = 0.2; share < 5; share *= 1.001) {
            double x = share * Math.sqrt(a * b);
            double first = SingularValues.of(DenseMatrix.of(new double[][] {{a, x}, {product / x, b}}))[0];
            double value = volume.logCoefficient(first);
            if (value > most) {
                most = value;
                best = share;
            }
        }
        return best;
    }

    /// Difference between the logarithms of the orbit's volume element by Gram determinant and by
    /// 2^((N-1) d (d-1) / 4) sqrt(van(Sigma^2) / van(Sigma^(2/N))), and between the program's entropy and that.
    static double orbit(int index, Bench bench) {
        RandomGenerator random = RandomStreams.of(index, "orbit of factorisations");
        int d = 2 + random.nextInt(3);
        int depth = 2 + random.nextInt(4);
        double[] sigma = SpectrumChecks.separate(d, random);
        Layers layers = RandomMatrices.balanced(
                RandomMatrices.Parts.random(d, d, sigma, random).matrix(), depth, 0);
        turn(layers, random);
        double gram = logDeterminant(tangents(layers)) / 2;
        double quotient = 0;
        for (int i = 0; i < d; i++) {
            for (int l = i + 1; l < d; l++) {
                quotient += Math.log(power(sigma[i], 2) - power(sigma[l], 2));
                quotient -= Math.log(power(sigma[i], 2.0 / depth) - power(sigma[l], 2.0 / depth));
            }
        }
        double entropy = bench.constant("F9 root", 0.5) * quotient;
        double basis = (depth - 1) * d * (d - 1) / 4.0 * Math.log(2);
        double stated = new DepthVolume(Depth.of(depth)).entropy(sigma);
        return Math.max(Math.abs(gram - basis - entropy), Math.abs(stated - entropy));
    }

    private static double power(double sigma, double exponent) {
        return Math.pow(sigma, exponent);
    }

    /// Another factorisation of the same product: a rotation between every two layers.
    private static void turn(Layers layers, RandomGenerator random) {
        for (int h = 1; h < layers.depth(); h++) {
            int d = layers.weight(h).rows();
            DenseMatrix q = OrthogonalBasis.randomOrthogonal(d, d, random);
            layers.weight(h).copyFrom(q.multiply(layers.weight(h)));
            layers.weight(h + 1).copyFrom(layers.weight(h + 1).multiply(q.transpose()));
        }
    }

    // one row per pair i < j and hidden layer: (E_ij - E_ji) W_h and -W_(h+1) (E_ij - E_ji)
    private static RealMatrix tangents(Layers layers) {
        List<double[]> rows = new ArrayList<>();
        for (int h = 1; h < layers.depth(); h++) {
            int d = layers.weight(h).rows();
            for (int i = 0; i < d; i++) {
                for (int j = i + 1; j < d; j++) {
                    DenseMatrix turn = new DenseMatrix(d, d);
                    turn.set(i, j, 1);
                    turn.set(j, i, -1);
                    Layers tangent = Layers.zeros(layers.shape());
                    turn.multiplyInto(layers.weight(h), tangent.weight(h));
                    layers.weight(h + 1).multiplyInto(turn, tangent.weight(h + 1), -1, 0);
                    rows.add(tangent.parameters());
                }
            }
        }
        return new Array2DRowRealMatrix(rows.toArray(double[][]::new));
    }

    private static double logDeterminant(RealMatrix rows) {
        RealMatrix l = new LUDecomposition(rows.multiply(rows.transpose())).getU();
        double sum = 0;
        for (int k = 0; k < l.getRowDimension(); k++) {
            sum += Math.log(Math.abs(l.getEntry(k, k)));
        }
        return sum;
    }
}
