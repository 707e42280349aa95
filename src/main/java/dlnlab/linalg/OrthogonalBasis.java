package dlnlab.linalg;

import org.apache.commons.math3.random.RandomGenerator;

/// Random orthonormal vectors.
public final class OrthogonalBasis {

    private static final int BLOCK = 32;

    private OrthogonalBasis() {}

    /// A `rows` x `columns` matrix with orthonormal columns if rows >= columns, else with orthonormal rows, uniform
    /// among all such matrices (Haar measure): the Q of a Gaussian matrix = Q R whose R has a positive diagonal
    /// (Mezzadri 2007). Gram-Schmidt, each projection done twice, gives just that Q, orthogonal to rounding.
    public static DenseMatrix randomOrthogonal(int rows, int columns, RandomGenerator random) {
        int count = Math.min(rows, columns);
        int length = Math.max(rows, columns);
        DenseMatrix basis = new DenseMatrix(count, length);
        for (int i = 0; i < basis.data().length; i++) {
            basis.data()[i] = random.nextGaussian();
        }
        for (int start = 0; start < count; start += BLOCK) {
            orthonormalise(basis, start, Math.min(BLOCK, count - start));
        }
        return rows >= columns ? basis.transpose() : basis;
    }

    /// Makes `size` rows from `start` on orthonormal to each other and to all rows above, which are so already.
    private static void orthonormalise(DenseMatrix basis, int start, int size) {
        for (int pass = 0; pass < 2; pass++) {
            project(basis, 0, start, start, size);
            for (int row = start; row < start + size; row++) {
                project(basis, start, row - start, row, 1);
                project(basis, start, row - start, row, 1);
                normalise(rowsOf(basis, row, 1));
            }
        }
    }

    /// Subtracts from `size` rows from `start` on their components along `count` orthonormal rows from `from` on.
    private static void project(DenseMatrix basis, int from, int count, int start, int size) {
        if (count == 0) {
            return;
        }
        DenseMatrix done = rowsOf(basis, from, count);
        DenseMatrix block = rowsOf(basis, start, size);
        DenseMatrix components = new DenseMatrix(size, count);
        block.multiplyTransposedInto(done, components);
        components.multiplyInto(done, block, -1, 1);
    }

    private static void normalise(DenseMatrix row) {
        double length = Math.sqrt(row.squaredFrobeniusNorm());
        for (int j = 0; j < row.columns(); j++) {
            row.set(0, j, row.get(0, j) / length);
        }
    }

    private static DenseMatrix rowsOf(DenseMatrix basis, int start, int count) {
        return new DenseMatrix(count, basis.columns(), basis.data(), start * basis.columns());
    }
}
