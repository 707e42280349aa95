package dlnlab.dynamics;

/// What can be changed while a simulation runs; a change is recorded and replayed.
///
/// @param stepSize base step size eta_0 that the schedule works on
/// @param weightDecay lambda of the penalty lambda sum_h |W_h|_F^2 (theory A6); 0 for none
public record Controls(double stepSize, double weightDecay) {
    public Controls {
        if (!(stepSize > 0) || Double.isInfinite(stepSize)) {
            throw new IllegalArgumentException("the step size must be positive and finite, was " + stepSize);
        }
        if (!(weightDecay >= 0) || Double.isInfinite(weightDecay)) {
            throw new IllegalArgumentException("the weight decay must be finite and not negative, was " + weightDecay);
        }
    }

    /// Plain descent without a penalty.
    public static Controls of(double stepSize) {
        return new Controls(stepSize, 0);
    }
}
