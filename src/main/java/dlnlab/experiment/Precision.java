package dlnlab.experiment;

/// Numbers to which the weights are rounded after every step, to nearest even (theory B9); all else is computed in
/// float64.
public enum Precision {
    /// 53 significant bits: as computed
    FLOAT64,
    /// 24 significant bits
    FLOAT32,
    /// 8 significant bits, exponents of float32
    BFLOAT16
}
