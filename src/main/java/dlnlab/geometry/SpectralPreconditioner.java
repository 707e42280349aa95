package dlnlab.geometry;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.ThinSvd;

/// The preconditioner for matrices of any shape, by the thin decomposition W = U diag(sigma) V^T.
///
/// With r = min(n_N, n_0) singular vectors a rectangular W leaves out directions whose singular value is 0; they get
/// what lambda says for a pair of sigma and 0, which is D = diag(sigma^(2-2/N)) for finite N >= 2 and nothing at
/// infinity (theory B4): with C = U^T g and A = C V, L_il the eigenvalues,
/// P_W g = U ((L o A - D A) V^T + D C) for more columns than rows, and transposed for more rows.
final class SpectralPreconditioner implements Preconditioner {
    private final Depth depth;
    private final int rank;
    private final boolean wide;
    private final boolean tall;
    // C = U^T g (r x n_0) or g V (n_N x r), whichever holds the directions that the thin frame leaves out
    private final DenseMatrix half;
    private final DenseMatrix middle;

    /// @param depth at least 2
    SpectralPreconditioner(int rows, int columns, Depth depth) {
        this.depth = depth;
        rank = Math.min(rows, columns);
        wide = columns > rows;
        tall = rows > columns;
        half = tall ? new DenseMatrix(rows, rank) : new DenseMatrix(rank, columns);
        middle = new DenseMatrix(rank, rank);
    }

    @Override
    public void apply(DenseMatrix w, DenseMatrix g, DenseMatrix out) {
        if (!Double.isFinite(w.squaredFrobeniusNorm())) {
            out.fill(Double.NaN);
            return;
        }
        ThinSvd svd = ThinSvd.of(w);
        if (tall) {
            g.multiplyInto(svd.v(), half);
            svd.u().transposeMultiplyInto(half, middle);
        } else {
            svd.u().transposeMultiplyInto(g, half);
            half.multiplyInto(svd.v(), middle);
        }
        scale(svd.sigma());
        if (tall) {
            svd.u().multiplyInto(middle, half, 1, 1);
            half.multiplyTransposedInto(svd.v(), out);
        } else {
            middle.multiplyTransposedInto(svd.v(), half, 1, wide ? 1 : 0);
            svd.u().multiplyInto(half, out);
        }
    }

    // middle = L o A - D A and half = D C (A D and C D where W is tall)
    private void scale(double[] sigma) {
        for (int i = 0; i < rank; i++) {
            double outside = wide || tall ? depth.eigenvalue(sigma[i], 0) : 0;
            scaleHalf(i, outside);
            scalePair(i, i, depth.eigenvalue(sigma[i], sigma[i]) - outside);
            for (int l = 0; l < i; l++) {
                double value = depth.eigenvalue(sigma[i], sigma[l]);
                double other = wide || tall ? depth.eigenvalue(sigma[l], 0) : 0;
                scalePair(i, l, value - (tall ? other : outside));
                scalePair(l, i, value - (tall ? outside : other));
            }
        }
    }

    private void scalePair(int i, int l, double by) {
        middle.set(i, l, by * middle.get(i, l));
    }

    private void scaleHalf(int i, double by) {
        if (wide) {
            for (int j = 0; j < half.columns(); j++) {
                half.set(i, j, by * half.get(i, j));
            }
        } else if (tall) {
            for (int j = 0; j < half.rows(); j++) {
                half.set(j, i, by * half.get(j, i));
            }
        }
    }
}
