package dlnlab.linalg;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// OpenBLAS on one thread.
/// @param dgemm address of `cblas_dgemm`
/// @param dgesdd address of `LAPACKE_dgesdd`
@SuppressWarnings("restricted") // native calls are what this class is for; the manifest enables them
record OpenBlasKernel(String name, MemorySegment dgemm, MemorySegment dgesdd) implements Kernel {

    /// Static, so that the compiler takes it for a constant and a call allocates nothing. Heap arrays are passed
    /// without
    /// a copy, which holds off garbage collection while the call lasts.
    private static final MethodHandle DGEMM = Linker.nativeLinker()
            .downcallHandle(
                    FunctionDescriptor.ofVoid(
                            JAVA_INT,
                            JAVA_INT,
                            JAVA_INT,
                            JAVA_INT,
                            JAVA_INT,
                            JAVA_INT,
                            JAVA_DOUBLE,
                            ADDRESS,
                            JAVA_INT,
                            ADDRESS,
                            JAVA_INT,
                            JAVA_DOUBLE,
                            ADDRESS,
                            JAVA_INT),
                    Linker.Option.critical(true));

    private static final MethodHandle DGESDD = Linker.nativeLinker()
            .downcallHandle(FunctionDescriptor.of(
                    JAVA_INT, JAVA_INT, JAVA_BYTE, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, JAVA_INT,
                    ADDRESS, JAVA_INT));

    /// About a millisecond: a longer call on heap arrays would hold up other threads' garbage collection.
    private static final long FLOP_PER_CALL = 100_000_000;

    private static final int ROW_MAJOR = 101;
    private static final int COLUMN_MAJOR = 102;
    private static final int NO_TRANS = 111;
    private static final int TRANS = 112;

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
        if (2L * m * n * k <= FLOP_PER_CALL) {
            call(transA, transB, m, n, k, alpha, a, aOffset, lda, b, bOffset, ldb, beta, c, cOffset, ldc);
        } else {
            halve(transA, transB, m, n, k, alpha, a, aOffset, lda, b, bOffset, ldb, beta, c, cOffset, ldc);
        }
    }

    /// Halves the largest of m, n, k, which depends on the shape alone.
    private void halve(
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
        if (m >= n && m >= k) {
            int h = half(m);
            int a2 = aOffset + (transA ? h : h * lda);
            gemm(transA, transB, h, n, k, alpha, a, aOffset, lda, b, bOffset, ldb, beta, c, cOffset, ldc);
            gemm(transA, transB, m - h, n, k, alpha, a, a2, lda, b, bOffset, ldb, beta, c, cOffset + h * ldc, ldc);
        } else if (n >= k) {
            int h = half(n);
            int b2 = bOffset + (transB ? h * ldb : h);
            gemm(transA, transB, m, h, k, alpha, a, aOffset, lda, b, bOffset, ldb, beta, c, cOffset, ldc);
            gemm(transA, transB, m, n - h, k, alpha, a, aOffset, lda, b, b2, ldb, beta, c, cOffset + h, ldc);
        } else {
            int h = half(k);
            int a2 = aOffset + (transA ? h * lda : h);
            int b2 = bOffset + (transB ? h : h * ldb);
            gemm(transA, transB, m, n, h, alpha, a, aOffset, lda, b, bOffset, ldb, beta, c, cOffset, ldc);
            gemm(transA, transB, m, n, k - h, alpha, a, a2, lda, b, b2, ldb, 1, c, cOffset, ldc);
        }
    }

    /// About half, in whole cache lines and register tiles.
    private static int half(int size) {
        return (size / 2 + 31) / 32 * 32;
    }

    private void call(
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
        MemorySegment left = transA ? part(a, aOffset, k, m, lda) : part(a, aOffset, m, k, lda);
        MemorySegment right = transB ? part(b, bOffset, n, k, ldb) : part(b, bOffset, k, n, ldb);
        MemorySegment out = part(c, cOffset, m, n, ldc);
        int opA = transA ? TRANS : NO_TRANS;
        int opB = transB ? TRANS : NO_TRANS;
        try {
            DGEMM.invokeExact(dgemm, ROW_MAJOR, opA, opB, m, n, k, alpha, left, lda, right, ldb, beta, out, ldc);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// The part of an array that a rows x columns matrix occupies; native code would not notice leaving it.
    private static MemorySegment part(double[] data, int offset, int rows, int columns, int stride) {
        long length = (long) (rows - 1) * stride + columns;
        return MemorySegment.ofArray(data).asSlice(offset * 8L, length * 8L);
    }

    @Override
    public void singularValues(DenseMatrix a, double[] out, int outOffset) {
        int count = Math.min(a.rows(), a.columns());
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment sigma = arena.allocate(JAVA_DOUBLE, count);
            dgesdd('N', a, arena, sigma, MemorySegment.NULL, MemorySegment.NULL);
            MemorySegment.copy(sigma, JAVA_DOUBLE, 0, out, outOffset, count);
        }
    }

    /// LAPACK stores by columns and so sees a^T = V S U^T. Its left vectors by columns are our v^T by rows; its right
    /// vectors, which it returns transposed, are our u by rows.
    @Override
    public ThinSvd thinSvd(DenseMatrix a) {
        int count = Math.min(a.rows(), a.columns());
        DenseMatrix u = new DenseMatrix(a.rows(), count);
        DenseMatrix vTransposed = new DenseMatrix(count, a.columns());
        double[] values = new double[count];
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment sigma = arena.allocate(JAVA_DOUBLE, count);
            MemorySegment left = arena.allocate(JAVA_DOUBLE, vTransposed.data().length);
            MemorySegment right = arena.allocate(JAVA_DOUBLE, u.data().length);
            dgesdd('S', a, arena, sigma, left, right);
            MemorySegment.copy(sigma, JAVA_DOUBLE, 0, values, 0, count);
            MemorySegment.copy(left, JAVA_DOUBLE, 0, vTransposed.data(), 0, vTransposed.data().length);
            MemorySegment.copy(right, JAVA_DOUBLE, 0, u.data(), 0, u.data().length);
        }
        return new ThinSvd(u, values, vTransposed.transpose());
    }

    /// Off the heap, since a decomposition can take long and overwrites its input.
    private void dgesdd(
            char job, DenseMatrix a, Arena arena, MemorySegment sigma, MemorySegment left, MemorySegment right) {
        int m = a.columns();
        int n = a.rows();
        MemorySegment copy = arena.allocate(JAVA_DOUBLE, (long) m * n);
        MemorySegment.copy(a.data(), a.offset(), copy, JAVA_DOUBLE, 0, m * n);
        int info;
        ExitGate.NATIVE_CALLS.enter();
        try {
            info = (int) DGESDD.invokeExact(
                    dgesdd, COLUMN_MAJOR, (byte) job, m, n, copy, m, sigma, left, m, right, Math.min(m, n));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        } finally {
            ExitGate.NATIVE_CALLS.leave();
        }
        if (info != 0) {
            throw new ArithmeticException("LAPACK's dgesdd failed with code " + info);
        }
    }
}
