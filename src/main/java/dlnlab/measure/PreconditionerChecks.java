package dlnlab.measure;

import dlnlab.geometry.Depth;
import dlnlab.geometry.PreconditionerSpectrum;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Layers;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;

/// Checks of the preconditioner's spectrum (theory B6). It is measured on layers: where they move by -G, their product
/// moves by -sum_j (A_j A_j^T) g (B_j^T B_j), A_j and B_j the products of the layers above and below j, and that map of
/// g is written down entry by entry and diagonalised by Commons Math. Predicted are N lambda_il by B4's sum.
final class PreconditionerChecks {
    private static final int MOST_DEPTH = 8;
    private static final double POSITIVE = 1e-10;

    private PreconditionerChecks() {}

    /// Largest difference between an eigenvalue and its prediction, and between those of the program and the
    /// prediction, relative to the largest.
    static double spectrum(int index, Bench bench) {
        RandomGenerator random = RandomStreams.of(index, "spectrum of the preconditioner");
        int rows = 1 + random.nextInt(4);
        int columns = 1 + random.nextInt(4);
        double[] sigma = RandomMatrices.singularValues(Math.min(rows, columns), 0.2, 3, random);
        DenseMatrix w =
                RandomMatrices.Parts.random(rows, columns, sigma, random).matrix();
        int depth = 2 + random.nextInt(MOST_DEPTH - 1);
        double[] predicted = predicted(rows, columns, sigma, depth, bench);
        double[] measured = eigenvalues(RandomMatrices.balanced(w, depth, 0));
        double[] stated = new PreconditionerSpectrum(w, Depth.of(depth)).eigenvalues();
        Arrays.sort(stated);
        double largest = measured[measured.length - 1];
        double worst = 0;
        for (int k = 0; k < measured.length; k++) {
            worst = Math.max(worst, Math.abs(measured[k] - predicted[k]) / largest);
            worst = Math.max(worst, Math.abs(stated[k] - predicted[k]) / largest);
        }
        return worst;
    }

    /// 1 where "positive definite" and "of full rank" disagree, otherwise 0; every other W lacks one singular value.
    static double disagreement(int index, Bench bench) {
        RandomGenerator random = RandomStreams.of(index, "definite preconditioner");
        int rows = 1 + random.nextInt(4);
        int columns = 1 + random.nextInt(4);
        int full = Math.min(rows, columns);
        double[] sigma = RandomMatrices.singularValues(full, 0.3, 2, random);
        int rank = full - index % 2;
        Arrays.fill(sigma, rank, full, 0);
        DenseMatrix w =
                RandomMatrices.Parts.random(rows, columns, sigma, random).matrix();
        double[] measured = eigenvalues(RandomMatrices.balanced(w, 2 + random.nextInt(4), 0));
        boolean definite = measured[0] > POSITIVE * measured[measured.length - 1];
        boolean predicted = rank >= bench.constant("B6 rank", full);
        return definite == predicted ? 0 : 1;
    }

    // Java's 0^0 is 1, as the sum needs it
    private static double[] predicted(int rows, int columns, double[] sigma, int depth, Bench bench) {
        double exponent = bench.constant("B6 exponent", 2.0 / depth);
        double[] all = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int l = 0; l < columns; l++) {
                for (int j = 1; j <= depth; j++) {
                    all[i * columns + l] +=
                            Math.pow(at(sigma, i), exponent * (depth - j)) * Math.pow(at(sigma, l), exponent * (j - 1));
                }
            }
        }
        Arrays.sort(all);
        return all;
    }

    private static double at(double[] sigma, int k) {
        return k < sigma.length ? sigma[k] : 0;
    }

    /// Of the map by which layers that move along their gradients move their product, smallest first.
    static double[] eigenvalues(Layers layers) {
        int rows = layers.shape().outputWidth();
        int columns = layers.shape().inputWidth();
        RealMatrix map = new Array2DRowRealMatrix(rows * columns, rows * columns);
        for (int j = 1; j <= layers.depth(); j++) {
            RealMatrix above = MatrixUtils.createRealIdentityMatrix(rows);
            for (int h = layers.depth(); h > j; h--) {
                above = above.multiply(layers.weight(h));
            }
            RealMatrix below = MatrixUtils.createRealIdentityMatrix(columns);
            for (int h = 1; h < j; h++) {
                below = layers.weight(h).multiply(below);
            }
            map = map.add(kronecker(
                    above.multiply(above.transpose()), below.transpose().multiply(below)));
        }
        double[] values = new EigenDecomposition(map.add(map.transpose()).scalarMultiply(0.5)).getRealEigenvalues();
        Arrays.sort(values);
        return values;
    }

    private static RealMatrix kronecker(RealMatrix a, RealMatrix b) {
        int n = b.getRowDimension();
        RealMatrix out = new Array2DRowRealMatrix(a.getRowDimension() * n, a.getRowDimension() * n);
        for (int i = 0; i < a.getRowDimension(); i++) {
            for (int k = 0; k < a.getRowDimension(); k++) {
                out.setSubMatrix(b.scalarMultiply(a.getEntry(i, k)).getData(), i * n, k * n);
            }
        }
        return out;
    }
}
