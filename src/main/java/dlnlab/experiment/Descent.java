package dlnlab.experiment;

/// Gradient descent, all layers from the same point (theory B1).
/// @param stepSize eta_0
/// @param schedule how the step size goes on from there
/// @param weightDecay lambda of the penalty lambda sum_h |W_h|_F^2 (A6); 0 for none
public record Descent(double stepSize, Schedule schedule, double weightDecay) {
    public Descent {
        Check.real("stepSize", "The step size η", stepSize, Ranges.STEP_SIZE);
        Check.real("weightDecay", "The weight decay λ", weightDecay, Ranges.WEIGHT_DECAY);
    }
}
