package dlnlab.measure;

import java.util.function.DoubleSupplier;

/// A statement that can be checked: running it gives the worst measured error over seeded random experiments.
///
/// @param check computes the measured number
public record Certificate(
        String id,
        String statement,
        String source,
        String predicted,
        double target,
        double tolerance,
        DoubleSupplier check) {
    /// Measures.
    public CertificateResult run() {
        return new CertificateResult(id, statement, source, predicted, check.getAsDouble(), target, tolerance);
    }
}
