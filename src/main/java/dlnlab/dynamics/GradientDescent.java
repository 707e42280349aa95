package dlnlab.dynamics;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.problem.Objective;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gradient descent W_h <- W_h - eta_t dL/dW_h, all layers from the same point (theory B1), with weight decay where
/// asked: then 2 lambda W_h is added to the gradient (A6). The loss stays that of the data.
public final class GradientDescent implements Simulation {
    private final Objective objective;
    private final StepSizes schedule;
    private final StepAccumulator[] accumulators;
    private final Layers layers;
    private final Layers gradient;
    private Controls controls;
    private double loss;
    private double time;
    private long step;

    /// @param start the weights at step 0; copied
    /// @param accumulators who see every step, in this order
    public GradientDescent(
            Objective objective,
            Layers start,
            StepSizes schedule,
            Controls controls,
            List<? extends StepAccumulator> accumulators) {
        this.objective = objective;
        this.schedule = schedule;
        this.accumulators = accumulators.toArray(StepAccumulator[]::new);
        this.layers = start.copy();
        this.gradient = Layers.zeros(start.shape());
        this.controls = controls;
        this.loss = evaluate();
    }

    private double evaluate() {
        double value = objective.evaluate(layers, gradient);
        if (controls.weightDecay() > 0) {
            double[] w = layers.parameters();
            double[] g = gradient.parameters();
            double factor = 2 * controls.weightDecay();
            for (int i = 0; i < w.length; i++) {
                g[i] += factor * w[i];
            }
        }
        return value;
    }

    @Override
    public void advance() {
        double eta = schedule.at(step, controls.stepSize());
        for (StepAccumulator accumulator : accumulators) {
            accumulator.beforeStep(layers, gradient, eta, controls.weightDecay(), loss);
        }
        double[] w = layers.parameters();
        double[] g = gradient.parameters();
        for (int i = 0; i < w.length; i++) {
            w[i] -= eta * g[i];
        }
        step++;
        time += eta;
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
        return schedule.at(step, controls.stepSize());
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
        return new SimulationState(step, time, controls, layers.parameters().clone(), states);
    }

    @Override
    public void restore(SimulationState state) {
        if (state.accumulators().size() != accumulators.length) {
            throw new IllegalArgumentException("the state has "
                    + state.accumulators().size() + " accumulators, this simulation " + accumulators.length);
        }
        System.arraycopy(state.parameters(), 0, layers.parameters(), 0, layers.parameters().length);
        for (int k = 0; k < accumulators.length; k++) {
            double[] saved = state.accumulators().get(k);
            System.arraycopy(saved, 0, accumulators[k].state(), 0, saved.length);
        }
        step = state.step();
        time = state.time();
        controls = state.controls();
        loss = evaluate();
    }
}
