package dlnlab.ui.setup;

import dlnlab.experiment.Range;
import java.util.Locale;

/// Where on a slider a value lies: position 0..1, linear or logarithmic. A range of many decades, which a short slider
/// could not resolve, is cut to a window around a usual value; typing reaches the rest.
///
/// @param whole whether only whole numbers are meant
/// @param limitAt the position of the largest number, 1 where nothing lies past it: else the end is infinity
record SliderScale(double minimum, double maximum, boolean logarithmic, boolean whole, double limitAt) {
    private static final double DECADES = 4;
    private static final double FEW = 12;
    private static final double MOST = 1e6;
    private static final double LAST_NUMBER = 0.9;

    /// The part of a range that a slider covers.
    /// @param usual a value that should lie inside, such as the preset's
    static SliderScale of(Range range, double usual, boolean whole) {
        double low = range.minimum();
        double high = range.maximum();
        if (range.logarithmic() && Math.log10(high / low) > DECADES && usual > 0) {
            double window = Math.pow(10, DECADES / 2);
            low = Math.max(low, round(usual / window));
            high = Math.min(high, round(usual * window));
        } else if (whole && !range.logarithmic() && high - low > FEW) {
            high = Math.min(high, Math.max(FEW, 2 * usual));
        }
        return new SliderScale(low, high, range.logarithmic(), whole, 1);
    }

    /// All whole numbers of a range on a logarithmic scale, with infinity at the end.
    static SliderScale upToInfinity(Range range) {
        return new SliderScale(range.minimum(), range.maximum(), true, true, LAST_NUMBER);
    }

    /// Whether a slider makes sense for a range: a seed has too many values.
    static boolean suits(Range range) {
        return range.logarithmic() || range.maximum() - range.minimum() < MOST;
    }

    double position(double value) {
        if (Double.isInfinite(value)) {
            return 1;
        }
        double clamped = Math.clamp(value, minimum, maximum);
        return limitAt * share(clamped);
    }

    private double share(double clamped) {
        return logarithmic
                ? Math.log(clamped / minimum) / Math.log(maximum / minimum)
                : (clamped - minimum) / (maximum - minimum);
    }

    /// The value at a position, with two significant digits (or whole); infinite past the largest one.
    double value(double place) {
        if (limitAt < 1 && place > (limitAt + 1) / 2) {
            return Double.POSITIVE_INFINITY;
        }
        double position = Math.min(1, place / limitAt);
        double exact = logarithmic
                ? minimum * Math.pow(maximum / minimum, position)
                : minimum + position * (maximum - minimum);
        if (whole) {
            return exact < 100 ? Math.round(exact) : Math.rint(round(exact));
        }
        return Math.clamp(round(exact), minimum, maximum);
    }

    /// One step of an arrow key.
    double keyStep() {
        return whole && !logarithmic ? 1 / (maximum - minimum) : 0.01;
    }

    private static double round(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.1e", value));
    }
}
