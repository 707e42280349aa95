package dlnlab.linalg;

import java.util.Arrays;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/// Everything in Java alone, for machines where no native library loads; decompositions are Commons Math's. Rows of c
/// collect four rows of b at a
/// time in a loop the compiler vectorises, in blocks of b that stay in the second-level cache; a transposed b is
/// first copied block by block into a scratch array of the thread.
final class JavaKernel implements Kernel {

    private static final int BLOCK_K = 128;
    private static final int BLOCK_N = 256;

    private final ThreadLocal<double[]> scratch = ThreadLocal.withInitial(() -> new double[BLOCK_K * BLOCK_N]);

    @Override
    public String name() {
        return "Java";
    }

    @Override
    public void gemm(
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
            int ldc) {
        scale(m, n, beta, c, cOffset, ldc);
        int aRow = transA ? 1 : lda;
        int aStep = transA ? lda : 1;
        for (int k0 = 0; k0 < k; k0 += BLOCK_K) {
            int depth = Math.min(BLOCK_K, k - k0);
            for (int n0 = 0; n0 < n; n0 += BLOCK_N) {
                int width = Math.min(BLOCK_N, n - n0);
                double[] block = b;
                int start = bOffset + k0 * ldb + n0;
                int stride = ldb;
                if (transB) {
                    block = scratch.get();
                    transpose(b, bOffset + n0 * ldb + k0, ldb, width, depth, block);
                    start = 0;
                    stride = width;
                }
                for (int i = 0; i < m; i++) {
                    addRow(
                            depth,
                            width,
                            alpha,
                            a,
                            aOffset + i * aRow + k0 * aStep,
                            aStep,
                            block,
                            start,
                            stride,
                            c,
                            cOffset + i * ldc + n0);
                }
            }
        }
    }

    @Override
    public void singularValues(DenseMatrix a, double[] out, int outOffset) {
        double[] sigma = new SingularValueDecomposition(a).getSingularValues();
        System.arraycopy(sigma, 0, out, outOffset, sigma.length);
    }

    @Override
    public ThinSvd thinSvd(DenseMatrix a) {
        SingularValueDecomposition svd = new SingularValueDecomposition(a);
        return new ThinSvd(DenseMatrix.copyOf(svd.getU()), svd.getSingularValues(), DenseMatrix.copyOf(svd.getV()));
    }

    private static void scale(int m, int n, double beta, double[] c, int cOffset, int ldc) {
        if (beta == 1) {
            return;
        }
        for (int i = 0; i < m; i++) {
            int from = cOffset + i * ldc;
            if (beta == 0) {
                Arrays.fill(c, from, from + n, 0);
            } else {
                for (int j = from; j < from + n; j++) {
                    c[j] *= beta;
                }
            }
        }
    }

    /// Writes the transpose of `width` rows of length `depth` of b, `depth` x `width`, to `out`.
    private static void transpose(double[] b, int from, int ldb, int width, int depth, double[] out) {
        for (int j = 0; j < width; j++) {
            int row = from + j * ldb;
            for (int l = 0; l < depth; l++) {
                out[l * width + j] = b[row + l];
            }
        }
    }

    /// Adds alpha times one row of op(a), from `at` on in steps of `step`, times a block of b to a row of c.
    private static void addRow(
            int depth,
            int width,
            double alpha,
            double[] a,
            int at,
            int step,
            double[] b,
            int start,
            int stride,
            double[] c,
            int to) {
        int l = 0;
        int i = at;
        int row = start;
        for (; l + 4 <= depth; l += 4, i += 4 * step, row += 4 * stride) {
            addFour(
                    width,
                    alpha * a[i],
                    alpha * a[i + step],
                    alpha * a[i + 2 * step],
                    alpha * a[i + 3 * step],
                    b,
                    row,
                    stride,
                    c,
                    to);
        }
        for (; l < depth; l++, i += step, row += stride) {
            addOne(width, alpha * a[i], b, row, c, to);
        }
    }

    private static void addFour(
            int width,
            double a0,
            double a1,
            double a2,
            double a3,
            double[] b,
            int row,
            int stride,
            double[] c,
            int to) {
        int row1 = row + stride;
        int row2 = row1 + stride;
        int row3 = row2 + stride;
        for (int j = 0; j < width; j++) {
            c[to + j] += (a0 * b[row + j] + a1 * b[row1 + j]) + (a2 * b[row2 + j] + a3 * b[row3 + j]);
        }
    }

    private static void addOne(int width, double a0, double[] b, int row, double[] c, int to) {
        for (int j = 0; j < width; j++) {
            c[to + j] += a0 * b[row + j];
        }
    }
}
