package dlnlab.plot;

/// The interval an axis shows.
///
/// @param lower least value shown
/// @param upper greatest value shown, above lower
public record AxisRange(double lower, double upper) {
    private static final int PARTS = 5;
    private static final double PADDING = 0.04;
    /// Zero is shown too when the values reach down to this fraction of the greatest one.
    private static final double SHOW_ZERO = 0.7;
    /// Length of the time axis before the second sample.
    private static final double FIRST_STEPS = 10;
    /// Differences below this are rounding noise of numbers of order one.
    private static final double NOISE = 1e-12;

    /// Checks that the interval is finite and not empty.
    public AxisRange {
        if (!(lower < upper) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
            throw new IllegalArgumentException(
                    "an axis runs from a lower to an upper bound, was " + lower + " to " + upper);
        }
    }

    /// A range for measured values: round bounds, a little padding, and never a magnifying glass on noise.
    ///
    /// @param leastRelativeSpan the least span, relative to the greatest magnitude shown: below it curves look flat
    ///     curves look flat
    public static AxisRange ofValues(Scale scale, Span span, double leastRelativeSpan) {
        return switch (scale) {
            case LINEAR -> linear(span, leastRelativeSpan);
            case LOG, LOG_FALLING -> log(span);
            case SYMLOG -> symlog(span);
        };
    }

    /// A range for the time axis: starts with the first sample and ends at, or a little after, the last one, in
    /// round steps, so that it does not creep while a run goes on.
    public static AxisRange ofTime(Scale scale, Span span) {
        if (scale.isLogarithmic()) {
            return span.hasPositive()
                    ? new AxisRange(span.minPositive(), Math.max(span.max(), 10 * span.minPositive()))
                    : new AxisRange(1, 10);
        }
        if (span.isEmpty() || span.max() <= span.min()) {
            double start = span.isEmpty() ? 0 : span.min();
            return new AxisRange(start, start + Math.max(FIRST_STEPS, Math.abs(start) * 1e-3));
        }
        double quantum = Ticks.niceStep(span.max() - span.min(), PARTS) / 4;
        // a sum of steps may be above a round number by rounding: its last sample is shown too
        double round = Math.ceil(span.max() / quantum - 1e-9) * quantum;
        return new AxisRange(span.min(), Math.max(round, span.max()));
    }

    private static AxisRange linear(Span span, double leastRelativeSpan) {
        if (span.isEmpty()) {
            return new AxisRange(0, 1);
        }
        double low = span.min();
        double high = span.max();
        double magnitude = Math.max(Math.abs(low), Math.abs(high));
        if (magnitude < NOISE) {
            return new AxisRange(-1, 1);
        }
        double lacking = Math.max(leastRelativeSpan * magnitude, NOISE) - (high - low);
        if (lacking > 0) {
            low -= lacking / 2;
            high += lacking / 2;
        } else if (low > 0 && low < SHOW_ZERO * high) {
            low = 0;
        } else if (high < 0 && high > SHOW_ZERO * low) {
            high = 0;
        }
        return padded(low, high, magnitude);
    }

    private static AxisRange padded(double low, double high, double magnitude) {
        double quantum = Ticks.niceStep(high - low, PARTS) / 4;
        double padding = PADDING * (high - low);
        double lower = Math.abs(low) <= NOISE * magnitude ? 0 : Math.floor((low - padding) / quantum) * quantum;
        double upper = Math.abs(high) <= NOISE * magnitude ? 0 : Math.ceil((high + padding) / quantum) * quantum;
        return new AxisRange(lower, upper);
    }

    /// From one of 1, 2, 5 times a power of ten to another; at least a decade, so that constants look flat.
    private static AxisRange log(Span span) {
        if (!span.hasPositive()) {
            return new AxisRange(0.1, 10);
        }
        double low = span.minPositive();
        double high = span.max();
        double missing = Math.sqrt(Math.max(1, 10 / (high / low)));
        return new AxisRange(roundDown(low / missing / 1.05), 1 / roundDown(1 / (high * missing * 1.05)));
    }

    private static double roundDown(double v) {
        double power = Math.pow(10, Math.floor(Math.log10(v)));
        double mantissa = v / power;
        return power * (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1);
    }

    private static AxisRange symlog(Span span) {
        if (span.isEmpty()) {
            return new AxisRange(-1, 1);
        }
        double low = Scale.SYMLOG.transform(Math.min(span.min(), 0));
        double high = Scale.SYMLOG.transform(Math.max(span.max(), 0));
        double padding = Math.max(PADDING * (high - low), 1e-3);
        return new AxisRange(
                low == 0 ? 0 : Scale.SYMLOG.inverse(low - padding),
                Scale.SYMLOG.inverse(high + (high == 0 ? 0 : padding) + (low == high ? padding : 0)));
    }
}
