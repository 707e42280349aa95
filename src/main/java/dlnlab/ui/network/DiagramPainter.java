package dlnlab.ui.network;

import dlnlab.linalg.DenseMatrix;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/// Draws the lines and circles of a diagram. Lines go level by level of thickness, thin ones first, each level as
/// one path: that takes half the time of single lines or less, and nothing is allocated per line.
final class DiagramPainter {
    private static final int LEVELS = 16;
    private static final double[] SOLID = {};
    private static final double THINNEST = 0.6;
    private static final double FAINTEST = 0.3;
    private static final double FAINTEST_OF_MANY = 0.12;
    private static final int MANY = 400;

    private final GraphicsContext pen;
    private final NetworkColours colours;
    private final DiagramLayout layout;
    private final double em;
    private final double thickest;
    private final double[] dash;
    private double faintest = FAINTEST;

    DiagramPainter(GraphicsContext pen, NetworkColours colours, DiagramLayout layout) {
        this.pen = pen;
        this.colours = colours;
        this.layout = layout;
        em = colours.em();
        dash = new double[] {0.5 * em, 0.35 * em};
        thickest = Math.clamp(0.4 * layout.rowStep(), 1.5, 0.6 * em);
    }

    /// Width of the thickest line, in pixels.
    double thickest() {
        return thickest;
    }

    /// @param largest the weight with the thickest line
    /// @param gapBound end of the colour scale of the neurons
    void paint(NetworkSnapshot now, double largest, double gapBound) {
        // butt ends, or the dashes of thick lines would run together
        pen.setLineCap(StrokeLineCap.BUTT);
        faintest = now.shape().parameterCount() > MANY ? FAINTEST_OF_MANY : FAINTEST;
        lines(now, largest);
        for (int layer = 0; layer <= now.depth(); layer++) {
            neurons(now, layer, gapBound);
        }
    }

    private void lines(NetworkSnapshot now, double largest) {
        double scale = largest > 0 ? LEVELS / largest : 0;
        stroke(now, 0, 0, 0, colours.zeroEdge(), SOLID);
        for (int level = 0; level < LEVELS; level++) {
            stroke(now, scale, level, 1, colours.positiveEdge(), SOLID);
            stroke(now, scale, level, -1, colours.negativeEdge(), dash);
        }
        pen.setGlobalAlpha(1);
        notNumbers(now);
        pen.setLineDashes(SOLID);
    }

    /// All lines of one sign and one level of thickness, as one path: the renderer then needs one mask for all of them
    /// instead of one for each.
    private void stroke(NetworkSnapshot now, double scale, int level, int sign, Paint paint, double[] dashes) {
        double size = (level + 1.0) / LEVELS;
        pen.beginPath();
        boolean any = false;
        for (int h = 1; h <= now.depth(); h++) {
            DenseMatrix w = now.weight(h);
            for (int row = 0; row < w.rows(); row++) {
                for (int column = 0; column < w.columns(); column++) {
                    double value = w.get(row, column);
                    if (Math.signum(value) == sign && (sign == 0 || level(value, scale) == level)) {
                        line(h, row, column);
                        any = true;
                    }
                }
            }
        }
        if (any) {
            pen.setStroke(paint);
            pen.setLineDashes(dashes);
            pen.setGlobalAlpha(sign == 0 ? 1 : faintest + (1 - faintest) * size);
            pen.setLineWidth(sign == 0 ? THINNEST : THINNEST + (thickest - THINNEST) * size);
            pen.stroke();
        }
    }

    private static int level(double value, double scale) {
        return (int) Math.min(LEVELS - 1, Math.ceil(Math.abs(value) * scale) - 1);
    }

    private void notNumbers(NetworkSnapshot now) {
        pen.setStroke(colours.notANumber());
        pen.setLineDashes(0.15 * em, 0.3 * em);
        pen.setLineWidth(2 * THINNEST);
        pen.beginPath();
        for (int h = 1; h <= now.depth(); h++) {
            DenseMatrix w = now.weight(h);
            for (int row = 0; row < w.rows(); row++) {
                for (int column = 0; column < w.columns(); column++) {
                    if (Double.isNaN(w.get(row, column))) {
                        line(h, row, column);
                    }
                }
            }
        }
        pen.stroke();
    }

    private void line(int h, int row, int column) {
        pen.moveTo(layout.x(h - 1) + layout.radius(), layout.y(h - 1, column));
        pen.lineTo(layout.x(h) - layout.radius(), layout.y(h, row));
    }

    private void neurons(NetworkSnapshot now, int layer, double gapBound) {
        double r = layout.radius();
        pen.setStroke(colours.outline());
        pen.setLineWidth(Math.max(1, 0.1 * em));
        for (int index = 0; index < now.widths().get(layer); index++) {
            double x = layout.x(layer);
            double y = layout.y(layer, index);
            pen.setFill(
                    now.isHidden(layer)
                            ? colours.diverging().of(now.neuronGap(layer, index), gapBound)
                            : colours.paper());
            pen.fillOval(x - r, y - r, 2 * r, 2 * r);
            pen.strokeOval(x - r, y - r, 2 * r, 2 * r);
        }
    }

    /// Writes the value beside every line: for networks with few of them.
    void values(NetworkSnapshot now) {
        pen.setFont(colours.smallFont());
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.CENTER);
        for (int h = 1; h <= now.depth(); h++) {
            DenseMatrix w = now.weight(h);
            for (int row = 0; row < w.rows(); row++) {
                for (int column = 0; column < w.columns(); column++) {
                    value(h, row, column, NetworkWords.number(w.get(row, column)));
                }
            }
        }
    }

    private void value(int h, int row, int column, String text) {
        double x = layout.x(h - 1) + layout.columnStep() * layout.valuePlace();
        double y = layout.valueY(h, row, column);
        double half = text.length() * 0.31 * em;
        pen.setFill(colours.paper());
        pen.fillRoundRect(x - half, y - 0.65 * em, 2 * half, 1.3 * em, 0.6 * em, 0.6 * em);
        pen.setFill(colours.ink());
        pen.fillText(text, x, y);
    }
}
