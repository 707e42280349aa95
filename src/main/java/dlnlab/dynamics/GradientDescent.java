package dlnlab.dynamics;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.problem.Minibatches;
import dlnlab.problem.Objective;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gradient descent W_h <- W_h - eta_t dL/dW_h, all layers from the same point (theory B1), or another method that
/// follows the gradient (B8), with weight decay where asked: then 2 lambda W_h is added to the gradient (A6). The loss
/// stays that of the data.
///
/// Where steps use a batch of samples, loss and gradient are still those of all samples, and are computed at every
/// step:
/// they cost what a step on all samples costs. Only the step itself and the accumulators see the batch's gradient.
public final class GradientDescent implements Simulation {
    private final Objective objective;
    private final StepSizes schedule;
    private final StepAccumulator[] accumulators;
    private final Layers layers;
    private final Layers gradient;
    private final UpdateRule rule;
    private final Rounding rounding;
    private final @Nullable Minibatches batches;
    // what the next step uses; the gradient itself unless there are batches
    private final Layers stepGradient;
    private final boolean plain;
    private Controls controls;
    private double loss;
    private double time;
    private long step;

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
        this.objective = objective;
        this.schedule = schedule;
        this.accumulators = accumulators.toArray(StepAccumulator[]::new);
        this.layers = start.copy();
        this.gradient = Layers.zeros(start.shape());
        rule = parts.rule();
        rounding = parts.rounding();
        batches = parts.batches();
        stepGradient = batches == null ? gradient : Layers.zeros(start.shape());
        plain = rule instanceof Plain;
        this.controls = controls;
        this.loss = evaluate();
    }

    private double evaluate() {
        double value = objective.evaluate(layers, gradient);
        if (controls.weightDecay() > 0) {
            addDecay(gradient.parameters());
        }
        if (batches != null) {
            batches.evaluate(step, layers, stepGradient);
            if (controls.weightDecay() > 0) {
                addDecay(stepGradient.parameters());
            }
        }
        return value;
    }

    private void addDecay(double[] g) {
        double[] w = layers.parameters();
        double factor = 2 * controls.weightDecay();
        for (int i = 0; i < w.length; i++) {
            g[i] += factor * w[i];
        }
    }

    @Override
    public void advance() {
        double eta = schedule.at(step, controls.stepSize());
        double[] w = layers.parameters();
        double[] g = stepGradient.parameters();
        double scalar = plain ? eta : rule.scalar(g, eta);
        for (StepAccumulator accumulator : accumulators) {
            accumulator.beforeStep(layers, stepGradient, scalar, controls.weightDecay(), loss);
        }
        if (plain) {
            // not by the rule: a call that could be any of several rules would not be compiled into this loop
            for (int i = 0; i < w.length; i++) {
                w[i] -= eta * g[i];
            }
        } else {
            rule.move(w, g, eta);
        }
        rounding.apply(w);
        step++;
        time += scalar;
        loss = evaluate();
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public double time() {
        return time;
    }

    @Override
    public double loss() {
        return loss;
    }

    @Override
    public Layers layers() {
        return layers;
    }

    @Override
    public Layers gradient() {
        return gradient;
    }

    @Override
    public @Nullable DenseMatrix endToEnd() {
        return objective.endToEnd();
    }

    @Override
    public double stepSize() {
        return rule.scalar(stepGradient.parameters(), schedule.at(step, controls.stepSize()));
    }

    @Override
    public Controls controls() {
        return controls;
    }

    @Override
    public void setControls(Controls changed) {
        boolean otherGradient = changed.weightDecay() != controls.weightDecay();
        controls = changed;
        if (otherGradient) {
            loss = evaluate();
        }
    }

    @Override
    public SimulationState save() {
        List<double[]> states = new ArrayList<>();
        for (StepAccumulator accumulator : accumulators) {
            states.add(accumulator.state().clone());
        }
        if (rule.state().length > 0) {
            states.add(rule.state().clone());
        }
        return new SimulationState(step, time, controls, layers.parameters().clone(), states);
    }

    @Override
    public void restore(SimulationState state) {
        int expected = accumulators.length + (rule.state().length > 0 ? 1 : 0);
        if (state.accumulators().size() != expected) {
            throw new IllegalArgumentException(
                    "the state has " + state.accumulators().size() + " accumulators, this simulation " + expected);
        }
        System.arraycopy(state.parameters(), 0, layers.parameters(), 0, layers.parameters().length);
        for (int k = 0; k < accumulators.length; k++) {
            double[] saved = state.accumulators().get(k);
            System.arraycopy(saved, 0, accumulators[k].state(), 0, saved.length);
        }
        if (rule.state().length > 0) {
            System.arraycopy(state.accumulators().getLast(), 0, rule.state(), 0, rule.state().length);
        }
        step = state.step();
        time = state.time();
        controls = state.controls();
        loss = evaluate();
    }
}
