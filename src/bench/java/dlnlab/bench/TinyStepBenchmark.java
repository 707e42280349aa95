package dlnlab.bench;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.GradientDescent;
import dlnlab.dynamics.StepSizes;
import dlnlab.experiment.Presets;
import dlnlab.run.Assembler;
import dlnlab.run.Assembly;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A 2 x 2 depth-3 completion step, with and without C5's accumulators. Goal: 150 ns with them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class TinyStepBenchmark {
    private static final int STEPS = 100_000;

    private GradientDescent bare;
    private GradientDescent accumulating;

    @Setup
    public void prepare() {
        Assembly assembly = new Assembler().assemble(Presets.get("hyperbola").experiment());
        bare = new GradientDescent(
                assembly.subject().objectives().get(),
                assembly.subject().start(),
                StepSizes.constant(),
                Controls.of(1e-4),
                List.of());
        accumulating = new GradientDescent(
                assembly.subject().objectives().get(),
                assembly.subject().start(),
                StepSizes.constant(),
                Controls.of(1e-4),
                assembly.measurement().accumulators());
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public double withoutAccumulators() {
        return run(bare);
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public double withAccumulators() {
        return run(accumulating);
    }

    private static double run(GradientDescent descent) {
        for (int t = 0; t < STEPS; t++) {
            descent.advance();
        }
        return descent.loss();
    }
}
