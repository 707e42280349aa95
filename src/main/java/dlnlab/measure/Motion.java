package dlnlab.measure;

import dlnlab.network.Balancedness;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import org.jspecify.annotations.Nullable;

/// How the weights move, as far as the laws of the invariants ask. The exact law C5 of descent needs W <- W - s G with
/// one number s for all layers; under a flow the invariants stay (C1 to C3), or die with the weights' decay (C6).
///
/// @param method name on the screen
/// @param course whether the layers take steps, flow, or are not there
/// @param oneNumber whether one number s multiplies the whole gradient
/// @param rounded whether the weights are rounded further after every step (theory B9)
/// @param balancing lambda of the balancing penalty (A4 (3)), which the gradient includes; 0 for none
/// @param plain whether each step is s times the gradient of the whole loss alone, with s the step size asked for
/// @param tolerance how far an invariant may be from its law, relative to the squared norms of the layers; infinite
///     where the method promises nothing
/// @param imbalance how far the layers behind an end-to-end matrix start from balanced, the largest |Delta_h|_F: unless
///     it is 0 (to rounding) they move another way; NaN where no layers are meant
public record Motion(
        String method,
        Course course,
        boolean oneNumber,
        boolean rounded,
        double balancing,
        boolean plain,
        double tolerance,
        double imbalance) {
    /// What moves, and how.
    public enum Course {
        /// The layers, step by step.
        STEPS,
        /// The layers, along a flow.
        FLOW,
        /// The end-to-end matrix, which has no layers, step by step.
        PRODUCT,
        /// The end-to-end matrix along a flow.
        PRODUCT_FLOW;

        /// Whether a solver follows a flow.
        public boolean isFlow() {
            return this == FLOW || this == PRODUCT_FLOW;
        }

        boolean hasLayers() {
            return this == STEPS || this == FLOW;
        }
    }

    /// Residuals this small are rounding.
    private static final double ROUNDING = 1e-12;

    /// Layers whose Delta_h are this small beside their squared norms are balanced; D4 leaves 1e-15.
    private static final double BALANCED = 1e-10;

    /// The errors of a solver's steps add up over a run: measured, to less than this many times the error of one.
    private static final double STEPS_TOGETHER = 10;

    /// Gradient descent in float64 without a balancing penalty.
    public static final Motion DESCENT =
            new Motion("gradient descent", Course.STEPS, true, false, 0, true, ROUNDING, Double.NaN);

    /// Layers that take steps which are not, or not only, those of plain gradient descent.
    public Motion(String method, boolean oneNumber, boolean rounded, double balancing) {
        this(method, Course.STEPS, oneNumber, rounded, balancing, false, ROUNDING, Double.NaN);
    }

    /// Layers that follow gradient flow.
    /// @param stepTolerance relative error of one step of the solver; infinite where it is not controlled
    public static Motion flow(String method, double stepTolerance, double balancing) {
        double tolerance = Math.max(STEPS_TOGETHER * stepTolerance, ROUNDING);
        return new Motion(method, Course.FLOW, true, false, balancing, false, tolerance, Double.NaN);
    }

    /// An end-to-end matrix that moves by itself.
    /// @param flowing whether a solver follows its flow, rather than taking steps
    /// @param layers at the start, whose motion this is if they are balanced (B4, B7); null where none are meant
    public static Motion ofProduct(String method, boolean flowing, @Nullable Layers layers) {
        Course course = flowing ? Course.PRODUCT_FLOW : Course.PRODUCT;
        double worst = layers == null ? Double.NaN : Balancedness.worst(layers);
        boolean balanced = layers != null && worst <= BALANCED * layers.squaredNorm();
        return new Motion(method, course, false, false, 0, false, ROUNDING, balanced ? 0 : worst);
    }

    /// Why there are no layers to look at, in one sentence, or null where there are.
    @Nullable
    String whyNoLayers() {
        return !course.hasLayers()
                ? "The " + method + " moves the end-to-end matrix itself: there are no layers."
                : null;
    }

    /// Why no law says where the invariants go, in one sentence, or null where one does.
    @Nullable
    String whyNoDriftLaw(NetworkShape shape) {
        if (!oneNumber) {
            return "The exact law C5 is one of steps along the gradient with one size for all weights, which those of "
                    + method + " are not.";
        }
        if (balancing > 0 && course == Course.FLOW) {
            return "Under flow with the balancing penalty the invariants follow C7, which has no closed solution.";
        }
        if (balancing > 0 && !BalancingDrift.isKnown(shape)) {
            return "With the balancing penalty the exact law C5 is closed for linear layers up to width "
                    + DriftLaw.MAX_MATRIX_WIDTH + " only.";
        }
        return null;
    }

    /// What the claim of the law fails for, in a word or two, or empty where it is claimed.
    public String exception(NetworkShape shape) {
        if (!oneNumber || Double.isInfinite(tolerance)) {
            return method;
        }
        if (balancing > 0 && (course == Course.FLOW || !BalancingDrift.isKnown(shape))) {
            return "balancing";
        }
        return rounded ? "rounding" : "";
    }
}
