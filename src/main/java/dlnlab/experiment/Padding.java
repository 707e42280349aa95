package dlnlab.experiment;

/// What a convolution does at the border of its signal.
public enum Padding {
    /// The kernel stays inside, so that the signal shrinks by the kernel's length minus 1.
    VALID,
    /// The signal is continued periodically and keeps its size.
    CIRCULAR
}
