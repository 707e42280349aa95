package dlnlab.ui.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.scene.ChartSpec;
import dlnlab.scene.Scenes;
import dlnlab.ui.lab.Labs;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Hypotheses judged in the background: what fails says so, what nobody looks at ends.
final class HypothesesViewModelTest {
    private static final List<ChartSpec> CHARTS =
            Scenes.get("three-hypotheses").scene().charts();

    @Test
    void whatFailsSaysSoAndIsNotWaitedFor() {
        try (HypothesesViewModel model = new HypothesesViewModel((cores, told, goesOn) -> {
            throw new IllegalStateException("A member diverged.");
        })) {
            model.follow(CHARTS);
            assertTrue(model.isComing());
            Labs.await(() -> !model.tick(false));
            assertFalse(model.isComing());
            assertEquals("The hypotheses could not be judged: A member diverged.", model.failure());
        }
    }

    /// Whoever comes back to the scene does not have two of them compute beside each other.
    @Test
    void theNextOneBeginsAfterTheOneBefore() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (HypothesesViewModel model = new HypothesesViewModel((cores, told, goesOn) -> {
            most.accumulateAndGet(working.incrementAndGet(), Math::max);
            begun.incrementAndGet();
            while (goesOn.getAsBoolean()) {
                Thread.onSpinWait();
            }
            working.decrementAndGet();
        })) {
            for (int visit = 1; visit <= 3; visit++) {
                int visits = visit;
                model.follow(CHARTS);
                Labs.await(() -> model.tick(false) && begun.get() == visits);
                model.follow(List.of());
            }
            assertEquals(1, most.get());
            Labs.await(() -> working.get() == 0);
        }
    }
}
