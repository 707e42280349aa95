package dlnlab.ensemble;

/// What differs from one start of an ensemble to the next.
public enum Draws {
    /// nothing: the one start is that of the experiment's own seeds, so that members are the very runs of a window
    NOTHING,
    /// the start weights (and batches), from the seed
    START,
    /// the data, mask and teacher too, from the data seed
    START_AND_DATA
}
