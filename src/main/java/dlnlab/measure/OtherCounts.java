package dlnlab.measure;

import static dlnlab.measure.Invariants.SCALAR;
import static dlnlab.measure.Invariants.labels;
import static dlnlab.measure.Labels.squaredNorm;

import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What looks like the invariants of [Invariants] and is none: squared norms divided instead of subtracted, counted
/// without the biases, or with a shared weight counted at every place where it stands. They show that the law needs
/// each of its parts.
final class OtherCounts {
    private OtherCounts() {}

    /// |W_h|_F^2 / |W_(h+1)|_F^2, h = 1..N-1. Not conserved: it tends to 1 where both norms grow, because their
    /// difference stays (theory G1 to G3; Du, Hu, Lee 2018, Figures 1b, 2b and 2d).
    static Quantity ratios() {
        return new Registered(
                "layerNormRatios",
                "Ratios of squared norms",
                "‖Wₕ‖² / ‖Wₕ₊₁‖²",
                "1",
                Invariants::needsTwoLayers,
                subject -> labels(1, subject.shape().depth() - 1, h -> ratioLabel(subject.shape(), h)),
                subject -> 4 * SCALAR * subject.shape().parameterCount(),
                context -> (simulation, out, offset) -> {
                    Layers layers = simulation.layers();
                    for (int h = 1; h < layers.depth(); h++) {
                        out[offset + h - 1] = layers.squaredNorm(h) / layers.squaredNorm(h + 1);
                    }
                });
    }

    /// |W_h|_F^2 - |W_(h+1)|_F^2 of a network with biases, without them: C2 does not hold for it.
    static Quantity withoutBiases() {
        return new Registered(
                "weightGaps",
                "Differences of squared norms, biases left out",
                "‖Wₕ‖² − ‖Wₕ₊₁‖² (no bₕ)",
                "weight²",
                OtherCounts::needsBiases,
                subject -> labels(1, subject.shape().depth() - 1, h -> differenceLabel(subject.shape(), h)),
                subject -> 4 * SCALAR * subject.shape().parameterCount(),
                context -> (simulation, out, offset) -> {
                    Layers layers = simulation.layers();
                    for (int h = 1; h < layers.depth(); h++) {
                        out[offset + h - 1] = layers.squaredNorm(h) - layers.squaredNorm(h + 1);
                    }
                });
    }

    /// |W_h\[i,:\]|^2 - |W_(h+1)\[:,i\]|^2 of every single unit of a network with shared weights, a weight counted at
    /// every place: C4 holds for whole channels, not for this.
    static Quantity units() {
        return new Registered(
                "unitGaps",
                "Every single unit: incoming minus outgoing squared weights",
                "‖Wₕ[i,:]‖² − ‖Wₕ₊₁[:,i]‖² (units)",
                "weight²",
                OtherCounts::needsSharing,
                OtherCounts::unitLabels,
                subject -> 4 * SCALAR * subject.shape().parameterCount(),
                context -> (simulation, out, offset) -> {
                    Layers layers = simulation.layers();
                    int at = offset;
                    for (int h = 1; h < layers.depth(); h++) {
                        NeuronGaps.single(layers, h, out, at);
                        at += layers.shape().width(h);
                    }
                });
    }

    private static String ratioLabel(NetworkShape shape, int h) {
        return squaredNorm(shape, h) + " / " + squaredNorm(shape, h + 1);
    }

    private static String differenceLabel(NetworkShape shape, int h) {
        return squaredNorm(shape, h) + " − " + squaredNorm(shape, h + 1);
    }

    private static List<String> unitLabels(Subject subject) {
        List<String> labels = new ArrayList<>();
        for (int h = 1; h < subject.shape().depth(); h++) {
            for (int i = 1; i <= subject.shape().width(h); i++) {
                labels.add("layer " + h + ", unit " + i);
            }
        }
        return labels;
    }

    private static @Nullable String needsBiases(Subject subject) {
        String why = Invariants.needsTwoLayers(subject);
        if (why != null) {
            return why;
        }
        return subject.shape().biases() ? null : "There are no biases to leave out.";
    }

    private static @Nullable String needsSharing(Subject subject) {
        String why = Invariants.needsTwoLayers(subject);
        if (why != null) {
            return why;
        }
        return subject.shape().sharings().isEmpty()
                ? "No weights are shared: a single unit is what the law of every hidden neuron is about."
                : null;
    }
}
