package dlnlab.dynamics;

import dlnlab.problem.Minibatches;
import org.jspecify.annotations.Nullable;

/// What may be special about the steps of a descent.
///
/// @param rule what a step makes of the gradient; serves one simulation
/// @param rounding of the weights after every step
/// @param batches whose gradient each step uses, or null where it uses that of all samples
public record StepParts(
        UpdateRule rule, Rounding rounding, @Nullable Minibatches batches) {
    /// Gradient descent on all samples in float64.
    public static final StepParts PLAIN = new StepParts(UpdateRule.plain(), Rounding.FLOAT64, null);
}
