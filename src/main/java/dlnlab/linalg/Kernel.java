package dlnlab.linalg;

/// A supplier of the heavy operations: matrix products and singular value decompositions. Implementations are safe to
/// call from
/// several threads at once and give the same bits for the same input, from whichever thread.
public interface Kernel {

    /// Name and version, for run files: the bits of a trajectory are promised per kernel name.
    String name();

    /// c = alpha op(a) op(b) + beta c, all row-major, op(a) m x k, op(b) k x n, c m x n, op = transposition where the
    /// flag is set. `lda`, `ldb`, `ldc` are the distances between the starts of two rows as stored. `c` must not
    /// overlap `a` or `b`. With `beta == 0` the old contents of `c` are ignored. Shapes are the caller's to check.
    void gemm(
            boolean transA,
            boolean transB,
            int m,
            int n,
            int k,
            double alpha,
            double[] a,
            int aOffset,
            int lda,
            double[] b,
            int bOffset,
            int ldb,
            double beta,
            double[] c,
            int cOffset,
            int ldc);

    /// Writes the min(rows, columns) singular values of `a`, which has finite entries, to `out` from `outOffset` on,
    /// largest first; `a` is not modified. Meant for matrices above about 10 x 10: see [SingularValues].
    void singularValues(DenseMatrix a, double[] out, int outOffset);

    /// The thin singular value decomposition of `a`, which has finite entries and is not modified.
    ThinSvd thinSvd(DenseMatrix a);
}
