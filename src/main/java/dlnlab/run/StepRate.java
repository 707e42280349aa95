package dlnlab.run;

/// Steps per second, measured over the last third of a second or so.
final class StepRate {
    private static final long WINDOW_NANOS = 300_000_000;

    private long since;
    private long steps;
    private double perSecond;

    /// Begins anew: called when play begins.
    void restart(long now) {
        since = now;
        steps = 0;
        perSecond = 0;
    }

    /// Reports steps that were just taken.
    void took(long taken, long now) {
        steps += taken;
        long elapsed = now - since;
        if (elapsed > WINDOW_NANOS) {
            perSecond = steps * 1e9 / elapsed;
            since = now;
            steps = 0;
        }
    }

    /// The rate measured last; 0 before the first.
    double perSecond() {
        return perSecond;
    }
}
