package dlnlab.measure;

import dlnlab.network.Activation;
import dlnlab.problem.Objective;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// Where certificates are made: repeats a measurement over seeded trials, and hands out what tests may sabotage.
///
/// @param tampering replaces every objective
/// @param constants what the predictions are made of
record Bench(UnaryOperator<Objective> tampering, Constants constants) {
    /// Trials of every measurement.
    static final int TRIALS = 200;

    /// The program as it is.
    static final Bench HONEST = new Bench(UnaryOperator.identity(), Constants.TRUE);

    /// A constant of the theory.
    double constant(String name, double value) {
        return constants.of(name, value);
    }

    /// Trial number `index` of plain networks.
    Trial trial(int index, List<Activation> activations) {
        return Trial.random(index, activations, tampering);
    }

    /// The largest over all trials.
    static double worst(IntToDoubleFunction measure) {
        return worst(TRIALS, measure);
    }

    /// The largest over trials 0 to trials - 1; NaN if one is.
    static double worst(int trials, IntToDoubleFunction measure) {
        double worst = 0;
        for (int index = 0; index < trials; index++) {
            // Math.max keeps a NaN
            worst = Math.max(worst, measure.applyAsDouble(index));
        }
        return worst;
    }

    /// The largest over trials of plain networks.
    double worst(List<Activation> activations, ToDoubleFunction<Trial> measure) {
        return worst(index -> measure.applyAsDouble(trial(index, activations)));
    }

    /// The median over all trials.
    static double median(IntToDoubleFunction measure) {
        double[] values = new double[TRIALS];
        Arrays.setAll(values, measure);
        Arrays.sort(values);
        return values[TRIALS / 2];
    }

    /// The median over trials of plain networks.
    double median(List<Activation> activations, ToDoubleFunction<Trial> measure) {
        return median(index -> measure.applyAsDouble(trial(index, activations)));
    }

    /// A certificate that a number is 0.
    static Certificate zero(
            String id, String statement, String source, String what, double tolerance, DoubleSupplier check) {
        return new Certificate(id, statement, source, what, 0, tolerance, check);
    }

    /// A certificate that a number which is not negative stays below a bound.
    static Certificate atMost(
            String id, String statement, String source, String what, double bound, DoubleSupplier check) {
        return new Certificate(id, statement, source, what, 0, bound, check);
    }

    /// A certificate that an error is O(eta), from the median of its orders.
    static Certificate order(String id, String statement, String source, DoubleSupplier check) {
        return new Certificate(id, statement, source, "order 1 (median)", 1, 0.05, check);
    }
}
