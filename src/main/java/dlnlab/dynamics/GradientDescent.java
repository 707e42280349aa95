package dlnlab.dynamics;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.problem.Objective;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gradient descent W_h <- W_h - eta_t dL/dW_h, all layers from the same point (theory B1).
public final class GradientDescent implements Simulation {
    private final Objective objective;
    private final StepSizes schedule;
    private final StepAccumulator[] accumulators;
    private final Layers layers;
    private final Layers gradient;
    private double baseStepSize;
    private double loss;
    private double time;
    private long step;

    /// @param start the weights at step 0; copied
    /// @param accumulators who see every step, in this order
    public GradientDescent(
            Objective objective,
            Layers start,
            StepSizes schedule,
            double baseStepSize,
            List<? extends StepAccumulator> accumulators) {
        this.objective = objective;
        this.schedule = schedule;
        this.accumulators = accumulators.toArray(StepAccumulator[]::new);
        this.layers = start.copy();
        this.gradient = Layers.zeros(start.shape());
        this.baseStepSize = checked(baseStepSize);
        this.loss = objective.evaluate(layers, gradient);
    }

    @Override
    public void advance() {
        double eta = schedule.at(step, baseStepSize);
        for (StepAccumulator accumulator : accumulators) {
            accumulator.beforeStep(layers, gradient, eta, loss);
        }
        double[] w = layers.parameters();
        double[] g = gradient.parameters();
        for (int i = 0; i < w.length; i++) {
            w[i] -= eta * g[i];
        }
        step++;
        time += eta;
        loss = objective.evaluate(layers, gradient);
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
        return schedule.at(step, baseStepSize);
    }

    @Override
    public double baseStepSize() {
        return baseStepSize;
    }

    @Override
    public void setBaseStepSize(double base) {
        baseStepSize = checked(base);
    }

    @Override
    public SimulationState save() {
        List<double[]> states = new ArrayList<>();
        for (StepAccumulator accumulator : accumulators) {
            states.add(accumulator.state().clone());
        }
        return new SimulationState(step, time, baseStepSize, layers.parameters().clone(), states);
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
        baseStepSize = state.baseStepSize();
        loss = objective.evaluate(layers, gradient);
    }

    private static double checked(double stepSize) {
        if (!(stepSize > 0) || Double.isInfinite(stepSize)) {
            throw new IllegalArgumentException("the step size must be positive and finite, was " + stepSize);
        }
        return stepSize;
    }
}
