package dlnlab.ensemble;

/// What differs from one start of an ensemble to the next.
public enum Draws {
    /// the start weights (and batches), from the seed
    START,
    /// the data, mask and teacher too, from the data seed
    START_AND_DATA
}
