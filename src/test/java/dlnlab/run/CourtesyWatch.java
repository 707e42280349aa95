package dlnlab.run;

/// A courtesy on a clock of a test, and how long it still makes runs wait.
public final class CourtesyWatch {
    private final Courtesy courtesy;

    /// On this clock.
    public CourtesyWatch(Clock clock) {
        courtesy = new Courtesy(clock);
    }

    /// What is asked.
    public Courtesy courtesy() {
        return courtesy;
    }

    /// What runs would still wait for.
    public long nanosLeft() {
        return courtesy.nanosLeft();
    }
}
