package dlnlab.experiment;

/// The function after every hidden layer (theory A2); there is none after the last layer.
public enum Activation {
    /// z
    LINEAR,
    /// max(z, 0)
    RELU,
    /// max(a z, z) with the leak 0 < a < 1
    LEAKY_RELU,
    /// tanh z: not homogeneous, the conservation laws fail
    TANH,
    /// 1 / (1 + exp(-z)): not homogeneous, the conservation laws fail
    SIGMOID;

    /// Whether phi(c z) = c phi(z) for c > 0, which C1, C2 and C5 need.
    public boolean isHomogeneous() {
        return this == LINEAR || this == RELU || this == LEAKY_RELU;
    }
}
