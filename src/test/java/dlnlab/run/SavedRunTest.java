package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.StopReason;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Method;
import dlnlab.experiment.Precision;
import dlnlab.experiment.StopRules;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A run that was put aside and taken up again is the run that never stopped: to the bit.
class SavedRunTest {
    static Stream<Experiment> experiments() {
        return Stream.of(
                Runs.linear(300),
                Runs.tiny(6000),
                Runs.blocks(150),
                Runs.moving(Runs.linear(200), new Method.Adam(0.9, 0.999, 1e-8), 0.1, 7, Precision.FLOAT32));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void goingOnAfterReopeningEqualsNeverHavingStopped(Experiment experiment) {
        Controls changed = new Controls(experiment.descent().stepSize() * 0.7, 0.01);
        long steps = experiment.stop().maxSteps();
        RunEngine straight = Runs.engine(experiment);
        straight.advance(steps / 3);
        straight.change(changed);
        straight.advance(steps);
        try (Run first = Run.start(experiment, Double.POSITIVE_INFINITY)) {
            first.step(steps / 3);
            first.change(changed);
            first.step(steps / 4);
            Runs.await(() -> first.status().step() == steps / 3 + steps / 4);
            try (Run again = Run.reopen(first.save(), Double.POSITIVE_INFINITY)) {
                again.play();
                Runs.await(() -> again.status().phase() == RunStatus.Phase.ENDED);
                assertEquals(first.events(), again.events());
                Runs.assertSameBits(straight.trace(), Objects.requireNonNull(again.trace()));
                Runs.assertSameBits(straight.simulation().save(), again.stateAt(steps));
                Runs.assertSameBits(first.stateAt(5), again.stateAt(5));
            }
        }
    }

    @Test
    void aBranchOfAReopenedRunRepeatsItsTail() {
        try (Run first = ended(Runs.linear(200));
                Run again = Run.reopen(first.save(), Double.POSITIVE_INFINITY)) {
            Runs.await(() -> again.trace() != null);
            Runs.await(() -> again.status().step() == 200);
            try (Run branch = again.branch(80, Double.POSITIVE_INFINITY)) {
                branch.play();
                Runs.await(() -> branch.status().phase() == RunStatus.Phase.ENDED);
                Runs.assertSameBits(Objects.requireNonNull(first.trace()), Objects.requireNonNull(branch.trace()));
            }
        }
    }

    @Test
    void aRunSavedWhileItGoesOnIsARecordOfOneMoment() {
        try (Run run = Run.start(Runs.linear(100_000), Double.POSITIVE_INFINITY)) {
            run.play();
            Runs.await(() -> run.status().step() > 300);
            SavedRun saved = run.save();
            run.pause();
            assertEquals(saved.step(), saved.checkpoints().getLast().step());
            try (Run again = Run.reopen(saved, 1)) {
                Runs.await(() -> again.status().phase() == RunStatus.Phase.PAUSED);
                assertEquals(saved.step(), again.status().step());
                Series loss = Objects.requireNonNull(
                        Objects.requireNonNull(again.trace()).series("loss"));
                assertEquals(loss.indexAt(saved.step()), loss.size() - 1);
            }
        }
    }

    @Test
    void aRunEndedByItsTimeBudgetStaysEnded() {
        Experiment experiment = Runs.linear(1_000_000_000).withStop(new StopRules(0, 0, 1_000_000_000, 0.05));
        try (Run first = ended(experiment);
                Run again = Run.reopen(first.save(), Double.POSITIVE_INFINITY)) {
            Runs.await(() -> again.status().phase() == RunStatus.Phase.ENDED);
            assertEquals(StopReason.TIME_BUDGET, again.status().reason());
            assertEquals(first.status().message(), again.status().message());
            assertEquals(first.status().seconds(), again.status().seconds());
            assertEquals(first.status().step(), again.status().step());
        }
    }

    @Test
    void anotherMachineIsNamedInOneSentence() {
        Machine here = Machine.here();
        assertEquals("", here.warning(here));
        assertTrue(new Machine("Other BLAS 7", here.java()).warning(here).contains("the kernel Other BLAS 7"));
        assertTrue(new Machine(here.kernel(), "99").warning(here).contains("Java 99"));
        Machine both = new Machine("Other BLAS 7", here.java()).then(here);
        assertEquals("Other BLAS 7, then " + here.kernel(), both.kernel());
        assertEquals(here.java(), both.java());
    }

    @Test
    void partsThatDoNotBelongTogetherAreRefused() {
        try (Run run = ended(Runs.linear(50))) {
            SavedRun saved = run.save();
            InvalidExperimentException weights = assertThrows(
                    InvalidExperimentException.class,
                    () -> with(saved, new double[7], saved.checkpoints().size()));
            assertEquals("The run's start weights must be 300 numbers, but there are 7.", weights.sentence());
            assertThrows(
                    InvalidExperimentException.class,
                    () -> with(saved, saved.checkpoints().getFirst().parameters(), 0));
        }
    }

    private static SavedRun with(SavedRun saved, double[] start, int states) {
        return new SavedRun(
                saved.experiment(),
                start,
                saved.machine(),
                saved.step(),
                saved.seconds(),
                saved.reason(),
                saved.message(),
                List.of(),
                saved.every(),
                saved.trace(),
                saved.checkpoints().subList(0, states));
    }

    private static Run ended(Experiment experiment) {
        Run run = Run.start(experiment, Double.POSITIVE_INFINITY);
        run.play();
        Runs.await(() -> run.status().phase() == RunStatus.Phase.ENDED);
        return run;
    }
}
