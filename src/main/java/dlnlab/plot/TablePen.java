package dlnlab.plot;

import dlnlab.plot.ChartType.Anchor;
import dlnlab.plot.ChartType.Style;
import dlnlab.plot.TableText.Cell;
import dlnlab.plot.TableText.Row;
import dlnlab.plot.TableText.Tone;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/// Draws a table: names to the left, numbers to the right in columns of equal width, as large as the room allows.
final class TablePen {
    private static final double LINE = 1.7;
    private static final double SMALL = 0.78;
    private static final double NAME_SHARE = 1.6;
    private static final double LEAST_TYPE = 0.45;

    private final Palette palette;
    private final double em;

    TablePen(Palette palette, double em) {
        this.palette = palette;
        this.em = em;
    }

    /// @param named whether words are drawn; a sketch shows bars in their place
    void draw(Graphics2D g, TableText table, Rectangle2D room, boolean named) {
        int lines = table.rows().size() + (named ? 1 : 0);
        double height = room.getHeight() / Math.max(1, lines);
        double type = Math.clamp(height / LINE, LEAST_TYPE * em, em);
        double line = Math.min(height, type * LINE * (named ? 1.25 : 2));
        double top = room.getY();
        if (named) {
            Style style = new Style(false, SMALL * type, palette.label());
            for (int k = 0; k < table.headings().size(); k++) {
                text(g, style, table.headings().get(k).replace('\n', ' '), table, room, k, top + line / 2);
            }
            top += line;
        }
        for (Row row : table.rows()) {
            g.setColor(palette.grid());
            g.draw(new Line2D.Double(room.getX(), top, room.getMaxX(), top));
            for (int k = 0; k < row.cells().size(); k++) {
                cell(g, row, k, table, room, top, line, type, named);
            }
            top += line;
        }
    }

    private void cell(
            Graphics2D g,
            Row row,
            int k,
            TableText table,
            Rectangle2D room,
            double top,
            double line,
            double type,
            boolean named) {
        Cell cell = row.cells().get(k);
        boolean strong = row.isHeading() || cell.tone() == Tone.BEST || isVerdict(cell.tone());
        if (!named) {
            bar(g, cell, k, table, room, top, line);
            return;
        }
        double middle = top + line * (cell.below().isEmpty() ? 0.5 : 0.36);
        text(g, new Style(strong, type, colour(cell.tone())), cell.text(), table, room, k, middle);
        text(g, new Style(false, SMALL * type, palette.label()), cell.below(), table, room, k, top + line * 0.8);
    }

    private static boolean isVerdict(Tone tone) {
        return tone == Tone.GOOD || tone == Tone.BAD;
    }

    private void bar(Graphics2D g, Cell cell, int k, TableText table, Rectangle2D room, double top, double line) {
        if (cell.text().isEmpty()) {
            return;
        }
        double left = left(table, room, k);
        double width = left(table, room, k + 1) - left;
        g.setColor(cell.tone() == Tone.PLAIN ? palette.grid() : colour(cell.tone()));
        g.fill(new Rectangle2D.Double(left + 0.08 * width, top + 0.3 * line, 0.72 * width, 0.4 * line));
    }

    private void text(Graphics2D g, Style style, String text, TableText table, Rectangle2D room, int k, double middle) {
        double baseline = middle + ChartType.MIDDLE * style.size();
        if (k == 0) {
            style.draw(g, text, room.getX(), baseline, Anchor.START);
        } else {
            style.draw(g, text, left(table, room, k + 1) - 0.2 * em, baseline, Anchor.END);
        }
    }

    private static double left(TableText table, Rectangle2D room, int column) {
        double parts = NAME_SHARE + Math.max(0, table.headings().size() - 1);
        return room.getX() + room.getWidth() * (column == 0 ? 0 : NAME_SHARE + column - 1) / parts;
    }

    private Color colour(Tone tone) {
        return switch (tone) {
            case PLAIN -> palette.text();
            case BEST, GOOD -> palette.names().get(2);
            case BAD -> palette.names().get(1);
            case PASSING, OPEN -> palette.label();
        };
    }
}
