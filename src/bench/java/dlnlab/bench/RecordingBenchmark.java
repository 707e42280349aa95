package dlnlab.bench;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.run.Assembler;
import dlnlab.run.Assembly;
import dlnlab.run.RunEngine;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Whole runs with every quantity recorded at the default stride, beside the same steps without recording (the
/// accumulators of C5 run in both). Goal: recording costs less than 5 %.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 8)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class RecordingBenchmark {
    @Param({"hyperbola 3600000", "unbalanced-relu 3500"})
    public String run;

    private long steps;
    private Assembly assembly;

    @Setup(Level.Invocation)
    public void prepare() {
        String[] words = run.split(" ");
        steps = Long.parseLong(words[1]);
        Experiment experiment = Parameters.apply(
                Presets.get(words[0]).experiment(),
                List.of(
                        new Assignment("maxSteps", String.valueOf(Math.max(steps, 10_000))),
                        new Assignment("stopLoss", "0"),
                        new Assignment("stepSize", "1e-3")));
        assembly = new Assembler().assemble(experiment);
    }

    @Benchmark
    public Object recording() {
        RunEngine engine = new RunEngine(assembly);
        engine.advance(steps);
        return engine.trace();
    }

    @Benchmark
    public double stepsAlone() {
        for (long t = 0; t < steps; t++) {
            assembly.simulation().advance();
            if (assembly.stop().check(assembly.simulation()) != null) {
                break;
            }
        }
        return assembly.simulation().loss();
    }
}
