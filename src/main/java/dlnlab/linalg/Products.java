package dlnlab.linalg;

/// Checks the shapes of a product once and hands it to plain loops or to the kernel, by size.
final class Products {

    /// Largest m n k done in plain loops, 4 x 4 (45 ns): a call into OpenBLAS takes 25 to 80 ns, by product and core
    /// type.
    static final int TINY = 64;

    private Products() {}

    /// out = alpha a b + beta out
    static void multiply(DenseMatrix a, DenseMatrix b, DenseMatrix out, double alpha, double beta) {
        if (a.columns() != b.rows() || a.rows() != out.rows() || b.columns() != out.columns()) {
            throw mismatch(a, "", b, "", out);
        }
        gemm(false, false, a.columns(), a, b, out, alpha, beta);
    }

    /// out = alpha a b^T + beta out
    static void multiplyTransposed(DenseMatrix a, DenseMatrix b, DenseMatrix out, double alpha, double beta) {
        if (a.columns() != b.columns() || a.rows() != out.rows() || b.rows() != out.columns()) {
            throw mismatch(a, "", b, " transposed", out);
        }
        gemm(false, true, a.columns(), a, b, out, alpha, beta);
    }

    /// out = alpha a^T b + beta out
    static void transposeMultiply(DenseMatrix a, DenseMatrix b, DenseMatrix out, double alpha, double beta) {
        if (a.rows() != b.rows() || a.columns() != out.rows() || b.columns() != out.columns()) {
            throw mismatch(a, " transposed", b, "", out);
        }
        gemm(true, false, a.rows(), a, b, out, alpha, beta);
    }

    private static void gemm(
            boolean transA,
            boolean transB,
            int k,
            DenseMatrix a,
            DenseMatrix b,
            DenseMatrix out,
            double alpha,
            double beta) {
        if (out.overlaps(a) || out.overlaps(b)) {
            throw new IllegalArgumentException("the result of a product must not share memory with its operands");
        }
        int m = out.rows();
        int n = out.columns();
        if ((long) m * n * k <= TINY) {
            TinyProduct.gemm(
                    transA,
                    transB,
                    m,
                    n,
                    k,
                    alpha,
                    a.data(),
                    a.offset(),
                    a.columns(),
                    b.data(),
                    b.offset(),
                    b.columns(),
                    beta,
                    out.data(),
                    out.offset());
        } else {
            Kernels.current()
                    .gemm(
                            transA,
                            transB,
                            m,
                            n,
                            k,
                            alpha,
                            a.data(),
                            a.offset(),
                            a.columns(),
                            b.data(),
                            b.offset(),
                            b.columns(),
                            beta,
                            out.data(),
                            out.offset(),
                            n);
        }
    }

    private static IllegalArgumentException mismatch(
            DenseMatrix a, String aSuffix, DenseMatrix b, String bSuffix, DenseMatrix out) {
        return new IllegalArgumentException(
                "cannot multiply %s%s by %s%s into %s".formatted(a.shape(), aSuffix, b.shape(), bSuffix, out.shape()));
    }
}
