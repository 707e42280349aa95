package dlnlab.ui.charts;

import dlnlab.plot.CurveData;
import dlnlab.plot.Decimation;
import dlnlab.plot.Extent;
import dlnlab.plot.PointBuffer;
import dlnlab.plot.TimeSamples;
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
    /// Pixels that nobody sees.
    private static final double TIME_TOLERANCE = 0.15;

    private final CurveData data;
    private final Role role;
    private final CurveStyle style;
    private final Extent extent;
    private final PointBuffer points = new PointBuffer(Decimation.capacity(MOST_COLUMNS));
    private boolean faded;

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

    /// Takes in what was appended since the last call.
    ///
    /// @return whether there was anything new; never for a fixed locus, whose extent says nothing about the run
    boolean grow() {
        return role != Role.FIXED && extent.update();
    }

    PointBuffer points() {
        return points;
    }

    /// Whether other curves are set off against this one.
    boolean faded() {
        return faded;
    }

    void setFaded(boolean isFaded) {
        faded = isFaded;
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

    /// Style classes of a line that stands for this dash in any colour.
    List<String> dashClasses() {
        return List.of("curve-line", "neutral-line", "curve-dash-" + style.dash());
    }

    /// Chooses the points to draw of a time series.
    ///
    /// @param curves number of curves that share the chart
    void decimateTime(ScaleAxis x, ScaleAxis y, int curves) {
        int fair = Math.clamp(COLUMNS_PER_CHART / Math.max(curves, 1), FEWEST_COLUMNS, MOST_COLUMNS);
        int columns = Math.clamp((int) x.getWidth(), 2, fair);
        Decimation.timeSeries(data, x.scale(), y.scale(), x.range(), columns, points);
        Decimation.simplify(points, x::getDisplayPosition, y::getDisplayPosition, TIME_TOLERANCE);
    }

    /// Chooses the points to draw of a path in the plane.
    void decimatePath(ScaleAxis x, ScaleAxis y) {
        double width = x.getWidth();
        double height = y.getHeight();
        // what lies far outside must not use up the points of what is seen
        Decimation.path(
                data,
                v -> Math.clamp(x.getDisplayPosition(v), -width, 2 * width),
                v -> Math.clamp(y.getDisplayPosition(v), -height, 2 * height),
                PATH_TOLERANCE,
                points);
    }

    /// Index of the sample whose x is nearest to a value, -1 when there are none. For time series.
    int nearest(double x) {
        int size = data.size();
        int before = Math.max(0, TimeSamples.lastAtOrBefore(data, x));
        int after = Math.min(before + 1, size - 1);
        return after < 0 || Math.abs(data.x(before) - x) <= Math.abs(data.x(after) - x)
                ? Math.min(before, after)
                : after;
    }
}
