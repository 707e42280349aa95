package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.dynamics.SimulationState;
import dlnlab.experiment.Activation;
import dlnlab.experiment.Architecture;
import dlnlab.experiment.Descent;
import dlnlab.experiment.Distribution;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Initialisation;
import dlnlab.experiment.Loss;
import dlnlab.experiment.Method;
import dlnlab.experiment.Normalisation;
import dlnlab.experiment.Precision;
import dlnlab.experiment.Presets;
import dlnlab.experiment.Problem;
import dlnlab.experiment.Schedule;
import dlnlab.experiment.StopRules;
import dlnlab.experiment.Teacher;
import dlnlab.linalg.BlockRunner;
import dlnlab.measure.Quantities;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Small experiments and comparisons for the tests of this package.
final class Runs {
    private static final long DEADLINE_NANOS = 30_000_000_000L;

    private Runs() {}

    /// Three linear layers of width 10 on 100 samples.
    static Experiment linear(long steps) {
        return limited(Presets.get("linear-balance").experiment(), steps);
    }

    /// The 2 x 2 completion of depth 3: a few multiplications per step.
    static Experiment tiny(long steps) {
        return limited(Presets.get("hyperbola").experiment(), steps);
    }

    /// A ReLU network on 1,100 samples, which are cut into four blocks.
    static Experiment blocks(long steps) {
        return new Experiment(
                "four blocks",
                "",
                3,
                4,
                new Problem.TeacherRegression(20, 5, 1100, Teacher.RELU, 15, 0.1),
                new Architecture(3, List.of(30, 20), Activation.RELU, 0.1),
                new Initialisation.He(1, Distribution.NORMAL),
                1,
                new Loss(2, Normalisation.MEAN),
                new Descent(0.05, new Schedule.Decaying(0.1), 0),
                new StopRules(0, 0, steps, 0));
    }

    /// A 20 x 15 completion, wide enough for the native kernel.
    static Experiment completion(long steps) {
        return limited(Presets.get("completion-2k").experiment(), steps)
                .withProblem(new Problem.Completion(20, 15, 3, 0.5, 10))
                .withArchitecture(new Architecture(3, List.of(20), Activation.LINEAR, 0.1))
                .withInitialisation(new Initialisation.Balanced(0.1))
                .withDescent(new Descent(0.01, new Schedule.Constant(), 0));
    }

    /// One weight w, started at 1, with the loss (w - target)^2 / 2, whose sharpness is 1 everywhere.
    static Experiment parabola(double target, double stepSize, StopRules stop) {
        return tiny(1).withProblem(new Problem.ExplicitCompletion(List.of(List.of(target))))
                .withArchitecture(new Architecture(1, List.of(1), Activation.LINEAR, 0.1))
                .withInitialisation(new Initialisation.ScaledIdentity(1))
                .withLoss(new Loss(2, Normalisation.SUM))
                .withDescent(new Descent(stepSize, new Schedule.Constant(), 0))
                .withStop(stop);
    }

    /// The same experiment with steps of another kind.
    static Experiment moving(
            Experiment experiment, Method method, double balancing, int batchSize, Precision precision) {
        Descent descent = experiment.descent();
        return experiment.withDescent(new Descent(
                descent.stepSize(),
                descent.schedule(),
                descent.weightDecay(),
                method,
                balancing,
                batchSize,
                precision));
    }

    static Experiment limited(Experiment experiment, long steps) {
        return experiment.withStop(new StopRules(0, 0, steps, 0));
    }

    static RunEngine engine(Experiment experiment) {
        return new RunEngine(assemble(experiment));
    }

    static Assembly assemble(Experiment experiment) {
        return new Assembler(BlockRunner.SERIAL, Quantities.all()).assemble(experiment);
    }

    /// Every step and every bit of every value.
    static void assertSameBits(Trace expected, Trace actual) {
        assertEquals(expected.all().size(), actual.all().size());
        for (Series series : expected.all()) {
            Series other = Objects.requireNonNull(actual.series(series.id()));
            assertEquals(series.size(), other.size(), series.id());
            for (int i = 0; i < series.size(); i++) {
                assertEquals(series.step(i), other.step(i), series.id());
                for (int k = 0; k < series.columns().size(); k++) {
                    long expectedBits = Double.doubleToRawLongBits(series.value(i, k));
                    if (expectedBits != Double.doubleToRawLongBits(other.value(i, k))) {
                        assertEquals(series.value(i, k), other.value(i, k), series.id() + " at step " + series.step(i));
                    }
                }
            }
        }
    }

    /// The same step, controls and numbers.
    static void assertSameBits(SimulationState expected, SimulationState actual) {
        String label = "step " + expected.step();
        assertEquals(expected.step(), actual.step());
        assertEquals(expected.time(), actual.time(), label);
        assertEquals(expected.controls(), actual.controls(), label);
        assertArrayEquals(expected.parameters(), actual.parameters(), label);
        assertEquals(expected.accumulators().size(), actual.accumulators().size());
        for (int k = 0; k < expected.accumulators().size(); k++) {
            assertArrayEquals(
                    expected.accumulators().get(k), actual.accumulators().get(k), label + ", accumulator " + k);
        }
    }

    /// Waits, but not for ever.
    static void await(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - start < DEADLINE_NANOS, "waited for too long");
            LockSupport.parkNanos(100_000);
        }
    }
}
