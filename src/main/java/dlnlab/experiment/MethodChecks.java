package dlnlab.experiment;

import java.util.stream.Collectors;

/// What a method asks of the network it moves.
final class MethodChecks {
    private MethodChecks() {}

    static void check(Descent descent, Architecture architecture) {
        Check.require(
                descent.balancing() == 0 || architecture.connections().areDense(),
                "balancing",
                "The balancing penalty needs dense layers, but these share weights.");
        Method method = descent.method();
        if (method.movesProduct()) {
            checkProduct(architecture);
        }
        boolean kinks = architecture.allActivations().stream()
                .anyMatch(activation -> activation.isHomogeneous() && activation != Activation.LINEAR);
        Check.require(
                !kinks || !(method instanceof Method.GradientFlow),
                "method",
                "Error control stalls at the kinks of ReLU and leaky ReLU: the method must be fixedStepFlow, or the"
                        + " activation a smooth one.");
    }

    private static void checkProduct(Architecture architecture) {
        Check.require(
                architecture.allActivations().stream().allMatch(activation -> activation == Activation.LINEAR),
                "method",
                "The end-to-end matrix moves by itself in linear networks only; the activation must be linear, but was "
                        + architecture.allActivations().stream().map(Words::of).collect(Collectors.joining(", "))
                        + ".");
        Check.require(
                !architecture.biases() && architecture.connections().areDense(),
                "method",
                "The end-to-end matrix moves by itself only where layers are dense and have no biases.");
    }
}
