package dlnlab.dynamics;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.problem.Objective;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What descent and flow have in common: weights with their loss and gradient, a clock, controls, the accumulators that
/// see every step, and how all of it is saved.
abstract class LayerSimulation implements Simulation {
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
    LayerSimulation(
            Objective objective,
            Layers start,
            StepSizes schedule,
            Controls controls,
            List<? extends StepAccumulator> accumulators) {
        this.objective = objective;
        this.schedule = schedule;
        this.accumulators = accumulators.toArray(StepAccumulator[]::new);
        this.controls = controls;
        layers = start.copy();
        gradient = Layers.zeros(start.shape());
    }

    /// Loss at the present weights; writes the gradient there, and whatever else the next step needs.
    abstract double evaluate();

    /// What the update rule remembers; the array itself, empty where it remembers nothing.
    abstract double[] memory();

    /// Loss of the data; writes its gradient and that of the weights' decay (theory A6).
    final double evaluate(Layers at, Layers out) {
        double value = objective.evaluate(at, out);
        addDecay(at, out);
        return value;
    }

    final void addDecay(Layers at, Layers out) {
        if (controls.weightDecay() > 0) {
            double[] w = at.parameters();
            double[] g = out.parameters();
            double factor = 2 * controls.weightDecay();
            for (int i = 0; i < w.length; i++) {
                g[i] += factor * w[i];
            }
        }
    }

    /// Has loss and gradient belong to the present weights.
    final void evaluateHere() {
        loss = evaluate();
    }

    /// Shows the accumulators the step that comes, before the weights move.
    final void announce(Layers stepGradient, double length) {
        for (StepAccumulator accumulator : accumulators) {
            accumulator.beforeStep(layers, stepGradient, length, controls.weightDecay(), loss);
        }
    }

    /// Ends a step, after the weights have moved.
    final void moved(double length) {
        step++;
        time += length;
        evaluateHere();
    }

    /// Whether nobody must see every step, the first so many are of one length, and the loss that ends the run is what
    /// falls: with weight decay it is their sum that falls, and the loss may rise again (theory A6, C6).
    final boolean isFree(long steps) {
        return accumulators.length == 0 && controls.weightDecay() == 0 && schedule.at(0, 1) == schedule.at(steps, 1);
    }

    /// Stands where someone else followed it to.
    final void moveTo(double[] w, double newTime, long newStep) {
        System.arraycopy(w, 0, layers.parameters(), 0, w.length);
        time = newTime;
        step = newStep;
        evaluateHere();
    }

    /// eta_t of the next step, as the schedule gives it.
    final double scheduled() {
        return schedule.at(step, controls.stepSize());
    }

    @Override
    public final long step() {
        return step;
    }

    @Override
    public final double time() {
        return time;
    }

    @Override
    public final double loss() {
        return loss;
    }

    @Override
    public final Layers layers() {
        return layers;
    }

    @Override
    public final Layers gradient() {
        return gradient;
    }

    @Override
    public final @Nullable DenseMatrix endToEnd() {
        return objective.endToEnd();
    }

    @Override
    public final Controls controls() {
        return controls;
    }

    @Override
    public final void setControls(Controls changed) {
        boolean otherGradient = changed.weightDecay() != controls.weightDecay();
        controls = changed;
        if (otherGradient) {
            evaluateHere();
        }
    }

    @Override
    public final SimulationState save() {
        List<double[]> states = new ArrayList<>();
        for (double[] numbers : numbers()) {
            states.add(numbers.clone());
        }
        return new SimulationState(step, time, controls, layers.parameters().clone(), states);
    }

    @Override
    public final void restore(SimulationState state) {
        List<double[]> here = numbers();
        if (state.accumulators().size() != here.size()) {
            throw new IllegalArgumentException(
                    "the state has " + state.accumulators().size() + " accumulators, this simulation " + here.size());
        }
        System.arraycopy(state.parameters(), 0, layers.parameters(), 0, layers.parameters().length);
        for (int k = 0; k < here.size(); k++) {
            System.arraycopy(state.accumulators().get(k), 0, here.get(k), 0, here.get(k).length);
        }
        step = state.step();
        time = state.time();
        controls = state.controls();
        evaluateHere();
    }

    /// All numbers besides the weights that the next steps depend on; the arrays themselves.
    private List<double[]> numbers() {
        List<double[]> numbers = new ArrayList<>();
        for (StepAccumulator accumulator : accumulators) {
            numbers.add(accumulator.state());
        }
        if (memory().length > 0) {
            numbers.add(memory());
        }
        return numbers;
    }
}
