package dlnlab.geometry;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.ThinSvd;
import java.util.Arrays;
import org.apache.commons.math3.linear.QRDecomposition;

/// Eigenvalues and eigenvectors of P_W at one matrix (theory B6): N lambda_il with eigenvector vec(u_i v_l^T), where
/// u_i
/// (i = 1..n_N) and v_l (l = 1..n_0) are the singular vectors of the *full* decomposition, sigma padded with zeros.
///
/// P_W is positive definite exactly when W has full rank and N is finite; at infinite depth it is so for square W only.
public final class PreconditionerSpectrum {
    private final Depth depth;
    private final DenseMatrix u;
    private final double[] sigma;
    private final DenseMatrix v;

    /// At W, which is not modified.
    /// @throws IllegalArgumentException if an entry is infinite or NaN
    public PreconditionerSpectrum(DenseMatrix w, Depth depth) {
        this.depth = depth;
        ThinSvd svd = ThinSvd.of(w);
        u = completed(svd.u());
        v = completed(svd.v());
        sigma = Arrays.copyOf(svd.sigma(), Math.max(w.rows(), w.columns()));
    }

    // Householder reflections make an orthonormal basis whose last columns complete the given ones
    private static DenseMatrix completed(DenseMatrix columns) {
        int n = columns.rows();
        if (columns.columns() == n) {
            return columns;
        }
        DenseMatrix basis = DenseMatrix.copyOf(new QRDecomposition(columns).getQ());
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < columns.columns(); j++) {
                basis.set(i, j, columns.get(i, j));
            }
        }
        return basis;
    }

    /// n_N: how many left singular vectors there are.
    public int rows() {
        return u.rows();
    }

    /// n_0: how many right singular vectors there are.
    public int columns() {
        return v.rows();
    }

    /// N lambda_il, at infinite depth lambda_il.
    /// @param i 1..n_N
    /// @param l 1..n_0
    public double eigenvalue(int i, int l) {
        return depth.eigenvalue(sigma[i - 1], sigma[l - 1]);
    }

    /// All n_N n_0 eigenvalues, largest first.
    public double[] eigenvalues() {
        double[] negative = new double[rows() * columns()];
        for (int i = 1; i <= rows(); i++) {
            for (int l = 1; l <= columns(); l++) {
                negative[(i - 1) * columns() + l - 1] = -eigenvalue(i, l);
            }
        }
        Arrays.sort(negative);
        return Arrays.stream(negative).map(value -> -value).toArray();
    }

    /// The eigenvector as a matrix u_i v_l^T (n_N x n_0) of Frobenius norm 1.
    /// @param i 1..n_N
    /// @param l 1..n_0
    public DenseMatrix direction(int i, int l) {
        DenseMatrix direction = new DenseMatrix(rows(), columns());
        for (int a = 0; a < rows(); a++) {
            for (int b = 0; b < columns(); b++) {
                direction.set(a, b, u.get(a, i - 1) * v.get(b, l - 1));
            }
        }
        return direction;
    }

    /// P_W itself, n_N n_0 x n_N n_0, for vec that stacks columns: row and column b n_N + a stand for entry (a, b).
    public DenseMatrix matrix() {
        int size = rows() * columns();
        DenseMatrix vectors = new DenseMatrix(size, size);
        DenseMatrix scaled = new DenseMatrix(size, size);
        for (int i = 1, k = 0; i <= rows(); i++) {
            for (int l = 1; l <= columns(); l++, k++) {
                for (int at = 0; at < size; at++) {
                    double entry = u.get(at % rows(), i - 1) * v.get(at / rows(), l - 1);
                    vectors.set(at, k, entry);
                    scaled.set(at, k, eigenvalue(i, l) * entry);
                }
            }
        }
        DenseMatrix matrix = new DenseMatrix(size, size);
        scaled.multiplyTransposedInto(vectors, matrix);
        return matrix;
    }
}
