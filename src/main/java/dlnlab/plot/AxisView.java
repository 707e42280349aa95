package dlnlab.plot;

import org.jspecify.annotations.Nullable;

/// What one axis shows: everything there is, growing with it, or a range that a person chose by zooming and panning.
///
/// All arithmetic is done in distances along the axis, `u = scale.transform(v)`, so that one turn of the wheel means
/// the same on every scale.
public final class AxisView {
    /// Spans smaller than this, relative to the values shown, would be rounding noise.
    private static final double LEAST_RELATIVE_SPAN = 1e-9;

    private static final double LEAST_SPAN = 1e-200;
    private static final double LARGEST = 1e300;
    private static final double ROUNDING = 1e-9;

    private @Nullable AxisRange chosen;

    /// The range to show.
    ///
    /// @param everything the range that suits all the data
    public AxisRange range(AxisRange everything) {
        return chosen == null ? everything : chosen;
    }

    /// Whether the range grows with the data.
    public boolean follows() {
        return chosen == null;
    }

    /// Shows everything again.
    public void follow() {
        chosen = null;
    }

    /// Makes the range `factor` times as long about a point that stays where it is. Zooming out stops at everything,
    /// and then follows the data again; zooming in stops where only rounding noise would be seen.
    ///
    /// @param everything the range that suits all the data
    /// @param fraction where the fixed point is, 0 at the lower and 1 at the upper end
    /// @param factor below one to zoom in, above one to zoom out
    public void zoom(Scale scale, AxisRange everything, double fraction, double factor) {
        AxisRange shown = range(everything);
        double low = scale.transform(shown.lower());
        double high = scale.transform(shown.upper());
        double least = scale.transform(everything.lower());
        double most = scale.transform(everything.upper());
        double slack = ROUNDING * (most - least);
        double fixed = low + fraction * (high - low);
        double newLow = fixed - (fixed - low) * factor;
        double newHigh = fixed + (high - fixed) * factor;
        if (factor > 1) {
            newLow = low >= least - slack ? Math.max(newLow, least) : newLow;
            newHigh = high <= most + slack ? Math.min(newHigh, most) : newHigh;
            if (newLow <= least + slack && newHigh >= most - slack) {
                follow();
                return;
            }
        }
        choose(scale, newLow, newHigh);
    }

    /// Moves the range along the axis by a fraction of its length, upwards when positive.
    ///
    /// @param everything the range that suits all the data
    public void pan(Scale scale, AxisRange everything, double fraction) {
        AxisRange shown = range(everything);
        double low = scale.transform(shown.lower());
        double high = scale.transform(shown.upper());
        double way = fraction * (high - low);
        choose(scale, low + way, high + way);
    }

    /// Takes a new range unless numbers end there.
    private void choose(Scale scale, double low, double high) {
        double lower = scale.inverse(low);
        double upper = scale.inverse(high);
        double magnitude = Math.max(Math.abs(lower), Math.abs(upper));
        boolean usable = scale.accepts(lower) && scale.accepts(upper) && magnitude <= LARGEST;
        if (usable && upper - lower > Math.max(LEAST_SPAN, LEAST_RELATIVE_SPAN * magnitude)) {
            chosen = new AxisRange(lower, upper);
        }
    }
}
