package dlnlab.ui.ensemble;

import dlnlab.ensemble.analysis.Histogram;
import dlnlab.plot.AxisRange;
import dlnlab.plot.Scale;

/// The bars of a histogram on any scale, and how many numbers lie beyond them on either side: these get a bar of their
/// own outside the range, so that nothing is hidden.
/// @param histogram of distances along the scale
public record Bars(Histogram histogram, Scale scale) {
    /// Bins between the range and a bar of what lies beyond it, and how wide that is.
    private static final double APART = 1;

    private static final double WIDE = 2;

    /// One bar.
    /// @param from left edge, as a value
    /// @param to right edge
    /// @param count how many numbers it stands for
    public record Bar(double from, double to, int count) {}

    /// How many bins there are.
    public int size() {
        return histogram.counts().length;
    }

    /// A bin.
    public Bar bin(int k) {
        return new Bar(edge(k), edge(k + 1), histogram.counts()[k]);
    }

    /// The bar of what lies below all bins.
    public Bar below() {
        return new Bar(edge(-APART - WIDE), edge(-APART), histogram.below());
    }

    /// The bar of what lies above all bins.
    public Bar above() {
        return new Bar(edge(size() + APART), edge(size() + APART + WIDE), histogram.above());
    }

    /// The range of the bins and of those bars that stand for something.
    public AxisRange range() {
        double low = histogram.below() > 0 ? -2 * APART - WIDE : 0;
        double high = size() + (histogram.above() > 0 ? 2 * APART + WIDE : 0);
        return new AxisRange(edge(low), edge(high));
    }

    /// The bin that holds a value; -1 below all of them, their number above.
    public int binOf(double value) {
        double place = (scale.transform(value) - histogram.from()) / (histogram.to() - histogram.from()) * size();
        return (int) Math.clamp(Math.floor(place), -1, size());
    }

    /// The value where a bin begins.
    private double edge(double k) {
        return scale.inverse(histogram.from() + (histogram.to() - histogram.from()) * k / size());
    }

    /// The most numbers in one bin.
    public int highest() {
        int highest = 1;
        for (int count : histogram.counts()) {
            highest = Math.max(highest, count);
        }
        return highest;
    }
}
