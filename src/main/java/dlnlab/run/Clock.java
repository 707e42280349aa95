package dlnlab.run;

/// Where time comes from: injected, so that tests need not wait.
@FunctionalInterface
public interface Clock {
    /// Nanoseconds since some fixed moment.
    long nanos();

    /// The machine's clock.
    static Clock system() {
        return System::nanoTime;
    }
}
