package dlnlab.run;

/// Decides how many steps to take next so that a run keeps a speed and still answers commands at once.
final class Pace {
    /// Longest stretch of steps without looking for commands.
    private static final long SLICE_NANOS = 4_000_000;

    private final Clock clock;
    private double stepsPerSecond;
    private double nanosPerStep = 1e6;
    private long origin;
    private double owed;

    Pace(Clock clock, double stepsPerSecond) {
        this.clock = clock;
        this.stepsPerSecond = stepsPerSecond;
    }

    void setSpeed(double newStepsPerSecond) {
        stepsPerSecond = newStepsPerSecond;
        restart();
    }

    double speed() {
        return stepsPerSecond;
    }

    /// Forgets what is owed: called when play begins.
    void restart() {
        origin = clock.nanos();
        owed = 0;
    }

    /// Steps to take now; 0 means that the next one is not due yet.
    long due() {
        long affordable = Math.max(1, (long) (SLICE_NANOS / nanosPerStep));
        if (Double.isInfinite(stepsPerSecond)) {
            return affordable;
        }
        long now = clock.nanos();
        owed += (now - origin) * 1e-9 * stepsPerSecond;
        origin = now;
        // a machine that cannot keep up does not build up a debt of more than a moment
        owed = Math.min(owed, Math.max(1, stepsPerSecond / 20));
        return Math.min(affordable, (long) owed);
    }

    /// Nanoseconds until the next step is due.
    long nanosUntilDue(long atMost) {
        return Math.clamp((long) ((1 - owed) / stepsPerSecond * 1e9), 1, atMost);
    }

    /// Reports what was done.
    void took(long steps, long nanos) {
        owed = Math.max(0, owed - steps);
        if (steps > 0) {
            nanosPerStep = Math.max(1, 0.5 * nanosPerStep + 0.5 * nanos / steps);
        }
    }
}
