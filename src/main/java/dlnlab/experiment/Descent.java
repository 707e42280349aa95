package dlnlab.experiment;

/// Gradient descent, all layers from the same point (theory B1).
/// @param stepSize eta_0
/// @param schedule how the step size goes on from there
public record Descent(double stepSize, Schedule schedule) {
    public Descent {
        Check.real("stepSize", "The step size η", stepSize, Ranges.STEP_SIZE);
    }
}
