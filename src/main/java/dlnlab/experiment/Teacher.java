package dlnlab.experiment;

/// The kind of network that makes the targets of a teacher regression.
public enum Teacher {
    /// One random matrix.
    LINEAR,
    /// A random network with one hidden layer of ReLU neurons.
    RELU
}
