package dlnlab.experiment;

/// The law of the start weights of Xavier and He (theory D3); both have the same variance.
public enum Distribution {
    /// The bell curve.
    NORMAL,
    /// All values between two bounds equally likely.
    UNIFORM
}
