package dlnlab.measure;

import dlnlab.dynamics.Sharpness;
import dlnlab.problem.SharedCoordinates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sharpness along the run: descent with a constant step is stable near a point while eta < 2 / sharpness.
final class SharpnessQuantity {
    private static final int ITERATIONS = 12;
    /// The eigenvalues of a small tridiagonal matrix are worth this many operations to a small network.
    private static final double EIGENVALUES = 1e7;

    /// So many weights have a least curvature that is exact: one Lanczos step for each.
    private static final int FEW_WEIGHTS = 80;

    private SharpnessQuantity() {}

    static Quantity sharpness() {
        return new Registered(
                "sharpness",
                "Sharpness",
                "λ₁(∇²L)",
                "loss/weight²",
                subject -> subject.motion().whyNoLayers(),
                subject -> List.of("λ₁"),
                subject -> EIGENVALUES
                        + 2 * ITERATIONS * subject.objectives().get().cost(),
                context -> {
                    Subject subject = context.subject();
                    SharedCoordinates coordinates =
                            new SharedCoordinates(subject.objectives().get(), subject.shape());
                    Sharpness sharpness = new Sharpness(coordinates, subject.shape());
                    return (simulation, out, offset) ->
                            // the penalty of weight decay adds 2 lambda to every eigenvalue
                            out[offset] = sharpness.at(coordinates.of(simulation.layers()), ITERATIONS)
                                    + 2 * simulation.controls().weightDecay();
                });
    }

    /// Below zero where the loss curves downwards: at a strict saddle there is a way out (theory C10, Lemma 3.2).
    static Quantity leastCurvature() {
        return new Registered(
                "leastCurvature",
                "Least curvature",
                "λₘᵢₙ(∇²L)",
                "loss/weight²",
                SharpnessQuantity::whyNoLeastCurvature,
                subject -> List.of("λₘᵢₙ"),
                subject -> leastCurvatureCost(subject),
                context -> {
                    Subject subject = context.subject();
                    Sharpness curvature = new Sharpness(subject.objectives().get(), subject.shape());
                    return (simulation, out, offset) ->
                            out[offset] = curvature.leastAt(simulation.layers().parameters(), FEW_WEIGHTS)
                                    + 2 * simulation.controls().weightDecay();
                });
    }

    private static @Nullable String whyNoLeastCurvature(Subject subject) {
        if (!subject.shape().sharings().isEmpty()) {
            return "The least curvature is computed for networks that share no weights.";
        }
        int weights = subject.shape().parameterCount();
        return weights <= FEW_WEIGHTS
                ? null
                : "The least curvature is computed for at most " + FEW_WEIGHTS + " weights, this network has " + weights
                        + ".";
    }

    // every direction is made orthogonal to those before, twice, and needs two gradients
    private static double leastCurvatureCost(Subject subject) {
        double n = subject.shape().parameterCount();
        return 8 * n * n * n + 2 * n * subject.objectives().get().cost();
    }
}
