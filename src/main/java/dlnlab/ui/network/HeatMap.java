package dlnlab.ui.network;

import dlnlab.linalg.DenseMatrix;
import dlnlab.plot.NumberFormats;
import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// A matrix as an image, one pixel per entry, magnified without smoothing; large cells carry their numbers.
final class HeatMap extends Region {
    /// Cells at least so large, in pixels, carry their numbers.
    static final double LEAST_CELL_WITH_NUMBER = 34;

    private static final int CELL_DIGITS = 2;
    private static final double NEARLY_ZERO = 0.005;

    private final NetworkColours colours;
    private final Canvas canvas = new Canvas();
    private DenseMatrix matrix = new DenseMatrix(1, 1);
    private double bound = 1;
    private int[] pixels = new int[1];
    private PixelBuffer<IntBuffer> buffer = buffer(1, 1, pixels);
    private WritableImage image = new WritableImage(buffer);
    private int markedRow = -1;
    private int markedColumn = -1;

    HeatMap(NetworkColours colours) {
        this.colours = colours;
        getChildren().add(canvas);
        getStyleClass().add("heat-map");
    }

    private static PixelBuffer<IntBuffer> buffer(int columns, int rows, int[] pixels) {
        return new PixelBuffer<>(columns, rows, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    }

    DenseMatrix matrix() {
        return matrix;
    }

    /// Shows a matrix.
    ///
    /// @param largest value of the scale's end
    void show(DenseMatrix now, double largest) {
        if (pixels.length != now.rows() * now.columns() || matrix.columns() != now.columns()) {
            pixels = new int[now.rows() * now.columns()];
            buffer = buffer(now.columns(), now.rows(), pixels);
            image = new WritableImage(buffer);
            mark(-1, -1);
        }
        matrix = now;
        bound = largest;
        draw();
    }

    /// Paints the pixels and magnifies them.
    void draw() {
        colours.diverging().paint(matrix, bound, pixels);
        // all of the image is new
        buffer.updateBuffer(b -> null);
        magnify();
    }

    private void magnify() {
        double width = getWidth();
        double height = getHeight();
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setImageSmoothing(false);
        pen.drawImage(image, 0, 0, width, height);
        if (Math.min(width / matrix.columns(), height / matrix.rows()) >= LEAST_CELL_WITH_NUMBER) {
            numbers(pen, width / matrix.columns(), height / matrix.rows());
        }
        pen.setStroke(colours.outline());
        pen.setLineWidth(1);
        pen.strokeRect(0.5, 0.5, Math.max(0, width - 1), Math.max(0, height - 1));
        if (markedRow >= 0) {
            drawMark(pen, cell(markedRow, markedColumn));
        }
    }

    private void numbers(GraphicsContext pen, double cellWidth, double cellHeight) {
        pen.setFont(colours.smallFont());
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                double value = matrix.get(i, j);
                pen.setFill(colours.diverging().isDark(value, bound) ? colours.lightInk() : colours.darkInk());
                pen.fillText(cellText(value, bound), (j + 0.5) * cellWidth, (i + 0.5) * cellHeight, 0.92 * cellWidth);
            }
        }
    }

    // of a matrix with blanks the size of an entry matters, and not how little it misses 0 by
    private String cellText(double value, double largest) {
        if (Double.isNaN(value)) {
            return colours.blanks() ? "?" : "NaN";
        }
        boolean zero = colours.blanks() && Math.abs(value) < NEARLY_ZERO * largest;
        return zero ? "0" : NumberFormats.value(value, CELL_DIGITS);
    }

    /// A frame of dark and light, seen on every colour.
    private void drawMark(GraphicsContext pen, Rectangle2D cell) {
        pen.setLineWidth(3);
        pen.setStroke(colours.paper());
        pen.strokeRect(cell.getMinX() - 1.5, cell.getMinY() - 1.5, cell.getWidth() + 3, cell.getHeight() + 3);
        pen.setLineWidth(1.5);
        pen.setStroke(colours.ink());
        pen.strokeRect(cell.getMinX() - 1, cell.getMinY() - 1, cell.getWidth() + 2, cell.getHeight() + 2);
    }

    /// Frames a cell; −1 frames none.
    void mark(int row, int column) {
        if (row != markedRow || column != markedColumn) {
            markedRow = row;
            markedColumn = column;
            magnify();
        }
    }

    int markedRow() {
        return markedRow;
    }

    int markedColumn() {
        return markedColumn;
    }

    /// Where a cell lies.
    Rectangle2D cell(int row, int column) {
        double w = getWidth() / matrix.columns();
        double h = getHeight() / matrix.rows();
        return new Rectangle2D(column * w, row * h, w, h);
    }

    /// The row at a height, within the matrix.
    int rowAt(double y) {
        return Math.clamp((int) Math.floor(y * matrix.rows() / getHeight()), 0, matrix.rows() - 1);
    }

    /// The column at a distance from the left, within the matrix.
    int columnAt(double x) {
        return Math.clamp((int) Math.floor(x * matrix.columns() / getWidth()), 0, matrix.columns() - 1);
    }

    @Override
    protected void layoutChildren() {
        magnify();
    }
}
