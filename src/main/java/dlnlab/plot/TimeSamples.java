package dlnlab.plot;

import java.util.function.IntToDoubleFunction;

/// Finds samples by their time, by bisection: times never decrease.
public final class TimeSamples {
    private TimeSamples() {}

    /// Index of the last sample of a curve at or before x, -1 when all come later.
    public static int lastAtOrBefore(CurveData curve, double x) {
        return lastAtOrBefore(curve.size(), curve::x, x);
    }

    /// Index of the last point of a path that was taken at or before a time, -1 when all come later.
    public static int lastAtOrBefore(TimedPath path, double time) {
        return lastAtOrBefore(path.size(), path::time, time);
    }

    private static int lastAtOrBefore(int size, IntToDoubleFunction times, double time) {
        int before = -1;
        int after = size;
        while (after - before > 1) {
            int middle = (before + after) >>> 1;
            if (times.applyAsDouble(middle) <= time) {
                before = middle;
            } else {
                after = middle;
            }
        }
        return before;
    }
}
