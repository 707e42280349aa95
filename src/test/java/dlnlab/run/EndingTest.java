package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dlnlab.dynamics.StopReason;
import dlnlab.dynamics.StopTest;
import dlnlab.experiment.Activation;
import dlnlab.experiment.Architecture;
import dlnlab.experiment.Descent;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Loss;
import dlnlab.experiment.Normalisation;
import dlnlab.experiment.Problem;
import dlnlab.experiment.Schedule;
import dlnlab.experiment.StopRules;
import dlnlab.experiment.Teacher;
import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.measure.Quantities;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Why runs end, and what is said about it. On the parabola (w - b)^2 / 2 every step multiplies w - b by 1 - eta.
class EndingTest {
    private static final double TARGET = 9;

    @ParameterizedTest
    @CsvSource({"1e-10, 1e-10", "1e-3, 0.001", "0.25, 0.25", "20, 20"})
    void lossBelowEndsAtTheStepOfTheClosedForm(double goal, String shown) {
        Headless.Result result = run(Runs.parabola(TARGET, 0.5, new StopRules(goal, 0, 1000, 0)));
        // L_t = 32 / 4^t < goal
        assertEquals((long) Math.floor(Math.log(32 / goal) / Math.log(4)) + 1, result.steps());
        assertEquals(StopReason.LOSS_BELOW, result.reason());
        assertEquals("Done: the loss is below " + shown + ".", result.message());
    }

    @Test
    void gradientBelowEndsAtTheStepOfTheClosedForm() {
        Headless.Result result = run(Runs.parabola(TARGET, 0.5, new StopRules(0, 1e-3, 1000, 0)));
        // |G_t| = 8 / 2^t < 1e-3
        assertEquals(13, result.steps());
        assertEquals(StopReason.GRADIENT_BELOW, result.reason());
        assertEquals("Done: the gradient is below 0.001.", result.message());
    }

    @Test
    void stepBudgetEndsAfterExactlyItsSteps() {
        Headless.Result result = run(Runs.parabola(TARGET, 0.001, new StopRules(0, 0, 1234, 0)));
        assertEquals(1234, result.steps());
        assertEquals(StopReason.STEP_BUDGET, result.reason());
        assertEquals("Done: all 1,234 steps are taken.", result.message());
    }

    @Test
    void timeBudgetEndsByTheInjectedClock() {
        AtomicLong now = new AtomicLong();
        Clock clock = () -> now.addAndGet(100_000_000_000L);
        Assembler assembler = new Assembler(BlockRunner.SERIAL, Quantities.all());
        Experiment experiment = Runs.parabola(TARGET, 0.001, new StopRules(0, 0, 1_000_000_000, 1000));
        Headless.Result result = new Headless(assembler, clock).run(experiment, null, step -> {});
        assertEquals(StopReason.TIME_BUDGET, result.reason());
        assertEquals("Stopped: the 1000 seconds are used up.", result.message());
    }

    @Test
    void stopFromOutsideEndsAndTheFirstReasonStays() {
        RunEngine engine = Runs.engine(Runs.parabola(TARGET, 0.001, new StopRules(0, 0, 100, 0)));
        assertNull(engine.advance(5));
        engine.stop(StopReason.STOPPED);
        assertEquals(StopReason.STOPPED, engine.advance(5));
        engine.stop(StopReason.TIME_BUDGET);
        assertEquals(StopReason.STOPPED, engine.stopReason());
        assertEquals(5, engine.simulation().step());
    }

    @Test
    void lossThatIsNotANumberCountsAsDiverged() {
        RunEngine engine = Runs.engine(Runs.parabola(TARGET, 0.001, new StopRules(1, 1, 100, 0)));
        StopTest test = StopTest.of(1, 1, 100, engine.simulation().loss());
        engine.simulation().layers().parameters()[0] = Double.NaN;
        engine.simulation().restore(engine.simulation().save());
        assertEquals(StopReason.DIVERGED, test.check(engine.simulation()));
    }

    @Test
    void divergenceIsExplainedByTheSharpnessOfTheParabola() {
        Headless.Result result = run(Runs.parabola(TARGET, 2.5, new StopRules(0, 0, 1000, 0)));
        // L_t = 32 * 2.25^t first passes 1e8 (1 + 32) at t = 23
        assertEquals(23, result.steps());
        assertEquals(StopReason.DIVERGED, result.reason());
        assertEquals(
                "The loss grew to 4.03e9 at step 23: step size 2.5 is above 2 = 2 / sharpness, measured at step 0.",
                result.message());
    }

    @Test
    void divergenceOnDataNamesTwoOverTheLargestEigenvalue() {
        Experiment experiment = Runs.linear(1000)
                .withProblem(new Problem.TeacherRegression(3, 2, 30, Teacher.LINEAR, 5, 0))
                .withArchitecture(new Architecture(1, List.of(1), Activation.LINEAR, 0.1))
                .withLoss(new Loss(2, Normalisation.MEAN))
                .withDescent(new Descent(4, new Schedule.Constant(), 0));
        DenseMatrix inputs = Runs.assemble(experiment).samples().inputs();
        double sharpness = new EigenDecomposition(inputs.transpose().multiply(inputs)).getRealEigenvalue(0) / 30;
        String message = run(experiment).message();
        String expected = "step size 4 is above " + NumberText.number(2 / sharpness, 3) + " = 2 / sharpness";
        assertTrue(message.contains(expected), message + " lacks " + expected);
    }

    @Test
    void absurdSizesAreRefusedBeforeAnythingIsAllocated() {
        Experiment absurd =
                Runs.linear(10).withArchitecture(new Architecture(60, List.of(2000), Activation.LINEAR, 0.1));
        long available = Runtime.getRuntime().maxMemory() / 4 * 3;
        long needed = MemoryNeed.bytes(absurd, Assembler.shape(absurd));
        // weights, start, gradient and their copies: 58 x 2000 x 2000 numbers at the least three times
        assertTrue(needed > 3 * 8 * 58L * 2000 * 2000);
        assumeTrue(needed > available);
        InvalidExperimentException refused =
                assertThrows(InvalidExperimentException.class, () -> Runs.assemble(absurd));
        assertEquals(
                "This run would need about " + (needed >> 20) + " MB, but " + (available >> 20)
                        + " MB are there; choose smaller widths, fewer samples or a smaller depth.",
                refused.getMessage());
    }

    @Test
    void runThatCannotStartSaysWhy() {
        double[] tooFew = new double[3];
        Assembler assembler = new Assembler(BlockRunner.SERIAL, Quantities.all());
        try (Run run = Run.start(Runs.linear(10), tooFew, 1, assembler, Clock.system())) {
            Runs.await(() -> run.status().phase() == RunStatus.Phase.FAILED);
            assertTrue(
                    run.status().message().contains("300 numbers"), run.status().message());
            assertFalse(run.status().canGoOn());
        }
    }

    private static Headless.Result run(Experiment experiment) {
        Assembler assembler = new Assembler(BlockRunner.SERIAL, Quantities.all());
        return new Headless(assembler).run(experiment, null, step -> {});
    }
}
