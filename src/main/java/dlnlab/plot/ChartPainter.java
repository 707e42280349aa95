package dlnlab.plot;

import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.ChartType.Anchor;
import dlnlab.plot.ChartType.Style;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Draws a chart on anything that is a `Graphics2D`: an image, an SVG, a PDF. It looks like the window's tile.
///
/// Text is drawn as text and every curve as one path.
public final class ChartPainter {
    private static final double PAD_TOP = 0.72;
    private static final double PAD_SIDE = 1;
    private static final double PAD_BOTTOM = 0.57;
    private static final double SPACING = 0.3;
    private static final double SUBTITLE = 0.893;
    private static final double TICKS = 0.88;
    /// The branches of the hyperbola are drawn far enough for a plane this many times as wide as high.
    private static final double REACH = 5;

    /// Half a marker, which may stand on the edge.
    private static final double SKETCH_MARGIN = 0.5;

    private static final double CURSOR_WIDTH = 0.09;
    private static final float CURSOR_DASH = 0.25f;

    private final Palette palette;
    private final PictureSize size;
    private final double em;
    private final LinePen pen;
    private final Style title;
    private final Style subtitle;
    private final Style ticks;

    /// @param size of the paper; the upper left corner is (0, 0)
    public ChartPainter(Palette palette, PictureSize size) {
        this.palette = palette;
        this.size = size;
        em = size.em();
        pen = new LinePen(palette, em);
        title = new Style(true, em, palette.text());
        subtitle = new Style(false, SUBTITLE * em, palette.label());
        ticks = new Style(false, TICKS * em, palette.label());
    }

    /// Draws everything, the ground included. The state of `g` may have changed afterwards.
    public void paint(ChartPicture picture, Graphics2D g) {
        ground(g);
        EndNames names = new EndNames(picture, palette, size);
        LegendRows legend = new LegendRows(picture, names.fit(), palette, em, inner());
        double top = heading(g, picture);
        if (!picture.cells().isEmpty()) {
            Rectangle2D room = new Rectangle2D.Double(
                    PAD_SIDE * em, top, inner(), Math.max(1, size.height() - top - PAD_BOTTOM * em));
            new MatrixPen(palette, ticks).draw(g, picture.cells(), room, true);
            return;
        }
        if (!picture.table().rows().isEmpty()) {
            new TablePen(palette, em)
                    .draw(
                            g,
                            picture.table(),
                            new Rectangle2D.Double(
                                    PAD_SIDE * em, top, inner(), Math.max(1, size.height() - top - PAD_BOTTOM * em)),
                            true);
            return;
        }
        if (legend.height() > 0) {
            legend.paint(g, pen, PAD_SIDE * em, top);
            top += legend.height() + SPACING * em;
        }
        ChartLayout layout = ChartLayout.of(picture, room(picture, top, names), ticks, em);
        AxesPen axes = new AxesPen(palette, em, ticks);
        axes.grid(g, layout, picture.equalUnits());
        plot(g, picture, layout);
        hyperbolaName(g, picture, layout);
        axes.labels(g, layout);
        axisNames(g, picture, layout, top);
        names.paint(g, layout, layout.plot().getMaxX() + ChartLayout.NAME_GAP * ticks.size());
    }

    /// Draws the plot alone, which fills the paper: the shape of the curves and no word, for a small picture.
    public void sketch(ChartPicture picture, Graphics2D g) {
        ground(g);
        double margin = SKETCH_MARGIN * em;
        if (!picture.cells().isEmpty()) {
            Rectangle2D room =
                    new Rectangle2D.Double(margin, margin, size.width() - 2 * margin, size.height() - 2 * margin);
            new MatrixPen(palette, ticks).draw(g, picture.cells(), room, false);
            return;
        }
        if (!picture.table().rows().isEmpty()) {
            Rectangle2D room =
                    new Rectangle2D.Double(margin, margin, size.width() - 2 * margin, size.height() - 2 * margin);
            new TablePen(palette, em).draw(g, picture.table(), room, false);
            return;
        }
        ChartLayout.Room room = new ChartLayout.Room(margin, size.width() - margin, margin, size.height() - margin, 0);
        ChartLayout layout = ChartLayout.bare(picture, room, ticks);
        new AxesPen(palette, em, ticks).lines(g, layout, picture.equalUnits());
        plot(g, picture, layout);
    }

    private void ground(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(palette.background());
        g.fill(new Rectangle2D.Double(0, 0, size.width(), size.height()));
    }

    private double inner() {
        return size.width() - 2 * PAD_SIDE * em;
    }

    /// Draws title and subtitle; returns where the next part begins.
    private double heading(Graphics2D g, ChartPicture picture) {
        double y = lines(g, title, picture.title(), PAD_TOP * em);
        return lines(g, subtitle, picture.subtitle(), y) + SPACING * em;
    }

    private double lines(Graphics2D g, Style style, String text, double top) {
        double y = top;
        for (String line : style.wrap(text, inner())) {
            style.draw(g, line, PAD_SIDE * em, y + ChartType.ASCENT * style.size(), Anchor.START);
            y += style.line();
        }
        return y;
    }

    private Style axisStyle(ChartPicture picture) {
        return picture.equalUnits() ? new Style(false, em, palette.text()) : ticks;
    }

    private ChartLayout.Room room(ChartPicture picture, double top, EndNames names) {
        double line = axisStyle(picture).line();
        double above = picture.y().label().isEmpty() ? 0.7 * ticks.size() : line + 0.6 * ticks.size();
        double below =
                ChartLayout.TICK_GAP * em + ticks.line() + (picture.x().label().isEmpty() ? 0 : line) + PAD_BOTTOM * em;
        return new ChartLayout.Room(
                PAD_SIDE * em, size.width() - PAD_SIDE * em, top + above, size.height() - below, names.width());
    }

    private void axisNames(Graphics2D g, ChartPicture picture, ChartLayout layout, double top) {
        Style style = axisStyle(picture);
        style.draw(g, picture.y().label(), PAD_SIDE * em, top + ChartType.ASCENT * style.size(), Anchor.START);
        double below =
                layout.plot().getMaxY() + ChartLayout.TICK_GAP * em + ticks.line() + ChartType.ASCENT * style.size();
        style.draw(g, picture.x().label(), layout.plot().getMaxX(), below, Anchor.END);
    }

    private void plot(Graphics2D g, ChartPicture picture, ChartLayout layout) {
        CurvePen curves = new CurvePen(palette, pen, layout, em);
        picture.curves().forEach(curve -> curves.band(g, curve));
        draw(g, picture, curves, List.of(Role.GHOST));
        if (!Double.isNaN(picture.product())) {
            double reach = REACH * reach(layout);
            curves.draw(g, new Hyperbola(picture.product(), true, reach));
            curves.draw(g, new Hyperbola(picture.product(), false, reach));
        }
        draw(g, picture, curves, List.of(Role.SWARM, Role.RUN, Role.PREDICTION));
        cursor(g, picture, layout);
        MarkerPen markers = new MarkerPen(palette, layout, em);
        if (hasCorners(picture)) {
            markers.corners(g, picture.product());
        }
        picture.markers().forEach(marker -> markers.draw(g, marker));
    }

    private void hyperbolaName(Graphics2D g, ChartPicture picture, ChartLayout layout) {
        if (hasCorners(picture)) {
            new MarkerPen(palette, layout, em).hyperbolaName(g, picture.product());
        }
    }

    private static boolean hasCorners(ChartPicture picture) {
        return !Double.isNaN(picture.product()) && picture.product() != 0;
    }

    private static void draw(Graphics2D g, ChartPicture picture, CurvePen pen, List<Role> roles) {
        for (Role role : roles) {
            for (Curve curve : picture.ofRole(role)) {
                pen.draw(g, curve, picture.curves().size());
            }
        }
    }

    private static double reach(ChartLayout layout) {
        AxisRange y = layout.y().range();
        AxisRange x = layout.x().range();
        return Math.max(
                Math.max(Math.abs(x.lower()), Math.abs(x.upper())), Math.max(Math.abs(y.lower()), Math.abs(y.upper())));
    }

    private void cursor(Graphics2D g, ChartPicture picture, ChartLayout layout) {
        if (layout.x().shows(picture.timeCursor())) {
            double x = layout.x().position(picture.timeCursor());
            pen.prepare(g, palette.cursor(), CURSOR_WIDTH, CURSOR_DASH, CURSOR_DASH);
            g.draw(new Line2D.Double(
                    x, layout.plot().getMinY(), x, layout.plot().getMaxY()));
        }
    }
}
