package dlnlab.dynamics;

import dlnlab.geometry.Depth;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.Norms;
import dlnlab.network.Layers;
import dlnlab.problem.Objective;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A flow, followed from one recorded time to the next: a step of the simulation is one recording interval, and the
/// step size is its length.
///
/// Either the layers move by dW_h/dt = -G_h (theory B3), or the end-to-end matrix W, held as the one layer of a network
/// of depth 1, moves by dW/dt = -P_W grad l(W) (B4; B5 at infinite depth, where time is N times the layers' time).
/// With [FlowSolver#euler] the latter is its discrete form B7.
public final class Flow implements Simulation {
    private final Objective objective;
    private final Steering steering;
    private final FlowSolver solver;
    private final StepSizes schedule;
    private final StepAccumulator[] accumulators;
    private final Layers layers;
    private final Layers gradient;
    private final Field field;
    private Controls controls;
    private double loss;
    private double time;
    private long step;

    private Flow(
            Objective objective,
            Layers start,
            Steering steering,
            FlowSolver solver,
            StepSizes schedule,
            Controls controls,
            List<? extends StepAccumulator> accumulators) {
        this.objective = objective;
        this.steering = steering;
        this.solver = solver;
        this.schedule = schedule;
        this.accumulators = accumulators.toArray(StepAccumulator[]::new);
        this.layers = start.copy();
        this.gradient = Layers.zeros(start.shape());
        this.controls = controls;
        field = new Field();
        loss = evaluate(layers, gradient);
    }

    /// Gradient flow of the layers (theory B3), with weight decay where asked (C6).
    /// @param start the weights at time 0; copied
    /// @param controls whose step size is the recording interval
    /// @param accumulators who see every interval, in this order
    public static Flow ofLayers(
            Objective objective,
            Layers start,
            FlowSolver solver,
            StepSizes schedule,
            Controls controls,
            List<? extends StepAccumulator> accumulators) {
        return new Flow(objective, start, Steering.gradient(), solver, schedule, controls, accumulators);
    }

    /// The flow that balanced layers give to their product (theory B4, B5).
    /// @param objective of a network of depth 1
    /// @param start a network of depth 1 that holds W(0); copied
    /// @param depth N, which need not be the depth of any network there is
    public static Flow ofProduct(
            Objective objective,
            Layers start,
            Depth depth,
            FlowSolver solver,
            StepSizes schedule,
            Controls controls,
            List<? extends StepAccumulator> accumulators) {
        Steering steering = Steering.endToEnd(start.shape(), depth);
        return new Flow(objective, start, steering, solver, schedule, controls, accumulators);
    }

    private double evaluate(Layers at, Layers out) {
        double value = objective.evaluate(at, out);
        if (controls.weightDecay() > 0) {
            double[] w = at.parameters();
            double[] g = out.parameters();
            double factor = 2 * controls.weightDecay();
            for (int i = 0; i < w.length; i++) {
                g[i] += factor * w[i];
            }
        }
        return value;
    }

    @Override
    public void advance() {
        double interval = stepSize();
        for (StepAccumulator accumulator : accumulators) {
            accumulator.beforeStep(layers, gradient, interval, controls.weightDecay(), loss);
        }
        try {
            solver.advance(field, layers.parameters(), interval);
        } catch (FlowField.NotFiniteException lost) {
            Arrays.fill(layers.parameters(), Double.NaN);
        }
        step++;
        time += interval;
        loss = evaluate(layers, gradient);
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
            loss = evaluate(layers, gradient);
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
        loss = evaluate(layers, gradient);
    }

    /// The tolerance at which this flow may be followed past its recorded times: that of its solver, where nobody must
    /// see every interval and all are of one length; otherwise NaN.
    double freeTolerance(long intervals) {
        boolean even = schedule.at(0, 1) == schedule.at(intervals, 1);
        return solver instanceof ErrorControlledSolver controlled && accumulators.length == 0 && even
                ? controlled.tolerance()
                : Double.NaN;
    }

    /// Its right-hand side.
    FlowField field() {
        return field;
    }

    /// The loss where the field was asked for last.
    double lossAtField() {
        return field.loss;
    }

    /// Stands where someone else followed it to.
    void moveTo(double[] w, double newTime, long newStep) {
        System.arraycopy(w, 0, layers.parameters(), 0, w.length);
        time = newTime;
        step = newStep;
        loss = evaluate(layers, gradient);
    }

    private final class Field implements FlowField {
        private double loss;
        private final Layers point = Layers.zeros(layers.shape());
        private final Layers slope = Layers.zeros(layers.shape());
        private final Layers direction = Layers.zeros(layers.shape());

        @Override
        public void rateAt(double[] w, double[] rate) {
            System.arraycopy(w, 0, point.parameters(), 0, w.length);
            loss = evaluate(point, slope);
            write(point, slope, rate);
            if (!Double.isFinite(loss + Norms.squared(rate, 0, rate.length))) {
                throw new NotFiniteException();
            }
        }

        @Override
        public void presentRate(double[] rate) {
            write(layers, gradient, rate);
        }

        private void write(Layers at, Layers slopeThere, double[] rate) {
            steering.direct(at, slopeThere, direction);
            double[] d = direction.parameters();
            for (int i = 0; i < d.length; i++) {
                rate[i] = -d[i];
            }
        }
    }
}
