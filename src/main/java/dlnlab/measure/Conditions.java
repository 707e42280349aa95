package dlnlab.measure;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.GradientDescent;
import dlnlab.dynamics.Rounding;
import dlnlab.dynamics.StepAccumulator;
import dlnlab.dynamics.StepParts;
import dlnlab.dynamics.StepSizes;
import dlnlab.dynamics.UpdateRule;
import dlnlab.problem.BalancingObjective;
import dlnlab.problem.Minibatches;
import dlnlab.problem.Objective;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// How the descent of a certificate moves.
///
/// @param weightDecay lambda of A6
/// @param balancing lambda of A4 (3)
/// @param batchSize samples per step; 0 for all
/// @param rule makes what a step makes of the gradient
record Conditions(StepSizes schedule, double weightDecay, double balancing, int batchSize, Supplier<UpdateRule> rule) {
    private static final double STEP_SIZE = 0.02;

    /// Gradient descent with one step size.
    static final Conditions PLAIN = new Conditions(StepSizes.constant(), 0, 0, 0, UpdateRule::plain);

    /// The steps get smaller.
    Conditions withSchedule(StepSizes schedule) {
        return new Conditions(schedule, weightDecay, balancing, batchSize, rule);
    }

    Conditions withWeightDecay(double lambda) {
        return new Conditions(schedule, lambda, balancing, batchSize, rule);
    }

    Conditions withBalancing(double lambda) {
        return new Conditions(schedule, weightDecay, lambda, batchSize, rule);
    }

    Conditions withBatchSize(int size) {
        return new Conditions(schedule, weightDecay, balancing, size, rule);
    }

    Conditions withRule(Supplier<UpdateRule> other) {
        return new Conditions(schedule, weightDecay, balancing, batchSize, other);
    }

    GradientDescent descent(Trial trial, List<StepAccumulator> accumulators) {
        UnaryOperator<Objective> penalties = objective ->
                balancing > 0 ? new BalancingObjective(objective, trial.start().shape(), balancing) : objective;
        Minibatches batches = batchSize == 0
                ? null
                : new Minibatches(
                        trial.start().shape(),
                        trial.samples(),
                        trial.loss(),
                        batchSize,
                        1,
                        data -> penalties.apply(trial.tampering().apply(data)));
        return new GradientDescent(
                penalties.apply(trial.objective()),
                trial.start(),
                schedule,
                new Controls(STEP_SIZE, weightDecay),
                accumulators,
                new StepParts(rule.get(), Rounding.FLOAT64, batches));
    }

    Subject subject(Trial trial) {
        return new Subject(
                trial.start(), null, trial::objective, new Motion("gradient descent", true, false, balancing));
    }
}
