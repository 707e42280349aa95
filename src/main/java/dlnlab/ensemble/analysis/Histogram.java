package dlnlab.ensemble.analysis;

import java.util.Arrays;

/// How many numbers of a sample lie in each of several bins of equal width.
///
/// A bin holds its lower edge, the last one its upper edge too. Numbers that are not a number are in no bin.
/// @param from lower edge of the first bin
/// @param to upper edge of the last bin
/// @param counts one per bin
/// @param below how many numbers lie below the first bin
/// @param above how many lie above the last bin
public record Histogram(double from, double to, int[] counts, int below, int above) {
    private static final int MOST_BINS = 200;

    /// Bins of a given range.
    /// @param bins at least 1
    /// @throws IllegalArgumentException unless from < to, both finite
    public static Histogram of(double[] values, double from, double to, int bins) {
        if (!(from < to) || Double.isInfinite(to - from) || bins < 1) {
            throw new IllegalArgumentException("there are no " + bins + " bins from " + from + " to " + to);
        }
        int[] counts = new int[bins];
        int below = 0;
        int above = 0;
        for (double value : values) {
            if (value < from) {
                below++;
            } else if (value > to) {
                above++;
            } else if (!Double.isNaN(value)) {
                counts[Math.min(bins - 1, (int) ((value - from) / (to - from) * bins))]++;
            }
        }
        return new Histogram(from, to, counts, below, above);
    }

    /// From the least to the largest number, with bins of the width 2 IQR / n^(1/3) (Freedman and Diaconis 1981), at
    /// least 1 and at most 200 of them; one bin of width 1 around numbers that are all equal, or none.
    public static Histogram of(double[] values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        Quantiles quantiles = Quantiles.of(finite);
        double least = finite.length == 0 ? 0 : quantiles.at(0);
        double largest = finite.length == 0 ? 0 : quantiles.at(1);
        if (!(least < largest)) {
            return of(values, least - 0.5, least + 0.5, 1);
        }
        double width = 2 * (quantiles.at(0.75) - quantiles.at(0.25)) / Math.cbrt(finite.length);
        int bins = width > 0 ? (int) Math.clamp(Math.ceil((largest - least) / width), 1, MOST_BINS) : MOST_BINS;
        return of(values, least, largest, bins);
    }

    /// Where bin k begins; bin number `counts.length` would begin at the end.
    public double edge(int k) {
        return from + (to - from) * k / counts.length;
    }
}
