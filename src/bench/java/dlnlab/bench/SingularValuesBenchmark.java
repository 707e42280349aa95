package dlnlab.bench;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.Kernel;
import dlnlab.linalg.Kernels;
import dlnlab.linalg.RandomStreams;
import dlnlab.linalg.SingularValues;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.linear.SingularValueDecomposition;
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

/// Singular values of a square matrix, as the program computes them, by LAPACK whatever the size, and by Commons Math.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class SingularValuesBenchmark {

    private static final Kernel CURRENT = Kernels.current();

    @Param({"2", "3", "5", "10", "11", "100"})
    public int size;

    private DenseMatrix matrix;
    private SingularValues workspace;
    private double[] sigma;

    @Setup
    public void fill() {
        RandomGenerator random = RandomStreams.of(1, "benchmark");
        matrix = new DenseMatrix(size, size);
        for (int i = 0; i < size * size; i++) {
            matrix.data()[i] = random.nextGaussian();
        }
        workspace = new SingularValues(size, size);
        sigma = new double[size];
    }

    @Benchmark
    public double[] program() {
        workspace.compute(matrix, sigma, 0);
        return sigma;
    }

    @Benchmark
    public double[] currentKernel() {
        CURRENT.singularValues(matrix, sigma, 0);
        return sigma;
    }

    @Benchmark
    public double[] commonsMath() {
        return new SingularValueDecomposition(matrix).getSingularValues();
    }
}
