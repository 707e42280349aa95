package dlnlab.measure;

import dlnlab.dynamics.Sharpness;
import java.util.List;

/// Sharpness along the run: descent with a constant step is stable near a point while eta < 2 / sharpness.
final class SharpnessQuantity {
    private static final int ITERATIONS = 12;
    /// The eigenvalues of a small tridiagonal matrix are worth this many operations to a small network.
    private static final double EIGENVALUES = 1e7;

    private SharpnessQuantity() {}

    static Quantity sharpness() {
        return new Registered(
                "sharpness",
                "Sharpness",
                "λ₁(∇²L)",
                "loss/weight²",
                subject -> null,
                subject -> List.of("λ₁"),
                subject -> EIGENVALUES
                        + 2 * ITERATIONS * subject.objectives().get().cost(),
                context -> {
                    Subject subject = context.subject();
                    Sharpness sharpness = new Sharpness(subject.objectives().get(), subject.shape());
                    return (simulation, out, offset) ->
                            // the penalty of weight decay adds 2 lambda to every eigenvalue
                            out[offset] = sharpness.at(simulation.layers().parameters(), ITERATIONS)
                                    + 2 * simulation.controls().weightDecay();
                });
    }
}
