package dlnlab.plot;

import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Role;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// Draws curves and their bands with no more points than the eye can tell apart.
final class CurvePen {
    private static final double COLUMNS_PER_PIXEL = 2;
    private static final int MOST_COLUMNS = 4000;
    /// In pixels; far below what can be seen, and it makes files ten times smaller.
    private static final double TOLERANCE = 0.05;

    private static final int BAND_OPACITY = 56;

    private final Palette palette;
    private final LinePen pen;
    private final ChartLayout layout;
    private final double margin;

    CurvePen(Palette palette, LinePen pen, ChartLayout layout, double em) {
        this.palette = palette;
        this.pen = pen;
        this.layout = layout;
        margin = palette.lineWidth() * em;
    }

    /// Draws one curve as one path.
    ///
    /// @param curves how many share the chart
    void draw(Graphics2D g, Curve curve, int curves) {
        pen.prepare(g, curve.role(), curve.colour(), curve.dash(), curves);
        stroke(g, path(points(curve.frozen())));
    }

    /// Draws one branch of the hyperbola.
    void draw(Graphics2D g, Hyperbola branch) {
        pen.prepare(g, palette.hyperbola(), palette.lineWidth());
        stroke(g, path(branch));
    }

    /// Draws the area between the least and greatest values around a curve.
    void band(Graphics2D g, Curve curve) {
        if (curve.role() != Role.RUN || !curve.frozen().banded()) {
            return;
        }
        int columns = columns() / 4 + 1;
        PointBuffer lower = new PointBuffer(columns + 2);
        PointBuffer upper = new PointBuffer(columns + 2);
        AxisMap x = layout.x();
        Decimation.band(curve.data(), x.scale(), layout.y().scale(), x.range(), columns, lower, upper);
        Path2D area = path(lower);
        for (int i = upper.size() - 1; i >= 0; i--) {
            add(area, layout.x().position(upper.x(i)), layout.y().position(upper.y(i)));
        }
        if (area.getCurrentPoint() == null) {
            return;
        }
        area.closePath();
        Color opaque = palette.curves().get(curve.colour());
        g.setColor(new Color(opaque.getRed(), opaque.getGreen(), opaque.getBlue(), BAND_OPACITY));
        clipped(g, area, () -> g.fill(area));
    }

    private void stroke(Graphics2D g, Path2D path) {
        if (path.getCurrentPoint() != null) {
            clipped(g, path, () -> g.draw(path));
        }
    }

    /// Cuts off what leaves the plot, and leaves alone what does not, so that files stay simple.
    private void clipped(Graphics2D g, Shape shape, Runnable drawing) {
        Rectangle2D plot = layout.plot();
        Rectangle2D seen = new Rectangle2D.Double(
                plot.getX() - margin / 2,
                plot.getY() - margin / 2,
                plot.getWidth() + margin,
                plot.getHeight() + margin);
        Rectangle2D bounds = shape.getBounds2D();
        boolean inside = bounds.getMinX() >= seen.getMinX()
                && bounds.getMaxX() <= seen.getMaxX()
                && bounds.getMinY() >= seen.getMinY()
                && bounds.getMaxY() <= seen.getMaxY();
        Shape before = g.getClip();
        if (!inside) {
            g.clip(seen);
        }
        drawing.run();
        g.setClip(before);
    }

    private int columns() {
        return Math.clamp((int) (COLUMNS_PER_PIXEL * layout.plot().getWidth()), 2, MOST_COLUMNS);
    }

    /// Of a time series the least and greatest value per column; of a path all points.
    private CurveData points(ArrayCurve curve) {
        if (!curve.forward()) {
            return curve;
        }
        PointBuffer points = new PointBuffer(Decimation.capacity(columns()));
        AxisMap x = layout.x();
        Decimation.timeSeries(curve, x.scale(), layout.y().scale(), x.range(), columns(), points);
        return points;
    }

    private Path2D path(CurveData points) {
        double[] xs = new double[points.size()];
        double[] ys = new double[points.size()];
        int placed = 0;
        for (int i = 0; i < points.size(); i++) {
            xs[placed] = layout.x().position(points.x(i));
            ys[placed] = layout.y().position(points.y(i));
            if (!Double.isNaN(xs[placed]) && !Double.isNaN(ys[placed])) {
                placed++;
            }
        }
        boolean[] kept = Simplification.kept(xs, ys, placed, TOLERANCE);
        Path2D path = new Path2D.Double();
        for (int i = 0; i < placed; i++) {
            if (kept[i]) {
                add(path, xs[i], ys[i]);
            }
        }
        return path;
    }

    private static void add(Path2D path, double px, double py) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(px, py);
        } else {
            path.lineTo(px, py);
        }
    }
}
