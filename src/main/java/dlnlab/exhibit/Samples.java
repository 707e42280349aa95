package dlnlab.exhibit;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Independent numbers beside the distribution that they should have.
final class Samples {
    /// Kolmogorov's distribution exceeds this in 1 case of 1,000.
    private static final double ONE_IN_A_THOUSAND = 1.9495;

    private final double[] sorted;

    Samples(double[] values) {
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    /// The share that is at most this.
    double share(double value) {
        int place = Arrays.binarySearch(sorted, Math.nextUp(value));
        return (double) (place < 0 ? -place - 1 : place) / sorted.length;
    }

    /// The Kolmogorov-Smirnov distance: the largest difference of the two shares.
    double distance(DoubleUnaryOperator distribution) {
        double largest = 0;
        for (int k = 0; k < sorted.length; k++) {
            double expected = distribution.applyAsDouble(sorted[k]);
            double above = (k + 1.0) / sorted.length - expected;
            double below = expected - (double) k / sorted.length;
            largest = Math.max(largest, Math.max(above, below));
        }
        return largest;
    }

    /// What the distance exceeds once in a thousand times if the distribution is right.
    double allowed() {
        return ONE_IN_A_THOUSAND / Math.sqrt(sorted.length);
    }
}
