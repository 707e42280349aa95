package dlnlab.bench;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.Kernel;
import dlnlab.linalg.Kernels;
import dlnlab.linalg.RandomStreams;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One product of m x k by k x n, as the program computes it (by size), by each kernel, and by Commons Math.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ProductBenchmark {

    private static final Kernel JAVA = Kernels.java();
    private static final Kernel CURRENT = Kernels.current();

    @Param({
        "2x2x2",
        "3x3x3",
        "4x4x4",
        "6x6x6",
        "8x8x8",
        "10x10x10",
        "16x16x16",
        "32x32x32",
        "100x100x100",
        "250x1000x100"
    })
    public String shape = "";

    private int m;
    private int k;
    private int n;
    private DenseMatrix a;
    private DenseMatrix b;
    private DenseMatrix bTransposed;
    private DenseMatrix out;
    private RealMatrix commonsA;
    private RealMatrix commonsB;

    @Setup
    public void fill() {
        String[] sizes = shape.split("x");
        m = Integer.parseInt(sizes[0]);
        k = Integer.parseInt(sizes[1]);
        n = Integer.parseInt(sizes[2]);
        RandomGenerator random = RandomStreams.of(1, "benchmark");
        a = gaussian(m, k, random);
        b = gaussian(k, n, random);
        bTransposed = b.transpose();
        out = new DenseMatrix(m, n);
        commonsA = new Array2DRowRealMatrix(a.getData());
        commonsB = new Array2DRowRealMatrix(b.getData());
    }

    private static DenseMatrix gaussian(int rows, int columns, RandomGenerator random) {
        DenseMatrix matrix = new DenseMatrix(rows, columns);
        for (int i = 0; i < matrix.data().length; i++) {
            matrix.data()[i] = random.nextGaussian();
        }
        return matrix;
    }

    @Benchmark
    public DenseMatrix program() {
        a.multiplyInto(b, out);
        return out;
    }

    @Benchmark
    public DenseMatrix programTransposed() {
        a.multiplyTransposedInto(bTransposed, out);
        return out;
    }

    @Benchmark
    public DenseMatrix javaKernel() {
        JAVA.gemm(false, false, m, n, k, 1, a.data(), 0, k, b.data(), 0, n, 0, out.data(), 0, n);
        return out;
    }

    @Benchmark
    public DenseMatrix javaKernelTransposed() {
        JAVA.gemm(false, true, m, n, k, 1, a.data(), 0, k, bTransposed.data(), 0, k, 0, out.data(), 0, n);
        return out;
    }

    @Benchmark
    public DenseMatrix currentKernel() {
        CURRENT.gemm(false, false, m, n, k, 1, a.data(), 0, k, b.data(), 0, n, 0, out.data(), 0, n);
        return out;
    }

    @Benchmark
    public RealMatrix commonsMath() {
        return commonsA.multiply(commonsB);
    }
}
