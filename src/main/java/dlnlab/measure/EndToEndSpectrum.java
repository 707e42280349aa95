package dlnlab.measure;

import dlnlab.dynamics.Simulation;
import dlnlab.linalg.SingularValues;
import dlnlab.network.NetworkShape;
import java.util.Objects;

/// Singular values of the end-to-end matrix, computed at most once per sample.
final class EndToEndSpectrum {
    private final SingularValues solver;
    private final double[] sigma;
    private boolean known;

    EndToEndSpectrum(NetworkShape shape) {
        solver = new SingularValues(shape.outputWidth(), shape.inputWidth());
        sigma = new double[Math.min(shape.outputWidth(), shape.inputWidth())];
    }

    void forget() {
        known = false;
    }

    /// sigma_1 >= sigma_2 >= ...; the array is reused.
    double[] at(Simulation simulation) {
        if (!known) {
            solver.compute(Objects.requireNonNull(simulation.endToEnd()), sigma, 0);
            known = true;
        }
        return sigma;
    }
}
