package dlnlab.ensemble;

/// What an ensemble is doing.
public enum EnsembleState {
    /// members are being computed
    RUNNING,
    /// asked to wait; members in flight wait too
    PAUSED,
    /// ended by hand, with what had finished
    CANCELLED,
    /// all members have finished
    DONE,
    /// ended by an error
    FAILED
}
