package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dlnlab.dynamics.SimulationState;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Runs leave the processor to the window for the time it asked for, and go on as if nothing had been.
class CourtesyTest {
    private static final long STEPS = 500;

    private final AtomicLong now = new AtomicLong(7);
    private final Courtesy courtesy = new Courtesy(now::get);

    @Test
    void whatIsLeftIsWhatWasAskedLessWhatHasPassed() {
        assertEquals(0, courtesy.nanosLeft());
        courtesy.ask(100);
        now.addAndGet(30);
        assertEquals(70, courtesy.nanosLeft());
        // asked again it begins anew
        courtesy.ask(100);
        now.addAndGet(99);
        assertEquals(1, courtesy.nanosLeft());
        now.addAndGet(50);
        assertEquals(0, courtesy.nanosLeft());
    }

    @Test
    void aRunThatIsAskedTakesNoStepButAnswersAndLaterTakesTheSameSteps() {
        RunLoop loop = new RunLoop(
                Start.fresh(Runs.linear(STEPS), null),
                Double.POSITIVE_INFINITY,
                new Assembler(),
                Clock.system(),
                courtesy);
        Thread thread = Thread.ofPlatform().daemon().start(loop);
        Runs.await(() -> loop.engine() != null);
        courtesy.ask(1_000_000);
        loop.play(Long.MAX_VALUE);
        for (int k = 0; k < 50; k++) {
            assertEquals(0, answer(loop).step());
        }
        now.addAndGet(2_000_000);
        Runs.await(() -> loop.status().step() == STEPS);
        RunEngine undisturbed = Runs.engine(Runs.linear(STEPS));
        assertNotNull(undisturbed.advance(STEPS));
        Runs.assertSameBits(
                undisturbed.simulation().save(), loop.prepared().simulation().save());
        loop.close();
        Runs.await(() -> !thread.isAlive());
    }

    private static SimulationState answer(RunLoop loop) {
        CompletableFuture<SimulationState> state = new CompletableFuture<>();
        loop.ask(state::complete);
        return Objects.requireNonNull(state.join());
    }
}
