package dlnlab.dynamics;

import dlnlab.linalg.DenseMatrix;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/// The Langevin equation in the entries of W, written down from the metric: P from theory B4's sum in the frame of
/// Commons Math's singular vectors, and every derivative by central differences.
///
/// @param energy E
/// @param layers N
/// @param temperature T
/// @param ofFactors whether F = E - T S stands in the place of E
record MatrixEquation(ToDoubleFunction<DenseMatrix> energy, int layers, double temperature, boolean ofFactors) {
    private static final double H = 1e-5;

    static DenseMatrix random(int seed) {
        RandomGenerator random = new Well19937c(seed);
        DenseMatrix w = new DenseMatrix(2, 2);
        for (int k = 0; k < 4; k++) {
            w.data()[k] = random.nextGaussian();
        }
        return w;
    }

    static double determinant(DenseMatrix w) {
        return w.get(0, 0) * w.get(1, 1) - w.get(0, 1) * w.get(1, 0);
    }

    /// P, entries of W row by row.
    double[][] inverseMetric(DenseMatrix w) {
        SingularValueDecomposition svd = new SingularValueDecomposition(w);
        double[][] p = new double[4][4];
        for (int i = 0; i < 2; i++) {
            for (int l = 0; l < 2; l++) {
                double lambda = lambda(svd.getSingularValues()[i], svd.getSingularValues()[l]);
                for (int r = 0; r < 4; r++) {
                    for (int c = 0; c < 4; c++) {
                        p[r][c] += lambda * direction(svd, i, l, r) * direction(svd, i, l, c);
                    }
                }
            }
        }
        return p;
    }

    private static double direction(SingularValueDecomposition svd, int i, int l, int entry) {
        return svd.getU().getEntry(entry / 2, i) * svd.getV().getEntry(entry % 2, l);
    }

    private double lambda(double a, double b) {
        double sum = 0;
        for (int j = 1; j <= layers; j++) {
            sum += Math.pow(a, 2.0 * (layers - j) / layers) * Math.pow(b, 2.0 * (j - 1) / layers);
        }
        return sum / layers;
    }

    /// -P grad E + T ((1/sqrt(g)) div(sqrt(g) P) + P grad S).
    double[] drift(DenseMatrix w) {
        RealMatrix p = new Array2DRowRealMatrix(inverseMetric(w));
        double[] pull = new double[4];
        double[] drift = new double[4];
        for (int j = 0; j < 4; j++) {
            DenseMatrix above = shifted(w, j, H);
            DenseMatrix below = shifted(w, j, -H);
            pull[j] = (temperature * logVolume(above) - energy.applyAsDouble(above)) / (2 * H)
                    - (temperature * logVolume(below) - energy.applyAsDouble(below)) / (2 * H);
            double[][] after = inverseMetric(above);
            double[][] before = inverseMetric(below);
            for (int i = 0; i < 4; i++) {
                drift[i] += temperature * (after[i][j] - before[i][j]) / (2 * H);
            }
        }
        double[] along = p.operate(pull);
        for (int i = 0; i < 4; i++) {
            drift[i] += along[i];
        }
        return drift;
    }

    /// -E/T + log sqrt(g), and S where the noise is that of the factors.
    double logDensity(DenseMatrix w) {
        return -energy.applyAsDouble(w) / temperature + logVolume(w);
    }

    private double logVolume(DenseMatrix w) {
        double metric = -Math.log(new LUDecomposition(new Array2DRowRealMatrix(inverseMetric(w))).getDeterminant()) / 2;
        double[] sigma = new SingularValueDecomposition(w).getSingularValues();
        return metric + (ofFactors ? Math.log(lambda(sigma[0], sigma[1])) / 2 : 0);
    }

    private static DenseMatrix shifted(DenseMatrix w, int entry, double by) {
        DenseMatrix there = w.copy();
        there.data()[entry] += by;
        return there;
    }
}
