package dlnlab.measure;

import static dlnlab.measure.Labels.weight;

import dlnlab.network.Layers;

/// Sizes of the gradient that descent follows.
final class GradientQuantities {
    private GradientQuantities() {}

    /// |G_h|_F, h = 1..N; with weight decay G_h holds 2 lambda W_h too. Layers of very different size have gradients of
    /// very different size (theory A8: the gradient of the larger one is small, that of the smaller one large).
    static Quantity norms() {
        return new Registered(
                "gradientNorms",
                "Norms of the gradient, layer by layer",
                "‖∂L/∂Wₕ‖",
                "loss/weight",
                subject -> null,
                subject -> Invariants.labels(1, subject.shape().depth(), h -> "∂L/∂" + weight(h)),
                subject -> 80.0 * subject.shape().parameterCount(),
                context -> (simulation, out, offset) -> {
                    Layers gradient = simulation.gradient();
                    for (int h = 1; h <= gradient.depth(); h++) {
                        out[offset + h - 1] = Math.sqrt(gradient.squaredNorm(h));
                    }
                });
    }
}
