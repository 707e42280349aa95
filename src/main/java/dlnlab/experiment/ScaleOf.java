package dlnlab.experiment;

/// What the scale of a start is the scale of (theory G, trap c).
public enum ScaleOf {
    /// Each layer.
    LAYER,
    /// The product of all layers, W(0).
    PRODUCT
}
