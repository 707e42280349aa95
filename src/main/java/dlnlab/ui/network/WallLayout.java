package dlnlab.ui.network;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;

/// Lays pictures of given shapes out in rows, in order, as large as the space allows.
///
/// @param width of the space, in pixels
/// @param height of the space
/// @param gap between pictures
/// @param chrome height above and below each picture that belongs to it
/// @param least width that a picture's words need
/// @param largestCell no cell becomes larger than this
record WallLayout(double width, double height, double gap, double chrome, double least, double largestCell) {

    /// Cells of a picture. On the screen cells are square, but no side is more than four times the other.
    record Shape(int columns, int rows) {
        private static final double LONGEST = 4;

        /// Width over height on the screen.
        double aspect() {
            return Math.clamp((double) columns / rows, 1 / LONGEST, LONGEST);
        }

        private double mostHeight(double largestCell) {
            return Math.min(rows, columns / aspect()) * largestCell;
        }
    }

    /// One place for each picture, its chrome included.
    List<Rectangle2D> place(List<Shape> shapes) {
        List<Rectangle2D> best = List.of();
        double mostSeen = -1;
        for (int rows = 1; rows <= shapes.size(); rows++) {
            List<Rectangle2D> places = inRows(shapes, rows);
            double seen = seen(shapes, places);
            if (seen > mostSeen) {
                mostSeen = seen;
                best = places;
            }
        }
        return best;
    }

    /// The sum of the roots of the areas: one large picture does not make up for many small ones.
    private double seen(List<Shape> shapes, List<Rectangle2D> places) {
        double sum = 0;
        for (int k = 0; k < shapes.size(); k++) {
            double h = Math.min(
                    Math.max(0, places.get(k).getHeight() - chrome),
                    places.get(k).getWidth() / shapes.get(k).aspect());
            sum += h * Math.sqrt(shapes.get(k).aspect());
        }
        return sum;
    }

    private List<Rectangle2D> inRows(List<Shape> shapes, int rows) {
        double rowHeight = Math.max(1, (height - (rows - 1) * gap) / rows - chrome);
        List<Rectangle2D> places = new ArrayList<>();
        double top = 0;
        for (int row = 0; row < rows; row++) {
            int from = Math.round((float) row * shapes.size() / rows);
            int to = Math.round((row + 1f) * shapes.size() / rows);
            List<Rectangle2D> line = line(shapes.subList(from, to), top, rowHeight);
            places.addAll(line);
            top += line.stream().mapToDouble(Rectangle2D::getHeight).max().orElse(0) + gap;
        }
        return places;
    }

    /// Pictures of one height; where they would be too long together, of a lesser one.
    private List<Rectangle2D> line(List<Shape> shapes, double top, double most) {
        double free = Math.max(1, width - gap * (shapes.size() - 1));
        double words = Math.min(least, free / shapes.size());
        double shrink = 1;
        // places that words keep wide give nothing back, so the others shrink more: a few rounds settle it
        for (int round = 0; round < 8; round++) {
            double length = 0;
            for (Shape shape : shapes) {
                length += Math.max(words, shrink * height(shape, most) * shape.aspect());
            }
            shrink *= Math.min(1, free / length);
        }
        double x = 0;
        List<Rectangle2D> line = new ArrayList<>();
        for (Shape shape : shapes) {
            double h = Math.max(1, shrink * height(shape, most));
            double w = Math.max(words, h * shape.aspect());
            line.add(new Rectangle2D(x, top, w, h + chrome));
            x += w + gap;
        }
        return line;
    }

    private double height(Shape shape, double most) {
        return Math.min(most, shape.mostHeight(largestCell));
    }
}
