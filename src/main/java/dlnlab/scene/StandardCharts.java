package dlnlab.scene;

import dlnlab.experiment.Activation;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Method;
import dlnlab.experiment.Problem;
import dlnlab.plot.Scale;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The four charts shown when no scene says otherwise.
public final class StandardCharts {
    private StandardCharts() {}

    /// Loss, layer gaps, singular values, and the plane of the free entries for 2 x 2 diagonal completion, the neuron
    /// gaps otherwise. Where the end-to-end matrix moves by itself, its rank stands for the layers' gaps.
    public static List<ChartSpec> of(Experiment experiment) {
        Method method = experiment.descent().method();
        ChartSpec second = method.movesProduct() ? effectiveRank() : layerGaps(experiment);
        return List.of(loss(experiment), second, spectrum(experiment), fourth(experiment));
    }

    private static ChartSpec effectiveRank() {
        return ChartSpec.overIterations(
                "rank",
                "Effective rank of W",
                "how many singular values count",
                Scale.LINEAR,
                List.of("effectiveRank"));
    }

    private static ChartSpec loss(Experiment experiment) {
        String kind = experiment.loss().exponent() == 2
                ? "quadratic"
                : "l" + experiment.loss().exponent();
        String over = switch (experiment.loss().normalisation()) {
            case MEAN -> isMatrix(experiment) ? "mean over observed entries" : "mean over the samples";
            case SUM -> isMatrix(experiment) ? "sum over observed entries" : "sum over the samples";
        };
        return ChartSpec.overIterations("loss", "Loss", kind + ", " + over, Scale.LOG, List.of("loss"));
    }

    private static ChartSpec layerGaps(Experiment experiment) {
        String why = experiment.isHomogeneous()
                ? motion(experiment, "conserved by gradient flow (Corollary 2.1)")
                : partly(experiment) + "no theorem for " + withoutTheorem(experiment);
        return ChartSpec.overIterations(
                "gaps",
                "Differences of squared norms",
                why,
                Scale.LINEAR,
                List.of("layerNormGaps", "layerNormGapsPredicted"));
    }

    private static ChartSpec spectrum(Experiment experiment) {
        if (experiment.isLinear()) {
            return ChartSpec.overIterations(
                    "spectrum",
                    "Singular values of "
                            + (experiment.descent().method().movesProduct() ? "W" : product(experiment.depth())),
                    "the end-to-end matrix: what the network computes",
                    Scale.LINEAR,
                    List.of("singularValues"));
        }
        return ChartSpec.overIterations(
                "spectrum",
                "Singular values of each layer",
                "the product of the layers is not this network's map",
                Scale.LINEAR,
                List.of("layerSingularValues"));
    }

    private static ChartSpec fourth(Experiment experiment) {
        if (experiment.problem() instanceof Problem.DiagonalCompletion && experiment.isLinear()) {
            return ChartSpec.plane(
                    "plane",
                    "Where does the free pair end?",
                    "orange: completions of rank 1, squares: its corners",
                    "endToEnd",
                    "endToEnd",
                    "w₁₂",
                    "w₂₁");
        }
        if (experiment.problem() instanceof Problem.HiddenEntries && experiment.isLinear()) {
            return ChartSpec.matrix("matrix", "The matrix", "what is seen of it, and what comes out");
        }
        if (experiment.descent().method().movesProduct()) {
            return ChartSpec.overIterations(
                    "nuclear",
                    "Nuclear norm of W",
                    "the sum of its singular values",
                    Scale.LINEAR,
                    List.of("nuclearNorm"));
        }
        String why = experiment.isHomogeneous()
                ? "incoming minus outgoing, " + motion(experiment, "conserved (Theorem 2.1)")
                : "incoming minus outgoing: " + partly(experiment) + "no theorem for " + withoutTheorem(experiment);
        return ChartSpec.overIterations("neurons", "Every hidden neuron", why, Scale.LINEAR, List.of("neuronGaps"));
    }

    private static String partly(Experiment experiment) {
        boolean some = experiment.architecture().allActivations().stream().anyMatch(Activation::isHomogeneous);
        return some ? "conserved behind the other layers, " : "not conserved: ";
    }

    private static String withoutTheorem(Experiment experiment) {
        return experiment.architecture().allActivations().stream()
                .filter(activation -> !activation.isHomogeneous())
                .distinct()
                .map(activation -> activation.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String motion(Experiment experiment, String conserved) {
        if (!experiment.descent().method().movesByOneNumber()) {
            return "no law for this method";
        }
        return experiment.descent().balancing() > 0 ? "pulled to 0 by the penalty (C7)" : conserved;
    }

    private static boolean isMatrix(Experiment experiment) {
        return switch (experiment.problem()) {
            case Problem.Factorisation _,
                    Problem.Completion _,
                    Problem.DiagonalCompletion _,
                    Problem.ExplicitCompletion _,
                    Problem.HiddenEntries _,
                    Problem.LinearMeasurements _ -> true;
            case Problem.TeacherRegression _,
                    Problem.NoiseTargets _,
                    Problem.Digits _,
                    Problem.BreastCancer _,
                    Problem.OwnData _ -> false;
        };
    }

    private static String product(int depth) {
        if (depth == 1) {
            return "W";
        }
        String subscripts = "₀₁₂₃₄₅₆₇₈₉";
        if (depth > 4) {
            StringBuilder last = new StringBuilder();
            for (char c : Integer.toString(depth).toCharArray()) {
                last.append(subscripts.charAt(c - '0'));
            }
            return "W = W" + last + " ⋯ W₁";
        }
        StringBuilder text = new StringBuilder("W = ");
        for (int h = depth; h >= 1; h--) {
            text.append('W').append(subscripts.charAt(h));
        }
        return text.toString();
    }
}
