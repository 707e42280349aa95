package dlnlab.plot;

import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.ChartPicture.Sign;
import dlnlab.plot.ChartType.Anchor;
import dlnlab.plot.ChartType.Style;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names beside samples of lines, in rows as wide as the paper allows.
final class LegendRows {
    private static final double TYPE = 0.86;
    private static final double SAMPLE = 2 * TYPE;
    private static final double SIGN = TYPE;
    private static final double SAMPLE_GAP = 0.4;
    private static final double ENTRY_GAP = 1.2;
    private static final double ROW_GAP = 0.2;
    private static final double RING = 0.16;

    private final double em;
    private final Style style;
    private final Palette palette;
    private final List<Placed> placed = new ArrayList<>();
    private final double height;

    /// @param sign drawn in place of a line, or null
    private record Entry(
            String text,
            Role role,
            int colour,
            int dash,
            @Nullable Sign sign) {
        static Entry line(String text, Role role, int colour, int dash) {
            return new Entry(text, role, colour, dash, null);
        }

        double sample() {
            return sign == null ? SAMPLE : SIGN;
        }
    }

    private record Placed(Entry entry, double x, double y) {}

    /// @param atEnds whether the curves are named where they end
    /// @param room width of the rows in pixels
    LegendRows(ChartPicture picture, boolean atEnds, Palette palette, double em, double room) {
        this.em = em;
        this.palette = palette;
        style = new Style(false, TYPE * em, palette.label());
        double x = 0;
        double y = 0;
        for (Entry entry : entries(picture, atEnds)) {
            double width = (entry.sample() + SAMPLE_GAP) * em + style.width(entry.text());
            if (x > 0 && x + width > room) {
                x = 0;
                y += style.line() + ROW_GAP * em;
            }
            placed.add(new Placed(entry, x, y));
            x += width + ENTRY_GAP * em;
        }
        height = placed.isEmpty() ? 0 : y + style.line();
    }

    private static List<Entry> entries(ChartPicture picture, boolean atEnds) {
        List<Entry> entries = new ArrayList<>();
        picture.runs().forEach(run -> entries.add(Entry.line(run.name(), Role.RUN, run.colour(), 0)));
        if (!picture.named()) {
            return entries;
        }
        List<Entry> curves = EndNames.named(picture).stream()
                .map(c -> Entry.line(c.data().label(), Role.RUN, c.colour(), c.dash()))
                .distinct()
                .toList();
        if (!atEnds && curves.size() <= EndNames.ALL_SHOWN) {
            entries.addAll(curves);
        }
        addKind(entries, picture, Role.PREDICTION, "prediction");
        addKind(entries, picture, Role.GHOST, "previous run");
        addSign(entries, picture, Sign.START, "start");
        addSign(entries, picture, Sign.END, "end");
        addSign(entries, picture, Sign.UNFINISHED, "stopped before its goal");
        return entries;
    }

    private static void addKind(List<Entry> entries, ChartPicture picture, Role role, String name) {
        List<Curve> curves = picture.ofRole(role);
        if (!curves.isEmpty()) {
            entries.add(Entry.line(name, role, curves.getFirst().colour(), 0));
        }
    }

    private static void addSign(List<Entry> entries, ChartPicture picture, Sign sign, String name) {
        if (picture.markers().stream().anyMatch(marker -> marker.sign() == sign)) {
            entries.add(new Entry(name, Role.RUN, 0, 0, sign));
        }
    }

    double height() {
        return height;
    }

    void paint(Graphics2D g, LinePen pen, double left, double top) {
        for (Placed one : placed) {
            double x = left + one.x();
            double baseline = top + one.y() + ChartType.ASCENT * style.size();
            double middle = baseline - 0.8 * ChartType.MIDDLE * style.size();
            double sample = one.entry().sample() * em;
            Sign sign = one.entry().sign();
            if (sign == null) {
                pen.prepare(
                        g, one.entry().role(), one.entry().colour(), one.entry().dash(), 1);
                g.draw(new Line2D.Double(x, middle, x + sample, middle));
            } else {
                paintDot(g, sign, x + sample / 2, middle);
            }
            style.draw(g, one.entry().text(), x + sample + SAMPLE_GAP * em, baseline, Anchor.START);
        }
    }

    /// Hollow or filled, in the colour of words because it means the same in every colour.
    private void paintDot(Graphics2D g, Sign sign, double x, double y) {
        double radius = SIGN * em / 2;
        Ellipse2D outline = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setColor(palette.label());
        g.fill(outline);
        if (sign == Sign.START || sign == Sign.UNFINISHED) {
            double inner = radius - RING * em;
            g.setColor(palette.background());
            g.fill(new Ellipse2D.Double(x - inner, y - inner, 2 * inner, 2 * inner));
        }
    }
}
