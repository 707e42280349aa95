package dlnlab.run;

import java.util.concurrent.locks.LockSupport;

/// Lets the person at the window go first: for a moment after an input, runs leave the processor to the window's
/// threads. It changes when a step is computed, never which.
///
/// The window asks, runs look between their slices of steps; both may do so from any thread.
public final class Courtesy {
    private static final Courtesy SHARED = new Courtesy(Clock.system());

    private final Clock clock;
    private volatile boolean asked;
    private volatile long until;

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
        asked = true;
    }

    /// Nanoseconds that a run should still wait, 0 for none.
    long nanosLeft() {
        if (!asked) {
            return 0;
        }
        long left = until - clock.nanos();
        if (left <= 0) {
            asked = false;
        }
        return Math.max(0, left);
    }

    /// Waits as long as has been asked.
    void await() {
        for (long left = nanosLeft(); left > 0 && !Thread.currentThread().isInterrupted(); left = nanosLeft()) {
            LockSupport.parkNanos(left);
        }
    }
}
