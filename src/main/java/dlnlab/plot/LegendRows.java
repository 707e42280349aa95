package dlnlab.plot;

import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.ChartType.Anchor;
import dlnlab.plot.ChartType.Style;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/// Names beside samples of lines, in rows as wide as the paper allows.
final class LegendRows {
    private static final double TYPE = 0.86;
    private static final double SAMPLE = 2 * TYPE;
    private static final double SAMPLE_GAP = 0.4;
    private static final double ENTRY_GAP = 1.2;
    private static final double ROW_GAP = 0.2;

    private final double em;
    private final Style style;
    private final List<Placed> placed = new ArrayList<>();
    private final double height;

    private record Entry(String text, Role role, int colour, int dash) {}

    private record Placed(Entry entry, double x, double y) {}

    /// @param atEnds whether the curves are named where they end
    /// @param room width of the rows in pixels
    LegendRows(ChartPicture picture, boolean atEnds, Palette palette, double em, double room) {
        this.em = em;
        style = new Style(false, TYPE * em, palette.label());
        double x = 0;
        double y = 0;
        for (Entry entry : entries(picture, atEnds)) {
            double width = (SAMPLE + SAMPLE_GAP) * em + style.width(entry.text());
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
        picture.runs().forEach(run -> entries.add(new Entry(run.name(), Role.RUN, run.colour(), 0)));
        if (!picture.named()) {
            return entries;
        }
        List<Entry> curves = EndNames.named(picture).stream()
                .map(c -> new Entry(c.data().label(), Role.RUN, c.colour(), c.dash()))
                .distinct()
                .toList();
        if (!atEnds && curves.size() <= EndNames.ALL_SHOWN) {
            entries.addAll(curves);
        }
        addKind(entries, picture, Role.PREDICTION, "prediction");
        addKind(entries, picture, Role.GHOST, "previous run");
        return entries;
    }

    private static void addKind(List<Entry> entries, ChartPicture picture, Role role, String name) {
        List<Curve> curves = picture.ofRole(role);
        if (!curves.isEmpty()) {
            entries.add(new Entry(name, role, curves.getFirst().colour(), 0));
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
            pen.prepare(g, one.entry().role(), one.entry().colour(), one.entry().dash(), 1);
            g.draw(new Line2D.Double(x, middle, x + SAMPLE * em, middle));
            style.draw(g, one.entry().text(), x + (SAMPLE + SAMPLE_GAP) * em, baseline, Anchor.START);
        }
    }
}
