package dlnlab.plot;

import dlnlab.plot.Ticks.Tick;
import java.util.function.ToDoubleFunction;

/// As many ticks as an axis has room for.
final class AxisTicks {
    private static final double EM_ACROSS = 5.2;
    private static final double EM_UPWARDS = 3;
    private static final double EM_BETWEEN = 0.9;
    private static final int MOST_LABELS = 8;

    private AxisTicks() {}

    /// Ticks of a vertical axis.
    ///
    /// @param em height of the labels' type
    static Ticks upwards(AxisMap axis, double em) {
        return Ticks.of(axis.scale(), axis.range(), most(axis, em * EM_UPWARDS));
    }

    /// Ticks of a horizontal axis, whose labels do not touch.
    ///
    /// @param em height of the labels' type
    /// @param width of a label
    static Ticks across(AxisMap axis, double em, ToDoubleFunction<String> width) {
        int most = most(axis, em * EM_ACROSS);
        Ticks ticks = Ticks.of(axis.scale(), axis.range(), most);
        while (most > 2 && overlap(ticks, axis, em, width)) {
            most--;
            ticks = Ticks.of(axis.scale(), axis.range(), most);
        }
        return ticks;
    }

    private static int most(AxisMap axis, double room) {
        return Math.clamp((int) (axis.length() / room), 2, MOST_LABELS);
    }

    private static boolean overlap(Ticks ticks, AxisMap axis, double em, ToDoubleFunction<String> width) {
        double free = Double.NEGATIVE_INFINITY;
        for (Tick tick : axis.scale().falls() ? ticks.major().reversed() : ticks.major()) {
            double half = width.applyAsDouble(tick.label()) / 2;
            double centre = axis.position(tick.value());
            if (centre - half < free) {
                return true;
            }
            free = centre + half + EM_BETWEEN * em;
        }
        return false;
    }
}
