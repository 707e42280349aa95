package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Work that goes on in the background at a pace.
@Timeout(30)
class PacedWorkTest {
    private static final long LAST = 5000;

    private final AtomicLong steps = new AtomicLong();
    private final CountDownLatch shownAtTheEnd = new CountDownLatch(1);
    private final CountDownLatch shownAtSeven = new CountDownLatch(1);
    private final PacedWork work = new PacedWork(
            "test",
            Double.POSITIVE_INFINITY,
            new PacedWork.Work() {
                @Override
                public void step() {
                    steps.incrementAndGet();
                }

                @Override
                public boolean isOver() {
                    return steps.get() >= LAST;
                }

                @Override
                public void show() {
                    if (steps.get() == LAST) {
                        shownAtTheEnd.countDown();
                    } else if (steps.get() == 7) {
                        shownAtSeven.countDown();
                    }
                }
            },
            Clock.system());

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void itPlaysToItsEndAndShowsIt() throws InterruptedException {
        assertFalse(work.isPlaying());
        work.setPlaying(true);
        assertTrue(shownAtTheEnd.await(20, TimeUnit.SECONDS));
        assertEquals(LAST, steps.get());
        // what was done is shown before it counts as done
        while (work.isPlaying()) {
            Thread.onSpinWait();
        }
        work.setPlaying(true);
        assertFalse(work.isPlaying());
    }

    @Test
    void singleStepsAreCountedAndShown() throws InterruptedException {
        work.step(7);
        assertTrue(shownAtSeven.await(20, TimeUnit.SECONDS));
        assertFalse(work.isPlaying());
        work.with(() -> assertEquals(7, steps.get()));
    }

    @Test
    void whatIsClosedDoesNothing() {
        work.close();
        work.setPlaying(true);
        work.step(3);
        assertEquals(0, steps.get());
    }
}
