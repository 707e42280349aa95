package dlnlab.bench;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.GradientDescent;
import dlnlab.dynamics.StepSizes;
import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.linalg.DenseMatrix;
import dlnlab.run.Assembler;
import dlnlab.run.Assembly;
import dlnlab.run.WorkerPool;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A step of the 1000-100-100-10 ReLU network with 1,000 samples beside its own matrix products. Goal: 1.3 times them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class StepBenchmark {
    private static final int[] WIDTHS = {1000, 100, 100, 10};
    private static final int BLOCKS = 4;
    private static final int ROWS = 250;

    private GradientDescent step;
    private final DenseMatrix[] weights = new DenseMatrix[4];
    private final DenseMatrix[][] outputs = new DenseMatrix[BLOCKS][4];
    private final DenseMatrix[][] deltas = new DenseMatrix[BLOCKS][4];
    private final DenseMatrix[][] gradients = new DenseMatrix[BLOCKS][4];

    @Setup
    public void prepare() {
        Experiment experiment = Parameters.apply(
                Presets.get("balanced-relu").experiment(), List.of(new Assignment("maxSteps", "1000000000")));
        Assembly assembly = new Assembler().assemble(experiment);
        step = new GradientDescent(
                assembly.subject().objectives().get(),
                assembly.subject().start(),
                StepSizes.constant(),
                Controls.of(1e-6),
                assembly.measurement().accumulators());
        for (int h = 1; h < WIDTHS.length; h++) {
            weights[h] = filled(WIDTHS[h], WIDTHS[h - 1]);
        }
        for (int b = 0; b < BLOCKS; b++) {
            for (int h = 0; h < WIDTHS.length; h++) {
                outputs[b][h] = filled(ROWS, WIDTHS[h]);
                deltas[b][h] = filled(ROWS, WIDTHS[h]);
                gradients[b][h] = h == 0 ? null : filled(WIDTHS[h], WIDTHS[h - 1]);
            }
        }
    }

    /// One step with C5's accumulators, on all cores.
    @Benchmark
    public double step() {
        step.advance();
        return step.loss();
    }

    /// The matrix products of one step in the same blocks on the same cores, and nothing else.
    @Benchmark
    public DenseMatrix productsAlone() {
        WorkerPool.shared().run(BLOCKS, this::products);
        return gradients[0][1];
    }

    private void products(int b) {
        for (int h = 1; h < WIDTHS.length; h++) {
            outputs[b][h - 1].multiplyTransposedInto(weights[h], outputs[b][h]);
        }
        for (int h = WIDTHS.length - 1; h >= 1; h--) {
            deltas[b][h].transposeMultiplyInto(outputs[b][h - 1], gradients[b][h]);
            if (h > 1) {
                deltas[b][h].multiplyInto(weights[h], deltas[b][h - 1]);
            }
        }
    }

    private static DenseMatrix filled(int rows, int columns) {
        DenseMatrix matrix = new DenseMatrix(rows, columns);
        for (int i = 0; i < matrix.data().length; i++) {
            matrix.data()[i] = 1e-3 * ((i * 7919L) % 1000 - 500);
        }
        return matrix;
    }
}
