package dlnlab.experiment;

/// N in the flow of an end-to-end matrix (theory B4, B5).
public enum ProductDepth {
    /// The network's own depth.
    NETWORK,
    /// The limit N -> infinity, whose time is N times that of the layers.
    INFINITE
}
