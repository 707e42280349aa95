package dlnlab.measure;

import dlnlab.network.Activation;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Certificates of the gradient itself and of what gradient flow conserves (theory A8, C1 to C4).
record ConservationCertificates(Bench bench) {
    private static final String PAPER = ", Du, Hu, Lee 2018";

    List<Certificate> all() {
        return List.of(
                Bench.zero(
                        "gradient",
                        "The gradient is the derivative of the loss",
                        "A1-A3; central differences",
                        "relative difference 0",
                        1e-6,
                        () -> bench.worst(Trial.ALL, GradientChecks::differenceFromCentralDifferences)),
                Bench.zero(
                        "A8",
                        "Wₕ → cWₕ, Wₕ₊₁ → Wₕ₊₁/c keeps the loss and divides Gₕ by c",
                        "A8",
                        "relative change 0",
                        1e-10,
                        () -> Bench.worst(index -> ScaleChecks.change(
                                TrialShapes.biased(index, Trial.HOMOGENEOUS, bench.tampering()), index, bench))),
                rate(
                        "C1-rate",
                        "Flow conserves every neuron's gap",
                        "C1; Theorem 2.1",
                        Trial.HOMOGENEOUS,
                        trial -> GradientChecks.neuronRate(trial)),
                rate(
                        "C2-rate",
                        "Flow conserves the gaps of adjacent layers",
                        "C2; Corollary 2.1",
                        Trial.HOMOGENEOUS,
                        GradientChecks::layerRate),
                rate(
                        "C3-rate",
                        "Flow conserves the matrix gaps of linear layers",
                        "C3; Theorem 2.2",
                        Trial.LINEAR,
                        GradientChecks::matrixRate),
                order(
                        "C1-order",
                        "At fixed time descent moves the neuron gaps by O(η)",
                        "C1; Theorem 2.1",
                        "neuronGaps",
                        Trial.HOMOGENEOUS),
                order(
                        "C2-order",
                        "At fixed time descent moves the layer gaps by O(η)",
                        "C2; Corollary 2.1",
                        "layerNormGaps",
                        Trial.HOMOGENEOUS),
                order(
                        "C3-order",
                        "At fixed time descent moves the matrix gaps by O(η)",
                        "C3; Theorem 2.2",
                        "matrixGaps",
                        Trial.LINEAR),
                shared(
                        "C4-rate",
                        "Flow conserves the gaps of shared weights, each counted once",
                        trial -> SharedChecks.layerRate(trial, bench)),
                shared(
                        "C4-channels",
                        "So it does for every channel of a convolution",
                        trial -> SharedChecks.channelRate(trial, bench)));
    }

    private Certificate rate(
            String id, String statement, String source, List<Activation> activations, ToDoubleFunction<Trial> measure) {
        return Bench.zero(
                id,
                statement,
                source + PAPER,
                "rate 0 (relative to |W||G|)",
                1e-12,
                () -> bench.worst(activations, measure));
    }

    private Certificate order(
            String id, String statement, String source, String quantity, List<Activation> activations) {
        return Bench.order(
                id,
                statement,
                source + PAPER,
                () -> bench.median(activations, trial -> DescentChecks.driftOrder(trial, quantity)));
    }

    private Certificate shared(String id, String statement, ToDoubleFunction<Trial> measure) {
        return Bench.zero(
                id,
                statement,
                "C4; Theorem 2.3" + PAPER,
                "rate 0 (relative to |v||G|)",
                1e-12,
                () -> Bench.worst(index -> measure.applyAsDouble(TrialShapes.shared(index, bench.tampering()))));
    }
}
