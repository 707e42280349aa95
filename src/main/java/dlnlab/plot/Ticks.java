package dlnlab.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// Where an axis is marked: few round labelled values and, on log axes, unlabelled ones between.
///
/// @param major labelled values, increasing
/// @param minor unlabelled values, increasing
public record Ticks(List<Tick> major, List<Double> minor) {
    private static final double ROUNDING = 1e-9;

    /// A labelled value on an axis.
    public record Tick(double value, String label) {}

    /// Copies the lists.
    public Ticks {
        major = List.copyOf(major);
        minor = List.copyOf(minor);
    }

    /// Ticks for a range.
    ///
    /// @param most how many labels fit; at least two are tried for
    public static Ticks of(Scale scale, AxisRange range, int most) {
        int atMost = Math.max(2, most);
        return switch (scale) {
            case LINEAR -> linear(range, atMost);
            case LOG, LOG_FALLING -> LogTicks.of(range, atMost);
            case SYMLOG -> LogTicks.symmetric(range, atMost);
        };
    }

    /// The label at a value, or the value itself when no tick stands there.
    public String labelAt(double value) {
        for (Tick tick : major) {
            if (tick.value() == value) {
                return tick.label();
            }
        }
        return NumberFormats.value(value);
    }

    /// The least of 1, 2, 5 times a power of ten that cuts `span` into at most `parts` steps.
    public static double niceStep(double span, int parts) {
        double least = span / parts;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least * (1 - ROUNDING)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    static Ticks linear(AxisRange range, int most) {
        double span = range.upper() - range.lower();
        double step = niceStep(span, most);
        List<Tick> ticks = stepped(range, step);
        // n steps can have n + 1 ticks
        while (ticks.size() > most) {
            step = niceStep(step * 1.5, 1);
            ticks = stepped(range, step);
        }
        return new Ticks(ticks, List.of());
    }

    private static List<Tick> stepped(AxisRange range, double step) {
        long first = (long) Math.ceil(range.lower() / step - ROUNDING);
        long last = (long) Math.floor(range.upper() / step + ROUNDING);
        DoubleFunction<String> label = v -> NumberFormats.tick(v, step);
        List<Tick> ticks = new ArrayList<>();
        for (long k = first; k <= last; k++) {
            double value = multiple(k, step);
            ticks.add(new Tick(value, label.apply(value)));
        }
        return ticks;
    }

    /// k times step without the noise of 3 * 0.1 = 0.30000000000000004: 1 / step is whole for 1-2-5 steps below one.
    private static double multiple(long k, double step) {
        double inverse = Math.rint(1 / step);
        return step < 1 && inverse < 1e15 ? k / inverse : k * step;
    }
}
