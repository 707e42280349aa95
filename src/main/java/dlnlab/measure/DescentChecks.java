package dlnlab.measure;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.GradientDescent;
import dlnlab.dynamics.StepSizes;
import dlnlab.network.Layers;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/// Checks that run gradient descent: C5 at every step, and that the drift of the invariants at a fixed time halves
/// with the step size, so that gradient flow conserves them (theory C1-C3, C5).
final class DescentChecks {
    private static final int STEPS = 200;
    private static final double HORIZON = 0.5;

    private DescentChecks() {}

    /// Largest |measured - predicted| over all steps and columns, relative to |W_h|^2 + |W_(h+1)|^2.
    /// @param measuredId the quantity; its prediction is `measuredId + "Predicted"`
    /// @param driftFactor 1, or something else to sabotage C5
    static double distanceFromDriftLaw(Trial trial, String measuredId, double driftFactor) {
        return distanceFromDriftLaw(trial, measuredId, driftFactor, Conditions.PLAIN);
    }

    /// The same for a descent that moves in another way.
    static double distanceFromDriftLaw(Trial trial, String measuredId, double driftFactor, Conditions conditions) {
        Quantity measured = Quantities.find(measuredId).orElseThrow();
        Quantity predicted = Quantities.find(measuredId + "Predicted").orElseThrow();
        MeasureContext context = new MeasureContext(conditions.subject(trial), driftFactor);
        Measurement measurement = new Measurement(context, List.of(measured, predicted));
        GradientDescent descent = conditions.descent(trial, measurement.accumulators());
        int columns = measurement.columns(0).size();
        double[] seen = new double[columns];
        double[] expected = new double[columns];
        double worst = 0;
        for (int t = 0; t < STEPS && descent.loss() < 1e3; t++) {
            descent.advance();
            measurement.measure(0, descent, seen, 0);
            measurement.measure(1, descent, expected, 0);
            for (int k = 0; k < columns; k++) {
                worst = Math.max(worst, Math.abs(seen[k] - expected[k]) / smallestPair(descent));
            }
        }
        return worst;
    }

    /// Largest Frobenius norm of Delta_h(t) minus its prediction over all steps and all h where it is claimed, relative
    /// to the squared norms. Whole matrices are compared, since their norms would not see a wrong sign.
    static double distanceFromMatrixLaw(Trial trial, double driftFactor, Conditions conditions) {
        DriftLaw law = new DriftLaw(trial.start(), driftFactor, conditions.balancing());
        GradientDescent descent = conditions.descent(trial, List.of(law));
        double worst = 0;
        for (int t = 0; t < STEPS && descent.loss() < 1e3; t++) {
            descent.advance();
            for (int h = 1; h < trial.start().depth(); h++) {
                if (Claims.whyNoMatrix(trial.start().shape(), h) != null) {
                    continue;
                }
                RealMatrix left = balancedness(trial.start(), h).scalarMultiply(law.remainder());
                RealMatrix moved = balancedness(descent.layers(), h).subtract(left);
                double error = moved.subtract(law.matrix(h)).getFrobeniusNorm();
                worst = Math.max(worst, error / smallestPair(descent));
            }
        }
        return worst;
    }

    // by Commons Math's products, not by those that the law uses
    private static RealMatrix balancedness(Layers layers, int h) {
        RealMatrix w = new Array2DRowRealMatrix(layers.weight(h).getData());
        RealMatrix next = new Array2DRowRealMatrix(layers.weight(h + 1).getData());
        RealMatrix balance = w.multiply(w.transpose()).subtract(next.transpose().multiply(next));
        if (!layers.shape().biases()) {
            return balance;
        }
        RealMatrix b = new Array2DRowRealMatrix(layers.bias(h).getData());
        return balance.add(b.multiply(b.transpose()));
    }

    /// log2 of the ratio of drifts at time [#HORIZON] with step sizes eta and eta/2: 1 where the drift is O(eta).
    static double driftOrder(Trial trial, String measuredId) {
        double stepSize = 2e-3;
        double coarse = drift(trial, measuredId, stepSize);
        double fine = drift(trial, measuredId, stepSize / 2);
        return Math.log(coarse / fine) / Math.log(2);
    }

    private static double drift(Trial trial, String measuredId, double stepSize) {
        Quantity quantity = Quantities.find(measuredId).orElseThrow();
        Measurement measurement = new Measurement(new MeasureContext(trial.subject()), List.of(quantity));
        GradientDescent descent = new GradientDescent(
                trial.objective(),
                trial.start(),
                StepSizes.constant(),
                Controls.of(stepSize),
                measurement.accumulators());
        double[] before = new double[measurement.columns(0).size()];
        double[] after = new double[before.length];
        measurement.measure(0, descent, before, 0);
        for (long t = Math.round(HORIZON / stepSize); t > 0; t--) {
            descent.advance();
        }
        measurement.measure(0, descent, after, 0);
        double sum = 0;
        for (int k = 0; k < before.length; k++) {
            sum += (after[k] - before[k]) * (after[k] - before[k]);
        }
        return Math.sqrt(sum);
    }

    private static double smallestPair(GradientDescent descent) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int h = 1; h < descent.layers().depth(); h++) {
            smallest = Math.min(
                    smallest,
                    descent.layers().weight(h).squaredFrobeniusNorm()
                            + descent.layers().weight(h + 1).squaredFrobeniusNorm());
        }
        return smallest;
    }
}
