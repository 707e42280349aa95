package dlnlab.linalg;

/// Products of a few hundred multiplications as plain dot-product loops: nothing to set up, nothing to allocate.
final class TinyProduct {

    private TinyProduct() {}

    /// c = alpha op(a) op(b) + beta c, where c is m x n with contiguous rows, and op(a) is m x k.
    static void gemm(
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
            int cOffset) {
        int aRow = transA ? 1 : lda;
        int aStep = transA ? lda : 1;
        int bColumn = transB ? ldb : 1;
        int bStep = transB ? 1 : ldb;
        int at = cOffset;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++, at++) {
                double value = alpha * dot(k, a, aOffset + i * aRow, aStep, b, bOffset + j * bColumn, bStep);
                c[at] = beta == 0 ? value : value + beta * c[at];
            }
        }
    }

    private static double dot(int k, double[] a, int aStart, int aStep, double[] b, int bStart, int bStep) {
        double sum = 0;
        int i = aStart;
        int j = bStart;
        for (int l = 0; l < k; l++, i += aStep, j += bStep) {
            sum += a[i] * b[j];
        }
        return sum;
    }
}
