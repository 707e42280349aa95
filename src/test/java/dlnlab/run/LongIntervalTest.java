package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.Method;
import dlnlab.experiment.Precision;
import dlnlab.linalg.BlockRunner;
import dlnlab.measure.Quantities;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/// Intervals of a flow that take thousands of gradients do not keep anybody waiting.
class LongIntervalTest {
    private static final int SUBSTEPS = 50;
    private static final int ALONG = 40;
    /// Gradients that giving up may take: the one under way, and that of the weights it goes back to.
    private static final int AFTER = 2;

    /// Four evaluations per substep, each of them four blocks of samples.
    private static Experiment experiment() {
        return Runs.moving(Runs.blocks(2), new Method.FixedStepFlow(SUBSTEPS), 0, 0, Precision.FLOAT64);
    }

    /// Stops in the middle of the first interval until it is told to go on.
    private static final class Gate implements BlockRunner {
        private final AtomicLong evaluations = new AtomicLong();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);

        @Override
        public void run(int blocks, IntConsumer body) {
            if (evaluations.incrementAndGet() == ALONG) {
                reached.countDown();
                try {
                    opened.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            SERIAL.run(blocks, body);
        }
    }

    // measuring nothing but the loss, so that nearly all evaluations are the solver's
    private static Assembler assembler(BlockRunner runner) {
        return new Assembler(runner, List.of(Quantities.find("loss").orElseThrow()));
    }

    private static Run run(BlockRunner runner) {
        return Run.start(experiment(), null, Double.POSITIVE_INFINITY, assembler(runner), Clock.system());
    }

    @Test
    void pauseGivesTheIntervalUpAndPlayTakesItAgainWithTheSameBits() throws InterruptedException {
        Gate gate = new Gate();
        try (Run run = run(gate)) {
            run.play();
            gate.reached.await();
            run.pause();
            gate.opened.countDown();
            Runs.await(() -> run.status().phase() == RunStatus.Phase.PAUSED);
            long begun = gate.evaluations.get();
            assertEquals(0, run.status().step());
            assertTrue(begun <= ALONG + AFTER, "the interval was not finished: " + begun + " gradients");
            run.play();
            Runs.await(() -> run.status().phase() == RunStatus.Phase.ENDED);
            RunEngine undisturbed = new RunEngine(assembler(BlockRunner.SERIAL).assemble(experiment()));
            undisturbed.advance(2);
            Runs.assertSameBits(undisturbed.simulation().save(), run.stateAt(2));
        }
    }

    @Test
    void closeDoesNotWaitForTheInterval() throws InterruptedException {
        Gate gate = new Gate();
        Run run = run(gate);
        run.play();
        gate.reached.await();
        run.close();
        gate.opened.countDown();
        assertTrue(run.awaitClosed(30_000));
        assertTrue(gate.evaluations.get() <= ALONG + AFTER, "gradients: " + gate.evaluations.get());
    }
}
