package dlnlab.dynamics;

import org.jspecify.annotations.Nullable;

/// Decides after every step whether a run ends.
///
/// @param lossBelow ends at a loss below this; 0 for never
/// @param gradientBelow ends at a Frobenius norm of the whole gradient below this, shared weights counted once; 0 for
///     never
/// @param maxSteps ends after this many steps
/// @param divergedAbove a loss above this, or one that is not finite, counts as diverged
public record StopTest(double lossBelow, double gradientBelow, long maxSteps, double divergedAbove) {
    /// How far above its start a loss may climb before the run counts as diverged.
    private static final double DIVERGENCE_FACTOR = 1e8;

    /// Divergence measured against the loss at the start.
    public static StopTest of(double lossBelow, double gradientBelow, long maxSteps, double startLoss) {
        return new StopTest(lossBelow, gradientBelow, maxSteps, DIVERGENCE_FACTOR * (1 + startLoss));
    }

    /// The reason to stop at the simulation's present state, or null to go on.
    public @Nullable StopReason check(Simulation simulation) {
        double loss = simulation.loss();
        if (!(loss <= divergedAbove)) {
            return StopReason.DIVERGED;
        }
        if (loss < lossBelow) {
            return StopReason.LOSS_BELOW;
        }
        if (gradientBelow > 0 && simulation.gradient().squaredNorm() < gradientBelow * gradientBelow) {
            return StopReason.GRADIENT_BELOW;
        }
        return simulation.step() >= maxSteps ? StopReason.STEP_BUDGET : null;
    }
}
