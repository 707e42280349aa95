package dlnlab.experiment;

/// When a run ends by itself; the first rule that applies does it. A run that diverges always ends.
/// @param lossBelow stop when the loss is below this; 0 = never
/// @param gradientBelow stop when the Frobenius norm of the whole gradient is below this; 0 = never
/// @param maxSteps stop after this many steps
/// @param maxSeconds stop after this much computing time, in seconds; 0 = never
public record StopRules(double lossBelow, double gradientBelow, long maxSteps, double maxSeconds) {
    public StopRules {
        Check.real("stopLoss", "The loss to stop at", lossBelow, Ranges.STOP_BELOW);
        Check.real("stopGradient", "The gradient norm to stop at", gradientBelow, Ranges.STOP_BELOW);
        Check.whole("maxSteps", "The greatest number of steps", maxSteps, Ranges.MAX_STEPS);
        Check.real("maxSeconds", "The time limit in seconds", maxSeconds, Ranges.MAX_SECONDS);
    }
}
