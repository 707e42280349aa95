package dlnlab.measure;

import dlnlab.dynamics.GroupRmsProp;
import dlnlab.dynamics.StepSizes;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/// Certificates of the exact law of descent, step by step (theory C5), in its variants.
record DescentCertificates(Bench bench) {

    List<Certificate> all() {
        Conditions plain = Conditions.PLAIN;
        return List.of(
                law(
                        "C5-layers",
                        "A step moves a layer gap by η²(‖Gₕ‖² − ‖Gₕ₊₁‖²)",
                        index -> DescentChecks.distanceFromDriftLaw(homogeneous(index), "layerNormGaps", factor())),
                neurons("C5-neurons", "The same holds for every neuron", plain),
                matrices(
                        "C5-matrices",
                        "A step moves Δₕ by η²(GₕGₕᵀ − Gₕ₊₁ᵀGₕ₊₁)",
                        plain,
                        index -> bench.trial(index, Trial.LINEAR)),
                neurons("C5-decay", "With weight decay λ the gaps first shrink by 1 − 4ηλ", plain.withWeightDecay(0.1)),
                neurons(
                        "C5-schedule",
                        "It holds with the step size that each step has",
                        plain.withSchedule(StepSizes.decaying(0.1))),
                neurons("C5-batches", "It holds with the gradients of minibatches", plain.withBatchSize(3)),
                neurons(
                        "C5-group",
                        "It holds for GroupRMSprop with its own step size",
                        plain.withRule(() -> new GroupRmsProp(0.99, 1e-4))),
                matrices(
                        "C5-balancing",
                        "With the balancing penalty λ a step adds −ηλ(ΔS + SΔ)",
                        plain.withBalancing(0.5),
                        index -> bench.trial(index, Trial.LINEAR)),
                law(
                        "C5-shared",
                        "Shared weights, counted once: layers keep the law (Theorem 2.3)",
                        index -> DescentChecks.distanceFromDriftLaw(shared(index), "layerNormGaps", factor())),
                law(
                        "C5-channels",
                        "So does every channel of a convolution",
                        index -> DescentChecks.distanceFromDriftLaw(shared(index), "neuronGaps", factor())),
                law(
                        "C5-biases",
                        "A bias counts among its neuron's incoming weights",
                        index -> DescentChecks.distanceFromDriftLaw(
                                TrialShapes.biased(index, Trial.HOMOGENEOUS, bench.tampering()),
                                "neuronGaps",
                                factor())),
                matrices(
                        "C5-bias-matrices",
                        "bₕbₕᵀ belongs to Δₕ",
                        plain,
                        index -> TrialShapes.biased(index, Trial.LINEAR, bench.tampering())),
                matrices(
                        "C5-mixed",
                        "Δₕ needs only φₕ linear, whatever the other activations",
                        plain,
                        index -> TrialShapes.mixed(index, bench.tampering())));
    }

    private double factor() {
        return bench.constant("C5 drift", 1);
    }

    private Trial homogeneous(int index) {
        return bench.trial(index, Trial.HOMOGENEOUS);
    }

    private Trial shared(int index) {
        return TrialShapes.shared(index, bench.tampering());
    }

    private Certificate neurons(String id, String statement, Conditions conditions) {
        return law(
                id,
                statement,
                index -> DescentChecks.distanceFromDriftLaw(homogeneous(index), "neuronGaps", factor(), conditions));
    }

    private Certificate matrices(String id, String statement, Conditions conditions, IntFunction<Trial> trials) {
        return law(
                id, statement, index -> DescentChecks.distanceFromMatrixLaw(trials.apply(index), factor(), conditions));
    }

    private static Certificate law(String id, String statement, IntToDoubleFunction measure) {
        return Bench.zero(
                id,
                statement,
                "C5; exact law of gradient descent",
                "difference 0 (relative to squared norms)",
                1e-12,
                () -> Bench.worst(measure));
    }
}
