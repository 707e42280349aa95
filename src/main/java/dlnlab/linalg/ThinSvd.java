package dlnlab.linalg;

/// The thin singular value decomposition A = U diag(sigma) V^T with r = min(rows, columns).
public final class ThinSvd {

    private final DenseMatrix u;
    private final double[] sigma;
    private final DenseMatrix v;

    ThinSvd(DenseMatrix u, double[] sigma, DenseMatrix v) {
        this.u = u;
        this.sigma = sigma;
        this.v = v;
    }

    /// Decomposes `a`, which is not modified, with the current kernel.
    /// @throws IllegalArgumentException if an entry is infinite or NaN
    public static ThinSvd of(DenseMatrix a) {
        if (!SingularValues.allFinite(a)) {
            throw new IllegalArgumentException("a matrix with infinite or undefined entries has no decomposition");
        }
        return Kernels.current().thinSvd(a);
    }

    /// Decomposes the product `a b` with as many singular values as it has factors in common, which are all that do not
    /// vanish: at the price of the factors, however large the product is.
    /// @param a m x r with r <= m
    /// @param b r x n with r <= n
    /// @throws IllegalArgumentException if an entry is infinite or NaN
    public static ThinSvd ofProduct(DenseMatrix a, DenseMatrix b) {
        ThinSvd left = of(a);
        ThinSvd right = of(b);
        int r = a.columns();
        // a b = U_a (Sigma_a V_a^T U_b Sigma_b) V_b^T
        DenseMatrix core = new DenseMatrix(r, r);
        left.v.transposeMultiplyInto(right.u, core);
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < r; j++) {
                core.set(i, j, left.sigma[i] * core.get(i, j) * right.sigma[j]);
            }
        }
        ThinSvd middle = of(core);
        return new ThinSvd(left.u.multiply(middle.u), middle.sigma, right.v.multiply(middle.v));
    }

    /// The left singular vectors: rows x r with orthonormal columns, also where singular values vanish.
    public DenseMatrix u() {
        return u;
    }

    /// The r singular values, largest first; not a copy.
    public double[] sigma() {
        return sigma;
    }

    /// The right singular vectors: columns x r with orthonormal columns, also where singular values vanish.
    public DenseMatrix v() {
        return v;
    }
}
