package dlnlab.dynamics;

import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/// Commons Math's DormandPrince853. It starts every interval by trying it in one step.
final class ErrorControlledSolver implements FlowSolver {
    /// More in one interval means that the step has shrunk to nothing.
    private static final int MOST_EVALUATIONS = 50_000;

    /// A shorter step, as a share of the interval, is not worth waiting for.
    private static final double LEAST_STEP = 1e-10;

    private static final double SHORTER = 0.1;

    private final double tolerance;

    ErrorControlledSolver(double tolerance) {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("the tolerance must lie between 0 and 1, was " + tolerance);
        }
        this.tolerance = tolerance;
    }

    double tolerance() {
        return tolerance;
    }

    @Override
    public void advance(FlowField field, double[] w, double interval) {
        double least = LEAST_STEP * interval;
        for (double most = interval; most > least; most *= SHORTER) {
            try {
                System.arraycopy(solved(field, w, interval, most), 0, w, 0, w.length);
                return;
            } catch (FlowField.NotFiniteException tooFar) {
                // a stage of a long step may overflow where the flow does not
            } catch (MathIllegalArgumentException | MathIllegalStateException stuck) {
                break;
            }
        }
        throw new FlowField.NotFiniteException();
    }

    private double[] solved(FlowField field, double[] w, double interval, double longestStep) {
        // small weights count as the weights do on the whole, so that a zero among them does not stop the flow
        double absolute = Math.max(tolerance * rootMeanSquare(w), Double.MIN_NORMAL);
        DormandPrince853Integrator integrator =
                new DormandPrince853Integrator(LEAST_STEP * interval, longestStep, absolute, tolerance);
        integrator.setInitialStepSize(longestStep);
        integrator.setMaxEvaluations(MOST_EVALUATIONS);
        double[] end = new double[w.length];
        // always from time 0: the field does not know the time, and rounding must not
        integrator.integrate(new Equations(field, w.length), 0, w, interval, end);
        return end;
    }

    private static double rootMeanSquare(double[] w) {
        double sum = 0;
        for (double x : w) {
            sum += x * x;
        }
        return Math.sqrt(sum / w.length);
    }

    private record Equations(FlowField field, int size) implements FirstOrderDifferentialEquations {
        @Override
        public int getDimension() {
            return size;
        }

        @Override
        public void computeDerivatives(double time, double[] w, double[] rate) {
            field.rateAt(w, rate);
        }
    }
}
