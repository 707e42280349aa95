package dlnlab.measure;

/// What a certificate found: a statement of the theory beside its measured error.
///
/// @param id stable id, such as "C5-layers"
/// @param statement the theorem in one line
/// @param source label in the theory and paper
/// @param predicted what the statement says about the measured number
/// @param measured the worst case over all trials
/// @param target the predicted number
/// @param tolerance how far the measured number may be from the target
public record CertificateResult(
        String id,
        String statement,
        String source,
        String predicted,
        double measured,
        double target,
        double tolerance) {
    /// Whether the measured number is within the tolerance of the target; a NaN never is.
    public boolean holds() {
        return Math.abs(measured - target) <= tolerance;
    }
}
