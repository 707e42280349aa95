package dlnlab.plot;

/// The least, greatest and least positive of the values seen so far. NaN and infinities are passed over, and so
/// are magnitudes above 1e300, whose differences would overflow.
public final class Span {
    private static final double LARGEST = 1e300;

    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double minPositive = Double.POSITIVE_INFINITY;

    /// A span that contains the given values.
    public static Span of(double... values) {
        Span span = new Span();
        for (double v : values) {
            span.include(v);
        }
        return span;
    }

    /// Widens the span to contain v.
    public void include(double v) {
        // a comparison with NaN is false
        if (v < min && v >= -LARGEST) {
            min = v;
        }
        if (v > max && v <= LARGEST) {
            max = v;
        }
        if (v > 0 && v < minPositive) {
            minPositive = v;
        }
    }

    /// Widens the span to contain another one.
    public void include(Span other) {
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        minPositive = Math.min(minPositive, other.minPositive);
    }

    /// True until a usable value was included.
    public boolean isEmpty() {
        return min > max;
    }

    /// True when some value was positive, so that a log axis can show it.
    public boolean hasPositive() {
        return max > 0 && minPositive <= max;
    }

    /// Least value, +infinity when empty.
    public double min() {
        return min;
    }

    /// Greatest value, -infinity when empty.
    public double max() {
        return max;
    }

    /// Least positive value, +infinity when there is none.
    public double minPositive() {
        return minPositive;
    }
}
