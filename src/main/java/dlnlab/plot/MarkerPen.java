package dlnlab.plot;

import dlnlab.plot.ChartPicture.Marker;
import dlnlab.plot.ChartType.Anchor;
import dlnlab.plot.ChartType.Style;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/// Draws the signs of the plane: start and end of paths, corners and name of the hyperbola. Sizes in em.
final class MarkerPen {
    private static final double START = 0.8;
    private static final double START_RING = 0.16;
    private static final double END = 0.95;
    private static final double END_RIM = 0.12;
    private static final double SWARM = 0.75;
    private static final double SWARM_RIM = 0.08;
    private static final double CORNER = 0.55;
    private static final double CORNER_RING = 0.11;
    private static final double NAME_TYPE = 0.95;
    private static final double NAME_GAP = 0.5;
    private static final String NAME = "x y = a b";

    private final Palette palette;
    private final ChartLayout layout;
    private final double em;

    MarkerPen(Palette palette, ChartLayout layout, double em) {
        this.palette = palette;
        this.layout = layout;
        this.em = em;
    }

    void draw(Graphics2D g, Marker marker) {
        if (!layout.x().shows(marker.x()) || !layout.y().shows(marker.y())) {
            return;
        }
        Color own = palette.curves()
                .get(Math.floorMod(marker.colour(), palette.curves().size()));
        Color ground = palette.background();
        switch (marker.sign()) {
            case START, UNFINISHED -> dot(g, marker, START, START_RING, own, ground);
            case END -> dot(g, marker, END, END_RIM, ground, own);
            case SWARM_END -> dot(g, marker, SWARM, SWARM_RIM, ground, palette.swarm());
        }
    }

    private void dot(Graphics2D g, Marker at, double size, double rim, Color outer, Color inner) {
        double x = layout.x().position(at.x());
        double y = layout.y().position(at.y());
        g.setColor(outer);
        g.fill(circle(x, y, size * em / 2));
        g.setColor(inner);
        g.fill(circle(x, y, (size / 2 - rim) * em));
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /// Discreet squares where |x| = |y| on the hyperbola.
    void corners(Graphics2D g, double product) {
        double corner = Hyperbola.corner(product);
        for (double x : new double[] {corner, -corner}) {
            double y = product / x;
            if (layout.x().shows(x) && layout.y().shows(y)) {
                square(g, x, y, CORNER * em, palette.hyperbola());
                square(g, x, y, (CORNER - 2 * CORNER_RING) * em, palette.background());
            }
        }
    }

    private void square(Graphics2D g, double x, double y, double side, Color colour) {
        g.setColor(colour);
        g.fill(new Rectangle2D.Double(
                layout.x().position(x) - side / 2, layout.y().position(y) - side / 2, side, side));
    }

    /// The name of the hyperbola on the outer side of its right branch, away from the corner: at the right in a wide
    /// plane, else where the branch leaves at the top or the bottom.
    void hyperbolaName(Graphics2D g, double product) {
        Style style = new Style(true, NAME_TYPE * em, palette.hyperbolaName());
        double gap = NAME_GAP * em;
        Rectangle2D plot = layout.plot();
        if (plot.getWidth() >= 1.3 * plot.getHeight()) {
            // below the words the branch is nearest at their left end
            double left = plot.getMaxX() - style.width(NAME) - 2 * gap;
            double curve = layout.y().position(product / layout.x().value(left));
            double top = product < 0 ? curve + gap : curve - gap - style.line();
            style.draw(g, NAME, left, top + ChartType.ASCENT * style.size(), Anchor.START);
        } else {
            double top = product < 0 ? plot.getMaxY() - style.line() - gap : plot.getMinY() + gap;
            double near = product < 0 ? top : top + style.line();
            double curve = layout.x().position(product / layout.y().value(near));
            style.draw(g, NAME, curve + gap, top + ChartType.ASCENT * style.size(), Anchor.START);
        }
    }
}
