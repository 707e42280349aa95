package dlnlab.linalg;

import org.apache.commons.math3.random.RandomGenerator;

/// Gaussian matrices and matrices of known spectrum for the tests of this package.
final class RandomMatrices {

    private RandomMatrices() {}

    static double[] gaussian(int length, RandomGenerator random) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    static DenseMatrix gaussian(int rows, int columns, RandomGenerator random) {
        return new DenseMatrix(rows, columns, gaussian(rows * columns, random), 0);
    }

    /// U diag(sigma) V^T with random orthonormal columns in U, rows x r, and V, columns x r.
    static DenseMatrix withSpectrum(int rows, int columns, double[] sigma, RandomGenerator random) {
        DenseMatrix u = OrthogonalBasis.randomOrthogonal(rows, sigma.length, random);
        DenseMatrix v = OrthogonalBasis.randomOrthogonal(columns, sigma.length, random);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < sigma.length; j++) {
                u.set(i, j, u.get(i, j) * sigma[j]);
            }
        }
        return u.multiply(v.transpose());
    }
}
