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
