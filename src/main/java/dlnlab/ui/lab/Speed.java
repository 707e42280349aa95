package dlnlab.ui.lab;

/// Speeds of the transport. They change when a step is computed, never which.
public enum Speed {
    ONE("1 step/s", 1),
    THREE("3 steps/s", 3),
    TEN("10 steps/s", 10),
    THIRTY("30 steps/s", 30),
    HUNDRED("100 steps/s", 100),
    THREE_HUNDRED("300 steps/s", 300),
    THOUSAND("1,000 steps/s", 1_000),
    THREE_THOUSAND("3,000 steps/s", 3_000),
    TEN_THOUSAND("10,000 steps/s", 10_000),
    FASTEST("full speed", Double.POSITIVE_INFINITY);

    private static final double WATCHED_SECONDS = 3;

    private final String label;
    private final double stepsPerSecond;

    Speed(String label, double stepsPerSecond) {
        this.label = label;
        this.stepsPerSecond = stepsPerSecond;
    }

    /// Steps per second; infinity for as fast as the machine can.
    public double stepsPerSecond() {
        return stepsPerSecond;
    }

    /// The slowest speed at which a run of so many steps takes at most three seconds to watch: time to see what
    /// happens,
    /// and not to wait for it.
    public static Speed watchable(long steps) {
        for (Speed speed : values()) {
            if (steps <= WATCHED_SECONDS * speed.stepsPerSecond) {
                return speed;
            }
        }
        return FASTEST;
    }

    @Override
    public String toString() {
        return label;
    }
}
