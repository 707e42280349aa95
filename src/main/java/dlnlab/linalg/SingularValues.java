package dlnlab.linalg;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Singular values of matrices of one shape, largest first. Matrices of up to 10 x 40 or 40 x 10 are computed in Java
/// without allocation, to high relative accuracy where the matrix determines its small singular values to it: 2 x 2 in
/// closed form, others by one-sided Jacobi rotations. Larger ones go to LAPACK.
///
/// An instance owns its workspace: one thread at a time.
public final class SingularValues {

    private static final int JACOBI_SHORT_SIDE = 10;
    private static final int JACOBI_LONG_SIDE = 40;

    private final int rows;
    private final int columns;
    private final int count;
    private final boolean twoByTwo;
    private final @Nullable OneSidedJacobi jacobi;

    /// A workspace for `rows` x `columns` matrices.
    public SingularValues(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        count = Math.min(rows, columns);
        twoByTwo = rows == 2 && columns == 2;
        boolean small = count <= JACOBI_SHORT_SIDE && Math.max(rows, columns) <= JACOBI_LONG_SIDE;
        jacobi = small ? new OneSidedJacobi(rows, columns) : null;
    }

    /// The singular values of one matrix, in a new array.
    public static double[] of(DenseMatrix a) {
        double[] sigma = new double[Math.min(a.rows(), a.columns())];
        new SingularValues(a.rows(), a.columns()).compute(a, sigma, 0);
        return sigma;
    }

    /// How many values [#compute] writes: min(rows, columns).
    public int count() {
        return count;
    }

    /// Writes min(rows, columns) values, largest first, to `out` from `outOffset` on; all are NaN when an entry of `a`
    /// is infinite or NaN. `a` is not modified.
    /// @throws IllegalArgumentException if `a` does not have the shape this workspace was made for
    public void compute(DenseMatrix a, double[] out, int outOffset) {
        if (a.rows() != rows || a.columns() != columns) {
            throw new IllegalArgumentException("expected %d x %d, got %s".formatted(rows, columns, a.shape()));
        }
        if (twoByTwo) {
            TwoByTwoSpectrum.compute(a.data(), a.offset(), out, outOffset);
        } else if (!allFinite(a)) {
            Arrays.fill(out, outOffset, outOffset + count, Double.NaN);
        } else if (jacobi != null) {
            jacobi.compute(a, out, outOffset);
        } else {
            Kernels.current().singularValues(a, out, outOffset);
        }
    }

    static boolean allFinite(DenseMatrix a) {
        double[] data = a.data();
        for (int i = a.offset(), end = i + a.rows() * a.columns(); i < end; i++) {
            if (!Double.isFinite(data[i])) {
                return false;
            }
        }
        return true;
    }
}
