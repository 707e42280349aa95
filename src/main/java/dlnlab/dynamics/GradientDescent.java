package dlnlab.dynamics;

import dlnlab.network.Layers;
import dlnlab.problem.Minibatches;
import dlnlab.problem.Objective;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gradient descent W_h <- W_h - eta_t dL/dW_h, all layers from the same point (theory B1), or another method that
/// follows the gradient (B8), with weight decay where asked: then 2 lambda W_h is added to the gradient (A6). The loss
/// stays that of the data.
///
/// Where steps use a batch of samples, loss and gradient are still those of all samples, and are computed at every
/// step:
/// they cost what a step on all samples costs. Only the step itself and the accumulators see the batch's gradient.
public final class GradientDescent extends LayerSimulation {
    private final UpdateRule rule;
    private final Rounding rounding;
    private final @Nullable Minibatches batches;
    // what the next step uses; the gradient itself unless there are batches
    private final Layers stepGradient;
    private final boolean plain;

    /// Plain descent on all samples.
    /// @param start the weights at step 0; copied
    /// @param accumulators who see every step, in this order
    public GradientDescent(
            Objective objective,
            Layers start,
            StepSizes schedule,
            Controls controls,
            List<? extends StepAccumulator> accumulators) {
        this(objective, start, schedule, controls, accumulators, StepParts.PLAIN);
    }

    /// @param start the weights at step 0; copied
    /// @param accumulators who see every step, in this order
    /// @param parts what is special about its steps
    public GradientDescent(
            Objective objective,
            Layers start,
            StepSizes schedule,
            Controls controls,
            List<? extends StepAccumulator> accumulators,
            StepParts parts) {
        super(objective, start, schedule, controls, accumulators);
        rule = parts.rule();
        rounding = parts.rounding();
        batches = parts.batches();
        stepGradient = batches == null ? gradient() : Layers.zeros(start.shape());
        plain = rule instanceof Plain;
        evaluateHere();
    }

    @Override
    double evaluate() {
        double value = evaluate(layers(), gradient());
        if (batches != null) {
            batches.evaluate(step(), layers(), stepGradient);
            addDecay(layers(), stepGradient);
        }
        return value;
    }

    @Override
    double[] memory() {
        return rule.state();
    }

    @Override
    public void advance() {
        double eta = scheduled();
        double[] w = layers().parameters();
        double[] g = stepGradient.parameters();
        double scalar = plain ? eta : rule.scalar(g, eta);
        announce(stepGradient, scalar);
        if (plain) {
            // not by the rule: a call that could be any of several rules would not be compiled into this loop
            for (int i = 0; i < w.length; i++) {
                w[i] -= eta * g[i];
            }
        } else {
            rule.move(w, g, eta);
        }
        rounding.apply(w);
        moved(scalar);
    }

    @Override
    public double stepSize() {
        return rule.scalar(stepGradient.parameters(), scheduled());
    }
}
