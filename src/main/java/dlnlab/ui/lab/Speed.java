package dlnlab.ui.lab;

/// Speeds of the transport. They change when a step is computed, never which.
public enum Speed {
    ONE("1 step/s", 1),
    TEN("10 steps/s", 10),
    HUNDRED("100 steps/s", 100),
    THOUSAND("1,000 steps/s", 1_000),
    TEN_THOUSAND("10,000 steps/s", 10_000),
    FASTEST("full speed", Double.POSITIVE_INFINITY);

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

    /// A speed at which a run of so many steps takes a few seconds to watch.
    public static Speed watchable(long steps) {
        for (Speed speed : values()) {
            if (steps <= 5 * speed.stepsPerSecond) {
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
