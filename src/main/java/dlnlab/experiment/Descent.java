package dlnlab.experiment;

/// Gradient descent, all layers from the same point (theory B1), or another method that follows the gradient (B8).
/// @param stepSize eta_0
/// @param schedule how the step size goes on from there
/// @param weightDecay lambda of the penalty lambda sum_h |W_h|_F^2 (A6); 0 for none
/// @param method what a step makes of the gradient
/// @param balancing lambda of the penalty (lambda/4) sum_h |W_h W_h^T - W_(h+1)^T W_(h+1)|_F^2 (A4 (3)); 0 for none
/// @param batchSize samples (observed entries of a matrix) that one step sees; 0 for all
/// @param precision to which the weights are rounded after every step (B9)
public record Descent(
        double stepSize,
        Schedule schedule,
        double weightDecay,
        Method method,
        double balancing,
        int batchSize,
        Precision precision) {
    public Descent {
        Check.real("stepSize", "The step size η", stepSize, Ranges.STEP_SIZE);
        Check.real("weightDecay", "The weight decay λ", weightDecay, Ranges.WEIGHT_DECAY);
        Check.real("balancing", "The balancing penalty λ′", balancing, Ranges.WEIGHT_DECAY);
        Check.whole("batchSize", "The batch size B", batchSize, Ranges.BATCH_SIZE);
        if (method.isFlow() || method.movesProduct()) {
            Check.require(
                    batchSize == 0,
                    "batchSize",
                    "The batch size B must be 0 for flows and for the end-to-end matrix, which follow the gradient of all"
                            + " samples, but was " + batchSize + ".");
            Check.require(
                    precision == Precision.FLOAT64,
                    "precision",
                    "The precision must be float64 for flows and for the end-to-end matrix, but was "
                            + Words.of(precision) + ".");
        }
        if (method.movesProduct()) {
            checkNoPenalty("weightDecay", "The weight decay λ", weightDecay);
            checkNoPenalty("balancing", "The balancing penalty λ′", balancing);
        }
    }

    private static void checkNoPenalty(String id, String what, double lambda) {
        Check.require(
                lambda == 0,
                id,
                what + " must be 0 where the end-to-end matrix moves, which has no layers, but was "
                        + Numbers.format(lambda) + ".");
    }

    /// Gradient descent on all samples, without a balancing penalty and without rounding.
    public Descent(double stepSize, Schedule schedule, double weightDecay) {
        this(stepSize, schedule, weightDecay, new Method.GradientDescent(), 0, 0, Precision.FLOAT64);
    }

    /// The same with what can be changed while it goes.
    public Descent with(double newStepSize, double newWeightDecay) {
        return new Descent(newStepSize, schedule, newWeightDecay, method, balancing, batchSize, precision);
    }
}
