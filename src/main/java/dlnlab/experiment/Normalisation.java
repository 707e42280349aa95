package dlnlab.experiment;

/// Whether the loss is divided by the number of samples or observed entries (theory G, trap a): step sizes depend on
/// it.
public enum Normalisation {
    /// A3: mean over the samples (for completion: over the observed entries).
    MEAN,
    /// A4, A5: sum.
    SUM
}
