package dlnlab.plot;

/// Where values lie on the paper: the one place that applies an axis' [Scale].
///
/// @param from position of the range's lower end
/// @param to position of the range's upper end
record AxisMap(Scale scale, AxisRange range, double from, double to) {
    /// Farther out nothing is seen, and a file's numbers would overflow.
    private static final double FARTHEST = 1e6;

    /// Position of a value on the paper; NaN where the scale has no place for it.
    double position(double value) {
        if (!scale.accepts(value)) {
            return Double.NaN;
        }
        double low = scale.transform(range.lower());
        double high = scale.transform(range.upper());
        double fraction = alongPaper((scale.transform(value) - low) / (high - low));
        return Math.clamp(from + (to - from) * fraction, -FARTHEST, FARTHEST);
    }

    /// The value at a position: `value(position(v)) = v` up to rounding.
    double value(double position) {
        double low = scale.transform(range.lower());
        double high = scale.transform(range.upper());
        return scale.inverse(low + (high - low) * alongPaper((position - from) / (to - from)));
    }

    private double alongPaper(double fraction) {
        return scale.falls() ? 1 - fraction : fraction;
    }

    /// Whether a value lies within the range shown.
    boolean shows(double value) {
        return scale.accepts(value) && value >= range.lower() && value <= range.upper();
    }

    double length() {
        return Math.abs(to - from);
    }
}
