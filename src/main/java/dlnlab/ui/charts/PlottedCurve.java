package dlnlab.ui.charts;

import dlnlab.plot.CurveData;
import dlnlab.plot.Decimation;
import dlnlab.plot.Extent;
import dlnlab.plot.PointBuffer;
import java.util.List;

/// A curve on a chart: its data, what part it plays, its extent so far and the points drawn.
final class PlottedCurve {
    /// Why a curve is on the chart: the previous run, this run, one of many starts, a fixed locus, a theorem.
    enum Role {
        GHOST,
        RUN,
        SWARM,
        FIXED,
        PREDICTION
    }

    /// Most pixel columns per curve, and the points aimed at per chart: what the eye needs and the renderer bears.
    static final int MOST_COLUMNS = 250;

    private static final int COLUMNS_PER_CHART = 1500;
    private static final int FEWEST_COLUMNS = 100;
    private static final double PATH_TOLERANCE = 1;

    private final CurveData data;
    private final Role role;
    private final CurveStyle style;
    private final Extent extent;
    private final PointBuffer points = new PointBuffer(Decimation.capacity(MOST_COLUMNS));

    PlottedCurve(CurveData data, Role role, CurveStyle style) {
        this.data = data;
        this.role = role;
        this.style = style;
        extent = new Extent(data);
    }

    CurveData data() {
        return data;
    }

    Role role() {
        return role;
    }

    CurveStyle style() {
        return style;
    }

    Extent extent() {
        return extent;
    }

    PointBuffer points() {
        return points;
    }

    /// Style classes of the line.
    List<String> lineClasses() {
        return switch (role) {
            case GHOST -> List.of("curve-line", "ghost-line");
            case PREDICTION -> List.of("curve-line", "prediction-line");
            case FIXED -> List.of("curve-line", "fixed-line");
            case SWARM -> List.of("curve-line", "swarm-line");
            case RUN -> style.lineClasses();
        };
    }

    /// Chooses the points to draw of a time series.
    ///
    /// @param curves number of curves that share the chart
    void decimateTime(ScaleAxis x, ScaleAxis y, int curves) {
        int fair = Math.clamp(COLUMNS_PER_CHART / Math.max(curves, 1), FEWEST_COLUMNS, MOST_COLUMNS);
        int columns = Math.clamp((int) x.getWidth(), 2, fair);
        Decimation.timeSeries(data, x.scale(), y.scale(), x.range(), columns, points);
    }

    /// Chooses the points to draw of a path in the plane.
    void decimatePath(ScaleAxis x, ScaleAxis y) {
        double xPixels = x.getWidth() / (x.getUpperBound() - x.getLowerBound());
        double yPixels = y.getHeight() / (y.getUpperBound() - y.getLowerBound());
        Decimation.path(data, xPixels, yPixels, PATH_TOLERANCE, points);
    }

    /// Index of the sample whose x is nearest to a value, -1 when there are none. For time series.
    int nearest(double x) {
        int low = 0;
        int high = data.size() - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (data.x(middle) <= x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high < 0 || Math.abs(data.x(low) - x) <= Math.abs(data.x(high) - x) ? Math.min(low, high) : high;
    }
}
