package dlnlab.ui.charts;

import dlnlab.exhibit.Panel.Arrow;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/// The arrows of a plane: one path for all of a field, another for the bold ones of each colour.
final class ArrowLayer implements PlotDecoration {
    private static final double HEAD_EM = 0.75;
    private static final double FIELD_HEAD_EM = 0.4;
    private static final double MOST_OF_ARROW = 0.5;
    private static final double OPENING = 0.42;

    private final Group group = new Group();
    private List<Arrow> arrows = List.of();

    ArrowLayer() {
        group.setMouseTransparent(true);
        group.setAutoSizeChildren(false);
    }

    /// Replaces the arrows; they are drawn by [#place].
    void setArrows(List<Arrow> newArrows) {
        arrows = newArrows;
    }

    @Override
    public Node node() {
        return group;
    }

    @Override
    public void place(ScaleAxis x, ScaleAxis y) {
        double em = y.getTickLabelFont().getSize();
        List<Node> paths = new ArrayList<>();
        for (boolean bold : new boolean[] {false, true}) {
            for (int colour = 0; colour < CurveStyle.COLOURS; colour++) {
                List<PathElement> strokes = strokes(colour, bold, x, y, (bold ? HEAD_EM : FIELD_HEAD_EM) * em);
                if (!strokes.isEmpty()) {
                    Path path = new Path(strokes);
                    path.getStyleClass().addAll("curve-line", "curve-colour-" + (colour + 1));
                    path.getStyleClass().add(bold ? "bold-arrows" : "field-arrows");
                    paths.add(path);
                }
            }
        }
        group.getChildren().setAll(paths);
    }

    private List<PathElement> strokes(int colour, boolean bold, ScaleAxis x, ScaleAxis y, double head) {
        List<PathElement> strokes = new ArrayList<>();
        for (Arrow arrow : arrows) {
            boolean seen = x.isValueOnAxis(arrow.x()) || x.isValueOnAxis(arrow.x() + arrow.dx());
            if (arrow.colour() == colour && arrow.bold() == bold && seen) {
                add(strokes, onScreen(arrow.x(), arrow.y(), x, y), onScreen(tipX(arrow), tipY(arrow), x, y), head);
            }
        }
        return strokes;
    }

    private static double tipX(Arrow arrow) {
        return arrow.x() + arrow.dx();
    }

    private static double tipY(Arrow arrow) {
        return arrow.y() + arrow.dy();
    }

    private static Point2D onScreen(double px, double py, ScaleAxis x, ScaleAxis y) {
        return new Point2D(x.getDisplayPosition(px), y.getDisplayPosition(py));
    }

    private static void add(List<PathElement> strokes, Point2D tail, Point2D tip, double head) {
        Point2D way = tip.subtract(tail);
        double length = way.magnitude();
        if (length < 1) {
            return;
        }
        Point2D back = way.multiply(-Math.min(head, MOST_OF_ARROW * length) / length);
        Point2D side = new Point2D(-back.getY(), back.getX()).multiply(OPENING);
        strokes.add(new MoveTo(tail.getX(), tail.getY()));
        strokes.add(new LineTo(tip.getX(), tip.getY()));
        Point2D left = tip.add(back).add(side);
        Point2D right = tip.add(back).subtract(side);
        strokes.add(new MoveTo(left.getX(), left.getY()));
        strokes.add(new LineTo(tip.getX(), tip.getY()));
        strokes.add(new LineTo(right.getX(), right.getY()));
    }
}
