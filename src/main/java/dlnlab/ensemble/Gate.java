package dlnlab.ensemble;

/// Asked by whoever computes before every step: waits while the ensemble pauses.
@FunctionalInterface
interface Gate {
    /// Always open.
    Gate OPEN = () -> true;

    /// Whether to go on; false where the ensemble is cancelled.
    boolean pass();
}
