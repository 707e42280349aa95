package dlnlab.measure;

import dlnlab.network.NetworkShape;
import org.jspecify.annotations.Nullable;

/// How the weights move, as far as the exact law C5 asks: it needs W <- W - s G with one number s for all layers.
///
/// @param method name on the screen
/// @param oneNumber whether one number s multiplies the whole gradient
/// @param rounded whether the weights are rounded further after every step (theory B9)
/// @param balancing lambda of the balancing penalty (A4 (3)), which the gradient includes; 0 for none
public record Motion(String method, boolean oneNumber, boolean rounded, double balancing) {
    /// Gradient descent in float64 without a balancing penalty.
    public static final Motion DESCENT = new Motion("gradient descent", true, false, 0);

    /// Why C5 does not say where the invariants go, in one sentence, or null where it does.
    @Nullable
    String whyNoDriftLaw(NetworkShape shape) {
        if (!oneNumber) {
            return "The exact law C5 is one of steps along the gradient with one size for all weights, which those of "
                    + method + " are not.";
        }
        if (balancing > 0 && !BalancingDrift.isKnown(shape)) {
            return "With the balancing penalty the exact law C5 is closed for linear layers up to width "
                    + DriftLaw.MAX_MATRIX_WIDTH + " only.";
        }
        return null;
    }

    /// What the claim of C5 fails for, in a word or two, or empty where it is claimed.
    public String exception(NetworkShape shape) {
        if (!oneNumber) {
            return method;
        }
        if (balancing > 0 && !BalancingDrift.isKnown(shape)) {
            return "balancing";
        }
        return rounded ? "rounding" : "";
    }
}
