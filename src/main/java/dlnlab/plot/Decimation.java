package dlnlab.plot;

import java.util.function.DoubleUnaryOperator;

/// Fewer points that give the same picture.
///
/// A time series keeps, per column of pixels, its least and greatest value in their order, and its first and last
/// sample: no spike is lost. A path in the plane keeps the points that are a visible distance apart. Samples that
/// an axis cannot show are left out. Decimating a decimated curve changes nothing.
public final class Decimation {
    private static final int NONE = -1;

    private Decimation() {}

    /// Buffer capacity that [#timeSeries] needs for a number of columns.
    public static int capacity(int columns) {
        return 2 * columns + 2;
    }

    /// Decimates a curve with non-decreasing x.
    ///
    /// @param range what the x axis shows; of the samples beyond it only the
    ///     nearest on either side is kept, so that curves leave the plot in the right direction
    /// @param columns number of pixel columns, equally wide on the x scale
    /// @param out receives at most [#capacity] points
    public static void timeSeries(
            CurveData curve, Scale xScale, Scale yScale, AxisRange range, int columns, PointBuffer out) {
        out.clear();
        double[] edges = edges(xScale, range, columns);
        int column = 0;
        int least = NONE;
        int greatest = NONE;
        int emitted = NONE;
        int last = NONE;
        double low = 0;
        double high = 0;
        int end = end(curve, range);
        for (int i = start(curve, range); i < end; i++) {
            double x = curve.x(i);
            double y = curve.y(i);
            if (!yScale.accepts(y) || !xScale.accepts(x)) {
                continue;
            }
            if (emitted == NONE) {
                emitted = emit(curve, i, emitted, out);
            }
            if (x >= edges[column]) {
                emitted = emitPair(curve, least, greatest, emitted, out);
                column = columnOf(edges, column, x);
                least = NONE;
            }
            if (least == NONE) {
                least = i;
                greatest = i;
                low = y;
                high = y;
            } else if (y < low) {
                least = i;
                low = y;
            } else if (y > high) {
                greatest = i;
                high = y;
            }
            last = i;
        }
        emitted = emitPair(curve, least, greatest, emitted, out);
        emit(curve, last, emitted, out);
    }

    /// The band around a time series: per column the least `low` and the greatest `high`, at the column's first
    /// sample and, so that the band reaches to the end, at the last sample.
    ///
    /// @param lower receives at most columns + 1 points of the lower edge
    /// @param upper receives the points of the upper edge, at the same x
    public static void band(
            CurveData curve,
            Scale xScale,
            Scale yScale,
            AxisRange range,
            int columns,
            PointBuffer lower,
            PointBuffer upper) {
        lower.clear();
        upper.clear();
        double[] edges = edges(xScale, range, columns);
        int column = NONE;
        int end = end(curve, range);
        for (int i = start(curve, range); i < end; i++) {
            double x = curve.x(i);
            double low = curve.low(i);
            double high = curve.high(i);
            if (!xScale.accepts(x) || !yScale.accepts(low) || !yScale.accepts(high)) {
                continue;
            }
            if (column == NONE || x >= edges[column] || i == end - 1) {
                column =
                        x >= edges[Math.max(column, 0)] ? columnOf(edges, Math.max(column, 0), x) : Math.max(column, 0);
                lower.add(x, low);
                upper.add(x, high);
            } else {
                lower.lowerLast(low);
                upper.raiseLast(high);
            }
        }
    }

    /// The last sample before the range, or the first of all.
    private static int start(CurveData curve, AxisRange range) {
        return Math.max(0, TimeSamples.lastAtOrBefore(curve, range.lower()));
    }

    /// One past the first sample beyond the range, or past the last of all.
    private static int end(CurveData curve, AxisRange range) {
        return Math.min(curve.size(), TimeSamples.lastAtOrBefore(curve, range.upper()) + 2);
    }

    /// Upper ends of the columns; the last one has none.
    private static double[] edges(Scale scale, AxisRange range, int columns) {
        double low = scale.transform(range.lower());
        double high = scale.transform(range.upper());
        double[] edges = new double[columns];
        for (int k = 0; k < columns - 1; k++) {
            edges[k] = scale.inverse(low + (high - low) * (k + 1) / columns);
        }
        edges[columns - 1] = Double.POSITIVE_INFINITY;
        return edges;
    }

    private static int columnOf(double[] edges, int from, double x) {
        // x runs forward, so that all searches together pass every edge once
        int column = from;
        while (x >= edges[column]) {
            column++;
        }
        return column;
    }

    private static int emitPair(CurveData curve, int a, int b, int emitted, PointBuffer out) {
        int afterFirst = emit(curve, Math.min(a, b), emitted, out);
        return emit(curve, Math.max(a, b), afterFirst, out);
    }

    /// Appends sample i unless it or a later one is there already; returns the last index appended.
    private static int emit(CurveData curve, int i, int emitted, PointBuffer out) {
        if (i <= emitted) {
            return emitted;
        }
        out.add(curve.x(i), curve.y(i));
        return i;
    }

    /// Simplifies a path in the plane on linear axes, see the other method.
    ///
    /// @param xPixels pixels per unit of x
    /// @param yPixels pixels per unit of y
    public static void path(CurveData curve, double xPixels, double yPixels, double tolerance, PointBuffer out) {
        path(curve, x -> x * xPixels, y -> y * yPixels, tolerance, out);
    }

    /// Simplifies a path in the plane: leaves out samples nearer than a tolerance to the last one kept, and keeps
    /// the first and the last. When the buffer is too small the tolerance is doubled until the path fits.
    ///
    /// @param xPixel pixels to the right of a value; not finite where the axis cannot show it
    /// @param yPixel pixels upwards or downwards of a value
    /// @param tolerance in pixels
    public static void path(
            CurveData curve,
            DoubleUnaryOperator xPixel,
            DoubleUnaryOperator yPixel,
            double tolerance,
            PointBuffer out) {
        double allowed = tolerance;
        while (!tryPath(curve, xPixel, yPixel, allowed * allowed, out)) {
            allowed *= 2;
        }
    }

    /// Leaves out the points of a line whose absence nobody sees: what remains is nowhere farther than a tolerance from
    /// what was there. A smooth curve needs few points, which are quicker to draw.
    ///
    /// @param xPixel pixels to the right of a value
    /// @param yPixel pixels upwards or downwards of a value
    /// @param tolerance in pixels
    public static void simplify(
            PointBuffer points, DoubleUnaryOperator xPixel, DoubleUnaryOperator yPixel, double tolerance) {
        double[] xs = new double[points.size()];
        double[] ys = new double[points.size()];
        for (int i = 0; i < points.size(); i++) {
            xs[i] = xPixel.applyAsDouble(points.x(i));
            ys[i] = yPixel.applyAsDouble(points.y(i));
        }
        points.retain(Simplification.kept(xs, ys, points.size(), tolerance));
    }

    private static boolean tryPath(
            CurveData curve, DoubleUnaryOperator xPixel, DoubleUnaryOperator yPixel, double squared, PointBuffer out) {
        out.clear();
        int kept = NONE;
        int last = NONE;
        double keptX = 0;
        double keptY = 0;
        int size = curve.size();
        for (int i = 0; i < size; i++) {
            double x = xPixel.applyAsDouble(curve.x(i));
            double y = yPixel.applyAsDouble(curve.y(i));
            double dx = x - keptX;
            double dy = y - keptY;
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                continue;
            }
            last = i;
            if (kept == NONE || dx * dx + dy * dy >= squared) {
                if (!out.add(curve.x(i), curve.y(i))) {
                    return false;
                }
                kept = i;
                keptX = x;
                keptY = y;
            }
        }
        return last == kept || out.add(curve.x(last), curve.y(last));
    }
}
