package dlnlab.ui.network;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;

/// Lays pictures of given shapes out in rows, in order, as large as the space allows: with cells of one size if that
/// shows about as much, else each row as high as it can be.
///
/// @param width of the space, in pixels
/// @param height of the space
/// @param gap between pictures
/// @param chrome height above and below each picture that belongs to it
/// @param least width that a picture's words need
/// @param largestCell no cell becomes larger than this
record WallLayout(double width, double height, double gap, double chrome, double least, double largestCell) {
    /// How much less may be seen for the sake of equal cells.
    private static final double EQUAL_CELLS = 1.15;

    private static final double LEAST_SIDE_GAPS = 3;
    private static final int ROUNDS = 8;

    /// Cells of a picture. On the screen cells are square, but no side is more than four times the other.
    record Shape(int columns, int rows) {
        private static final double LONGEST = 4;

        /// Width over height on the screen.
        double aspect() {
            return Math.clamp((double) columns / rows, 1 / LONGEST, LONGEST);
        }

        /// Height on the screen in cells of common size.
        double cellsHigh() {
            return Math.min(rows, columns / aspect());
        }
    }

    /// One place for each picture, its chrome included; together they stand in the middle of the space.
    List<Rectangle2D> place(List<Shape> shapes) {
        List<Rectangle2D> best = List.of();
        double mostSeen = -1;
        for (int rows = 1; rows <= shapes.size(); rows++) {
            List<List<Shape>> lines = lines(shapes, rows);
            List<Rectangle2D> equal = stacked(lines, equalCells(lines));
            List<Rectangle2D> filled = stacked(lines, fullRows(lines));
            double seenEqual = isLegible(equal) ? EQUAL_CELLS * seen(shapes, equal) : 0;
            double seenFilled = seen(shapes, filled);
            if (Math.max(seenEqual, seenFilled) > mostSeen) {
                mostSeen = Math.max(seenEqual, seenFilled);
                best = seenEqual >= seenFilled ? equal : filled;
            }
        }
        return centred(best);
    }

    /// Contiguous parts of nearly equal length, the longer ones first.
    private static List<List<Shape>> lines(List<Shape> shapes, int rows) {
        List<List<Shape>> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int from = Math.ceilDiv(row * shapes.size(), rows);
            int to = Math.ceilDiv((row + 1) * shapes.size(), rows);
            lines.add(shapes.subList(from, to));
        }
        return lines;
    }

    /// Beside a very large matrix equal cells make a small one vanish.
    private boolean isLegible(List<Rectangle2D> places) {
        return places.stream().allMatch(p -> p.getHeight() - chrome >= LEAST_SIDE_GAPS * gap);
    }

    /// The sum of the roots of the areas: one large picture does not make up for many small ones.
    private double seen(List<Shape> shapes, List<Rectangle2D> places) {
        double sum = 0;
        for (int k = 0; k < shapes.size(); k++) {
            sum += (places.get(k).getHeight() - chrome)
                    * Math.sqrt(shapes.get(k).aspect());
        }
        return sum;
    }

    /// Heights of all pictures, line by line, when cells have one size.
    private List<double[]> equalCells(List<List<Shape>> lines) {
        double high = lines.stream().mapToDouble(WallLayout::cellsHigh).sum();
        double words = words(lines);
        double cell = Math.min(largestCell, free(height, lines.size(), chrome) / high);
        for (List<Shape> line : lines) {
            double[] cells = line.stream().mapToDouble(Shape::cellsHigh).toArray();
            cell = fitting(line, cells, cell, words);
        }
        double common = cell;
        return lines.stream()
                .map(line ->
                        line.stream().mapToDouble(s -> common * s.cellsHigh()).toArray())
                .toList();
    }

    private static double cellsHigh(List<Shape> line) {
        return line.stream().mapToDouble(Shape::cellsHigh).max().orElse(1);
    }

    /// Heights of all pictures, line by line, when all lines may be equally high.
    private List<double[]> fullRows(List<List<Shape>> lines) {
        double most = free(height, lines.size(), chrome) / lines.size();
        double words = words(lines);
        return lines.stream().map(line -> fullRow(line, most, words)).toList();
    }

    private double[] fullRow(List<Shape> line, double most, double words) {
        double[] heights = line.stream()
                .mapToDouble(s -> Math.min(most, largestCell * s.cellsHigh()))
                .toArray();
        double shrink = fitting(line, heights, 1, words);
        for (int k = 0; k < heights.length; k++) {
            heights[k] *= shrink;
        }
        return heights;
    }

    /// The factor, at most `most`, with which pictures of these heights fit beside each other. Places that words keep
    /// wide give nothing back, so the others shrink more: a few rounds settle it.
    private double fitting(List<Shape> line, double[] heights, double most, double words) {
        double factor = most;
        for (int round = 0; round < ROUNDS; round++) {
            double length = 0;
            for (int k = 0; k < heights.length; k++) {
                length += Math.max(words, factor * heights[k] * line.get(k).aspect());
            }
            factor *= Math.min(1, free(width, line.size(), 0) / length);
        }
        return factor;
    }

    /// The least width of a place: for its words, or what the longest line leaves.
    private double words(List<List<Shape>> lines) {
        int longest = lines.stream().mapToInt(List::size).max().orElse(1);
        return Math.min(least, free(width, longest, 0) / longest);
    }

    private double free(double length, int parts, double each) {
        return Math.max(1, length - gap * (parts - 1) - each * parts);
    }

    private List<Rectangle2D> stacked(List<List<Shape>> lines, List<double[]> heights) {
        List<Rectangle2D> places = new ArrayList<>();
        double words = words(lines);
        double top = 0;
        for (int row = 0; row < lines.size(); row++) {
            List<Shape> line = lines.get(row);
            double x = 0;
            double highest = 0;
            for (int k = 0; k < line.size(); k++) {
                double h = Math.max(1, heights.get(row)[k]);
                double w = Math.max(words, h * line.get(k).aspect());
                places.add(new Rectangle2D(x, top, w, h + chrome));
                x += w + gap;
                highest = Math.max(highest, h + chrome);
            }
            top += highest + gap;
        }
        return places;
    }

    private List<Rectangle2D> centred(List<Rectangle2D> places) {
        double right = places.stream().mapToDouble(Rectangle2D::getMaxX).max().orElse(0);
        double bottom = places.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(0);
        double dx = Math.max(0, (width - right) / 2);
        double dy = Math.max(0, (height - bottom) / 2);
        return places.stream()
                .map(p -> new Rectangle2D(p.getMinX() + dx, p.getMinY() + dy, p.getWidth(), p.getHeight()))
                .toList();
    }
}
