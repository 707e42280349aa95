package dlnlab.ensemble.analysis;

import dlnlab.linalg.RandomStreams;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.RandomGenerator;

/// Percentile intervals of the bootstrap (Efron 1979): the statistic of samples drawn with replacement from the sample.
/// Seeded, so that the same sample gives the same interval.
public final class Bootstrap {
    /// So many numbers are needed for a percentile interval of the median at 95 %: that of fewer ends at their least
    /// and
    /// greatest, and these hold it with 1 - 2/2^n only, three with 75 %.
    public static final int FEWEST = 6;

    private final int resamples;
    private final double level;
    private final long seed;

    /// @param resamples how many samples are drawn, at least 10
    /// @param level of confidence, between 0 and 1
    public Bootstrap(int resamples, double level, long seed) {
        if (resamples < 10 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("no interval of level " + level + " comes from " + resamples);
        }
        this.resamples = resamples;
        this.level = level;
        this.seed = seed;
    }

    /// Of any statistic.
    /// @param values not modified; NaN are left out
    /// @param statistic of an array that it may modify
    public Interval of(double[] values, ToDoubleFunction<double[]> statistic) {
        double[] sample = clean(values);
        if (sample.length == 0) {
            return new Interval(Double.NaN, Double.NaN, Double.NaN);
        }
        RandomGenerator random = RandomStreams.of(seed, "bootstrap");
        double[] drawn = new double[sample.length];
        double[] found = new double[resamples];
        for (int b = 0; b < resamples; b++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = sample[random.nextInt(sample.length)];
            }
            found[b] = statistic.applyAsDouble(drawn);
        }
        return interval(statistic.applyAsDouble(sample.clone()), found);
    }

    /// Of the mean.
    public Interval mean(double[] values) {
        return of(values, drawn -> Arrays.stream(drawn).sum() / drawn.length);
    }

    /// Of a p-quantile, as the order statistic nearest to it: without sorting every sample drawn.
    public Interval quantile(double[] values, double p) {
        Quantiles quantiles = Quantiles.of(values);
        double[] sorted = quantiles.sorted();
        if (sorted.length == 0) {
            return new Interval(Double.NaN, Double.NaN, Double.NaN);
        }
        RandomGenerator random = RandomStreams.of(seed, "bootstrap");
        int rank = (int) Math.round((sorted.length - 1) * p);
        int[] times = new int[sorted.length];
        double[] found = new double[resamples];
        for (int b = 0; b < resamples; b++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < sorted.length; i++) {
                times[random.nextInt(sorted.length)]++;
            }
            int at = 0;
            for (int passed = times[0]; passed <= rank; passed += times[at]) {
                at++;
            }
            found[b] = sorted[at];
        }
        return interval(quantiles.at(p), found);
    }

    private Interval interval(double estimate, double[] found) {
        Quantiles spread = Quantiles.of(found);
        return new Interval(estimate, spread.at((1 - level) / 2), spread.at((1 + level) / 2));
    }

    private static double[] clean(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    }
}
