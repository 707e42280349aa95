package dlnlab.ensemble.analysis;

import java.util.Arrays;

/// Quantiles of a sample: numbers that are not a number are left out, infinite ones count.
public final class Quantiles {
    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /// Of a sample, which is not modified.
    public static Quantiles of(double[] values) {
        return new Quantiles(
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray());
    }

    /// How many numbers there are.
    public int count() {
        return sorted.length;
    }

    /// The p-quantile, by linear interpolation between the order statistics on both sides of 1 + (n - 1) p (type 7 of
    /// Hyndman and Fan 1996); NaN where there is no number.
    /// @param p from 0 (least) to 1 (largest)
    public double at(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a quantile lies between 0 and 1, was " + p);
        }
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = (sorted.length - 1) * p;
        int below = (int) place;
        double share = place - below;
        double low = sorted[below];
        // the difference of two infinite numbers is none, and minus infinity plus an infinite difference is none
        boolean alone = share == 0 || low == sorted[below + 1] || low == Double.NEGATIVE_INFINITY;
        return alone ? low : low + share * (sorted[below + 1] - low);
    }

    /// The numbers in ascending order; the array is a copy.
    public double[] sorted() {
        return sorted.clone();
    }
}
