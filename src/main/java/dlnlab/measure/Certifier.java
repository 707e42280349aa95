package dlnlab.measure;

import dlnlab.dynamics.GroupRmsProp;
import dlnlab.dynamics.StepSizes;
import dlnlab.network.Activation;
import dlnlab.problem.Objective;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// The certificates of gradient descent and flow and of the conservation laws, on seeded random experiments.
///
/// Each can turn red: tests inject a wrong sign into a gradient and a wrong factor into C5.
public final class Certifier {
    private static final int TRIALS = 200;
    private static final int ORDER_TRIALS = 40;
    private static final String PAPER = "Du, Hu, Lee 2018";
    private static final String ACCELERATION = "Arora, Cohen, Hazan 2018";

    private final UnaryOperator<Objective> tampering;
    private final double driftFactor;

    /// Certifies the program as it is.
    public Certifier() {
        this(UnaryOperator.identity(), 1);
    }

    /// For tests: certifies a sabotaged program.
    /// @param tampering replaces every objective
    /// @param driftFactor multiplies C5's prediction
    Certifier(UnaryOperator<Objective> tampering, double driftFactor) {
        this.tampering = tampering;
        this.driftFactor = driftFactor;
    }

    /// Every certificate, not yet run.
    public List<Certificate> certificates() {
        return List.of(
                new Certificate(
                        "gradient",
                        "The gradient is the derivative of the loss",
                        "A1-A3; central differences",
                        "relative difference 0",
                        0,
                        1e-6,
                        () -> worst(Trial.ALL, GradientChecks::differenceFromCentralDifferences)),
                rate(
                        "C1-rate",
                        "Flow conserves every neuron's gap",
                        "C1; Theorem 2.1",
                        Trial.HOMOGENEOUS,
                        GradientChecks::neuronRate),
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
                law("C5-layers", "A step moves a layer gap by η²(‖Gₕ‖² − ‖Gₕ₊₁‖²)", "layerNormGaps", Trial.HOMOGENEOUS),
                law("C5-neurons", "The same holds for every neuron", "neuronGaps", Trial.HOMOGENEOUS),
                law(
                        "C5-matrices",
                        "A step moves Δₕ by η²(GₕGₕᵀ − Gₕ₊₁ᵀGₕ₊₁)",
                        Trial.LINEAR,
                        trial -> DescentChecks.distanceFromMatrixLaw(trial, driftFactor, Conditions.PLAIN)),
                law(
                        "C5-decay",
                        "With weight decay λ the gaps first shrink by 1 − 4ηλ",
                        Trial.HOMOGENEOUS,
                        Conditions.PLAIN.withWeightDecay(0.1)),
                law(
                        "C5-schedule",
                        "It holds with the step size that each step has",
                        Trial.HOMOGENEOUS,
                        Conditions.PLAIN.withSchedule(StepSizes.decaying(0.1))),
                law(
                        "C5-batches",
                        "It holds with the gradients of minibatches",
                        Trial.HOMOGENEOUS,
                        Conditions.PLAIN.withBatchSize(3)),
                law(
                        "C5-group",
                        "It holds for GroupRMSprop with its own step size",
                        Trial.HOMOGENEOUS,
                        Conditions.PLAIN.withRule(() -> new GroupRmsProp(0.99, 1e-4))),
                law(
                        "C5-balancing",
                        "With the balancing penalty λ a step adds −ηλ(ΔS + SΔ)",
                        Trial.LINEAR,
                        trial -> DescentChecks.distanceFromMatrixLaw(
                                trial, driftFactor, Conditions.PLAIN.withBalancing(0.5))),
                new Certificate(
                        "B3-conserved",
                        "Followed by a solver, flow conserves every matrix gap",
                        "B3, C3; Theorem 2.2, " + PAPER,
                        "change 0 (relative to squared norms)",
                        0,
                        1e-9,
                        () -> worst(Trial.LINEAR, FlowChecks::conservation)),
                new Certificate(
                        "B4-factors",
                        "The end-to-end flow is that of balanced layers",
                        "B4; Theorem 1, " + ACCELERATION,
                        "difference 0 (relative to ‖W‖)",
                        0,
                        1e-8,
                        () -> worst(Trial.LINEAR, FlowChecks::distanceFromProduct)),
                new Certificate(
                        "B7-order",
                        "Its discrete form is descent on the layers up to O(η)",
                        "B7; " + ACCELERATION,
                        "order 1 (median)",
                        1,
                        0.05,
                        () -> median(Trial.LINEAR, FlowChecks::discreteOrder)),
                lawOf(
                        "C5-shared",
                        "Shared weights, counted once: layers keep the law (Theorem 2.3)",
                        index -> distance(TrialShapes.shared(index, tampering), "layerNormGaps")),
                lawOf(
                        "C5-channels",
                        "So does every channel of a convolution",
                        index -> distance(TrialShapes.shared(index, tampering), "neuronGaps")),
                lawOf(
                        "C5-biases",
                        "A bias counts among its neuron's incoming weights",
                        index -> distance(TrialShapes.biased(index, Trial.HOMOGENEOUS, tampering), "neuronGaps")),
                lawOf(
                        "C5-bias-matrices",
                        "bₕbₕᵀ belongs to Δₕ",
                        index -> DescentChecks.distanceFromMatrixLaw(
                                TrialShapes.biased(index, Trial.LINEAR, tampering), driftFactor, Conditions.PLAIN)),
                lawOf(
                        "C5-mixed",
                        "Δₕ needs only φₕ linear, whatever the other activations",
                        index -> DescentChecks.distanceFromMatrixLaw(
                                TrialShapes.mixed(index, tampering), driftFactor, Conditions.PLAIN)));
    }

    private double distance(Trial trial, String quantity) {
        return DescentChecks.distanceFromDriftLaw(trial, quantity, driftFactor);
    }

    /// Runs every certificate.
    public List<CertificateResult> run() {
        return certificates().stream().map(Certificate::run).toList();
    }

    private Certificate rate(
            String id, String statement, String source, List<Activation> activations, ToDoubleFunction<Trial> measure) {
        return new Certificate(
                id,
                statement,
                source + ", " + PAPER,
                "rate 0 (relative to |W||G|)",
                0,
                1e-12,
                () -> worst(activations, measure));
    }

    private Certificate order(
            String id, String statement, String source, String quantity, List<Activation> activations) {
        return new Certificate(
                id,
                statement,
                source + ", " + PAPER,
                "order 1 (median)",
                1,
                0.05,
                () -> median(activations, trial -> DescentChecks.driftOrder(trial, quantity)));
    }

    private Certificate law(String id, String statement, String quantity, List<Activation> activations) {
        return law(
                id, statement, activations, trial -> DescentChecks.distanceFromDriftLaw(trial, quantity, driftFactor));
    }

    private Certificate law(String id, String statement, List<Activation> activations, Conditions conditions) {
        return law(
                id,
                statement,
                activations,
                trial -> DescentChecks.distanceFromDriftLaw(trial, "neuronGaps", driftFactor, conditions));
    }

    private Certificate law(
            String id, String statement, List<Activation> activations, ToDoubleFunction<Trial> measure) {
        return lawOf(id, statement, index -> measure.applyAsDouble(Trial.random(index, activations, tampering)));
    }

    private Certificate lawOf(String id, String statement, IntToDoubleFunction measure) {
        return new Certificate(
                id,
                statement,
                "C5; exact law of gradient descent",
                "difference 0 (relative to squared norms)",
                0,
                1e-12,
                () -> worst(measure));
    }

    private double worst(List<Activation> activations, ToDoubleFunction<Trial> measure) {
        return worst(index -> measure.applyAsDouble(Trial.random(index, activations, tampering)));
    }

    private static double worst(IntToDoubleFunction measure) {
        double worst = 0;
        for (int index = 0; index < TRIALS; index++) {
            // Math.max keeps a NaN
            worst = Math.max(worst, measure.applyAsDouble(index));
        }
        return worst;
    }

    private double median(List<Activation> activations, ToDoubleFunction<Trial> measure) {
        double[] values = new double[ORDER_TRIALS];
        for (int index = 0; index < ORDER_TRIALS; index++) {
            values[index] = measure.applyAsDouble(Trial.random(index, activations, tampering));
        }
        Arrays.sort(values);
        return values[ORDER_TRIALS / 2];
    }
}
