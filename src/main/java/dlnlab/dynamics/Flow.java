package dlnlab.dynamics;

import dlnlab.geometry.Depth;
import dlnlab.linalg.Norms;
import dlnlab.network.Layers;
import dlnlab.problem.Objective;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/// A flow, followed from one recorded time to the next: a step of the simulation is one recording interval, and the
/// step size is its length.
///
/// Either the layers move by dW_h/dt = -G_h (theory B3), or the end-to-end matrix W, held as the one layer of a network
/// of depth 1, moves by dW/dt = -P_W grad l(W) (B4; B5 at infinite depth, where time is N times the layers' time).
/// With [FlowSolver#euler] the latter is its discrete form B7.
public final class Flow extends LayerSimulation {
    private static final double[] NO_MEMORY = {};

    private final Steering steering;
    private final FlowSolver solver;
    private final Field field;
    private final double[] next;
    private BooleanSupplier waitedFor = () -> false;

    private Flow(
            Objective objective,
            Layers start,
            Steering steering,
            FlowSolver solver,
            StepSizes schedule,
            Controls controls,
            List<? extends StepAccumulator> accumulators) {
        super(objective, start, schedule, controls, accumulators);
        this.steering = steering;
        this.solver = solver;
        next = new double[start.parameters().length];
        field = new Field();
        evaluateHere();
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

    @Override
    double evaluate() {
        return evaluate(layers(), gradient());
    }

    @Override
    double[] memory() {
        return NO_MEMORY;
    }

    @Override
    public void giveUpWhen(BooleanSupplier somebodyWaits) {
        waitedFor = somebodyWaits;
    }

    @Override
    public void advance() {
        double interval = stepSize();
        double[] w = layers().parameters();
        System.arraycopy(w, 0, next, 0, w.length);
        try {
            solver.advance(field, next, interval);
        } catch (FlowField.NotFiniteException lost) {
            Arrays.fill(next, Double.NaN);
        } catch (StepGivenUp givenUp) {
            // what the objective knows belongs to the point it looked at last
            evaluateHere();
            throw givenUp;
        }
        announce(gradient(), interval);
        System.arraycopy(next, 0, w, 0, w.length);
        moved(interval);
    }

    @Override
    public double stepSize() {
        return scheduled();
    }

    /// The tolerance at which this flow may be followed past its recorded times: that of its solver, where nobody must
    /// see every interval and all are of one length; otherwise NaN.
    double freeTolerance(long intervals) {
        return solver instanceof ErrorControlledSolver controlled && isFree(intervals)
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

    private final class Field implements FlowField {
        private double loss;
        private final Layers point = Layers.zeros(layers().shape());
        private final Layers slope = Layers.zeros(layers().shape());
        private final Layers direction = Layers.zeros(layers().shape());

        @Override
        public void rateAt(double[] w, double[] rate) {
            if (waitedFor.getAsBoolean()) {
                throw new StepGivenUp();
            }
            System.arraycopy(w, 0, point.parameters(), 0, w.length);
            loss = evaluate(point, slope);
            write(point, slope, rate);
            if (!Double.isFinite(loss + Norms.squared(rate, 0, rate.length))) {
                throw new NotFiniteException();
            }
        }

        @Override
        public void presentRate(double[] rate) {
            write(layers(), gradient(), rate);
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
