package dlnlab.measure;

import dlnlab.problem.Objective;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The certificates of the theorems of the lectures, on seeded random experiments.
///
/// Each can turn red: tests put a wrong sign into a gradient, and a wrong sign, exponent or factor into a prediction.
public final class Certifier {
    private final Bench bench;

    /// Certifies the program as it is.
    public Certifier() {
        this(UnaryOperator.identity(), Constants.TRUE);
    }

    /// For tests: certifies a sabotaged program.
    /// @param tampering replaces every objective
    /// @param constants what the predictions are made of
    Certifier(UnaryOperator<Objective> tampering, Constants constants) {
        bench = new Bench(tampering, constants);
    }

    /// Every certificate, not yet run.
    public List<Certificate> certificates() {
        return Stream.of(
                        new ConservationCertificates(bench).all(),
                        new DescentCertificates(bench).all(),
                        new FlowCertificates(bench).all(),
                        new FactorisationCertificates(bench).all(),
                        new ConvergenceCertificates(bench).all(),
                        new AccelerationCertificates(bench).all(),
                        new MinimiserCertificates(bench).all())
                .flatMap(List::stream)
                .toList();
    }

    /// Runs every certificate.
    public List<CertificateResult> run() {
        return certificates().stream().map(Certificate::run).toList();
    }
}
