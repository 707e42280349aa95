package dlnlab.plot;

import dlnlab.plot.ChartType.Anchor;
import dlnlab.plot.ChartType.Style;
import dlnlab.plot.Ticks.Tick;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/// The quiet frame: a thin grid, round ticks, the names of the axes.
final class AxesPen {
    private static final double HAIR = 1 / 14.0;
    private static final double MINOR = 0.25;

    private final Palette palette;
    private final double em;
    private final Style ticks;

    AxesPen(Palette palette, double em, Style ticks) {
        this.palette = palette;
        this.em = em;
        this.ticks = ticks;
    }

    void grid(Graphics2D g, ChartLayout layout, boolean plane) {
        lines(g, layout, plane);
        minorTicks(g, layout);
    }

    /// The grid without the ticks that stand outside of it.
    void lines(Graphics2D g, ChartLayout layout, boolean plane) {
        g.setStroke(new BasicStroke((float) (HAIR * em), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        layout.xTicks().major().forEach(tick -> upright(g, layout, tick.value(), palette.grid()));
        layout.yTicks().major().forEach(tick -> level(g, layout, tick.value(), palette.grid()));
        if (layout.y().shows(0)) {
            level(g, layout, 0, palette.zero());
        }
        if (plane && layout.x().shows(0)) {
            upright(g, layout, 0, palette.zero());
        }
    }

    private void upright(Graphics2D g, ChartLayout layout, double value, Color colour) {
        double x = layout.x().position(value);
        g.setColor(colour);
        g.draw(new Line2D.Double(x, layout.plot().getMinY(), x, layout.plot().getMaxY()));
    }

    private void level(Graphics2D g, ChartLayout layout, double value, Color colour) {
        double y = layout.y().position(value);
        g.setColor(colour);
        g.draw(new Line2D.Double(layout.plot().getMinX(), y, layout.plot().getMaxX(), y));
    }

    private void minorTicks(Graphics2D g, ChartLayout layout) {
        g.setColor(palette.zero());
        for (double value : layout.xTicks().minor()) {
            double x = layout.x().position(value);
            double from = layout.plot().getMaxY();
            g.draw(new Line2D.Double(x, from, x, from + MINOR * em));
        }
        for (double value : layout.yTicks().minor()) {
            double y = layout.y().position(value);
            double from = layout.plot().getMinX();
            g.draw(new Line2D.Double(from - MINOR * em, y, from, y));
        }
    }

    void labels(Graphics2D g, ChartLayout layout) {
        double gap = ChartLayout.TICK_GAP * em;
        double below = layout.plot().getMaxY() + gap + ChartType.ASCENT * ticks.size();
        for (Tick tick : layout.xTicks().major()) {
            ticks.draw(g, tick.label(), layout.x().position(tick.value()), below, Anchor.MIDDLE);
        }
        for (Tick tick : layout.yTicks().major()) {
            double baseline = layout.y().position(tick.value()) + ChartType.MIDDLE * ticks.size();
            ticks.draw(g, tick.label(), layout.plot().getMinX() - gap, baseline, Anchor.END);
        }
    }
}
