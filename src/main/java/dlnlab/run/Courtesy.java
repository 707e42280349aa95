package dlnlab.run;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Lets the person at the window go first: for a moment after an input, runs leave the processor to the window's
/// threads. It changes when a step is computed, never which.
///
/// The window asks, runs look between their slices of steps; both may do so from any thread.
public final class Courtesy {
    private static final Courtesy SHARED = new Courtesy(Clock.system());

    private final Clock clock;
    // one number, so that a run that looks cannot take back what is being asked; null before anybody asked
    private volatile @Nullable Long until;

    /// For one clock.
    Courtesy(Clock clock) {
        this.clock = clock;
    }

    /// One for the whole program, because its runs share one machine.
    public static Courtesy shared() {
        return SHARED;
    }

    /// Asks all runs to wait for so long, from now on.
    public void ask(long nanos) {
        until = clock.nanos() + nanos;
    }

    /// Nanoseconds that a run should still wait, 0 for none.
    long nanosLeft() {
        Long end = until;
        return end == null ? 0 : Math.max(0, end - clock.nanos());
    }

    /// Waits as long as has been asked.
    void await() {
        for (long left = nanosLeft(); left > 0 && !Thread.currentThread().isInterrupted(); left = nanosLeft()) {
            LockSupport.parkNanos(left);
        }
    }
}
