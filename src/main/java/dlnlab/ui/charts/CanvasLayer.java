package dlnlab.ui.charts;

import dlnlab.plot.PointBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.Line;

/// Many thin curves on one canvas. Colours and dashes come from invisible sample lines that the style sheet
/// styles, so that the canvas follows the theme.
final class CanvasLayer extends Group {
    /// Width relative to a single curve's.
    private static final double THINNER = 0.55;
    private static final double OPACITY = 0.65;
    private static final double FADED = 0.12;

    private final Canvas canvas = new Canvas();
    private final List<Line> colours = new ArrayList<>();
    private static final double DASH_SHIFT = 3.7;

    private final List<Line> dashes = new ArrayList<>();
    private int drawn;
    private final Line ghost = sample("ghost-line");
    private Runnable redraw = () -> {};

    CanvasLayer() {
        setManaged(false);
        setAutoSizeChildren(false);
        getChildren().add(canvas);
        for (int k = 1; k <= CurveStyle.COLOURS; k++) {
            colours.add(sample("curve-colour-" + k));
        }
        for (int k = 1; k <= CurveStyle.DASHES; k++) {
            dashes.add(sample("curve-dash-" + k));
        }
        getChildren().addAll(colours);
        getChildren().addAll(dashes);
        getChildren().add(ghost);
        for (Line line : colours) {
            line.strokeProperty().subscribe(() -> redraw.run());
        }
    }

    private static Line sample(String styleClass) {
        Line line = new Line();
        line.getStyleClass().addAll("curve-line", styleClass);
        line.setOpacity(0);
        return line;
    }

    /// Draws the chosen points of all curves.
    void draw(List<PlottedCurve> curves, ScaleAxis x, ScaleAxis y) {
        redraw = () -> paint(curves, x, y);
        redraw.run();
    }

    /// Draws the same again, after colours have changed.
    void redraw() {
        redraw.run();
    }

    private void paint(List<PlottedCurve> curves, ScaleAxis x, ScaleAxis y) {
        canvas.setWidth(x.getWidth());
        canvas.setHeight(y.getHeight());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        drawn = 0;
        for (PlottedCurve curve : curves) {
            prepare(pen, curve);
            stroke(pen, curve.points(), x, y);
        }
    }

    private void prepare(GraphicsContext pen, PlottedCurve curve) {
        boolean pale = curve.role() == PlottedCurve.Role.GHOST || curve.role() == PlottedCurve.Role.SWARM;
        Line colour = pale ? ghost : colours.get(curve.style().colour() - 1);
        Line dash = dashes.get(pale ? 0 : curve.style().dash() - 1);
        pen.setStroke(colour.getStroke());
        pen.setGlobalAlpha(curve.faded() ? FADED : pale ? 1 : OPACITY);
        pen.setLineWidth(THINNER * colour.getStrokeWidth());
        pen.setLineDashes(dash.getStrokeDashArray().stream().mapToDouble(d -> d).toArray());
        // the dashes of neighbours must not line up into bars
        pen.setLineDashOffset(DASH_SHIFT * drawn++);
    }

    private static void stroke(GraphicsContext pen, PointBuffer points, ScaleAxis x, ScaleAxis y) {
        pen.beginPath();
        for (int i = 0; i < points.size(); i++) {
            double px = x.getDisplayPosition(points.x(i));
            double py = y.getDisplayPosition(points.y(i));
            if (i == 0) {
                pen.moveTo(px, py);
            } else {
                pen.lineTo(px, py);
            }
        }
        pen.stroke();
    }
}
