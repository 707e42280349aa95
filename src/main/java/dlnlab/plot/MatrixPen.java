package dlnlab.plot;

import dlnlab.plot.ChartType.Anchor;
import dlnlab.plot.ChartType.Style;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Draws matrices beside each other, all on one scale: negative entries towards the first colour of the palette,
/// positive ones towards the second, zeros in the grid's colour and entries that nobody sees in none.
final class MatrixPen {
    private static final double GAP = 0.9;
    /// Neighbours overlap by so much that no ground is seen between them.
    private static final double SEAM = 0.3;

    private final Palette palette;
    private final Style style;

    MatrixPen(Palette palette, Style style) {
        this.palette = palette;
        this.style = style;
    }

    /// @param named whether each has its name above
    void draw(Graphics2D g, List<MatrixCells> cells, Rectangle2D room, boolean named) {
        double gap = GAP * style.size();
        double words = named ? style.line() : 0;
        double largest = cells.stream().mapToDouble(MatrixCells::largest).max().orElse(0);
        int inRow = inRow(cells, room, gap, words);
        int rows = Math.ceilDiv(cells.size(), inRow);
        double width = (room.getWidth() - gap * (inRow - 1)) / inRow;
        double height = (room.getHeight() - gap * (rows - 1)) / rows;
        for (int k = 0; k < cells.size(); k++) {
            double left = room.getX() + (k % inRow) * (width + gap);
            double top = room.getY() + k / inRow * (height + gap);
            if (named) {
                double side = cell(cells.get(k), width, height - words);
                double start = left + (width - side * cells.get(k).values()[0].length) / 2;
                style.draw(g, cells.get(k).name(), start, top + ChartType.ASCENT * style.size(), Anchor.START);
            }
            draw(g, cells.get(k), new Rectangle2D.Double(left, top + words, width, height - words), largest);
        }
    }

    /// As many beside each other as make the cells largest.
    private static int inRow(List<MatrixCells> cells, Rectangle2D room, double gap, double words) {
        int best = 1;
        double most = -1;
        for (int n = 1; n <= cells.size(); n++) {
            int rows = Math.ceilDiv(cells.size(), n);
            double side = cell(
                    cells.getFirst(),
                    (room.getWidth() - gap * (n - 1)) / n,
                    (room.getHeight() - gap * (rows - 1)) / rows - words);
            if (side > most) {
                most = side;
                best = n;
            }
        }
        return best;
    }

    private static double cell(MatrixCells cells, double width, double height) {
        return Math.min(width / cells.values()[0].length, height / cells.values().length);
    }

    private void draw(Graphics2D g, MatrixCells cells, Rectangle2D room, double largest) {
        double side = cell(cells, room.getWidth(), room.getHeight());
        double[][] values = cells.values();
        double left = room.getCenterX() - side * values[0].length / 2;
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                if (Double.isFinite(values[i][j])) {
                    g.setColor(colour(largest == 0 ? 0 : values[i][j] / largest));
                    g.fill(new Rectangle2D.Double(left + j * side, room.getY() + i * side, side + SEAM, side + SEAM));
                }
            }
        }
        g.setColor(palette.label());
        g.draw(new Rectangle2D.Double(left, room.getY(), side * values[0].length, side * values.length));
    }

    private Color colour(double part) {
        Color end = palette.curves().get(part < 0 ? 0 : 1);
        double share = Math.min(1, Math.abs(part));
        Color zero = palette.grid();
        return new Color(
                mixed(zero.getRed(), end.getRed(), share),
                mixed(zero.getGreen(), end.getGreen(), share),
                mixed(zero.getBlue(), end.getBlue(), share));
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
