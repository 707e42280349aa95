package dlnlab.ui.charts;

import dlnlab.plot.CurveData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/// The points of curves that have few, each with a whisker from the lower to the upper edge of its band.
final class PointLayer implements PlotDecoration {
    /// Class of the points of what stopped before it came to its goal.
    static final String OPEN = "study-point-open";

    private static final double RADIUS_EM = 0.3;
    private static final double CAP_EM = 0.28;

    private final Group group = new Group();
    private final Rectangle clip = new Rectangle();
    private List<PlottedCurve> curves = List.of();
    private List<Set<Integer>> open = List.of();

    PointLayer() {
        group.setMouseTransparent(true);
        group.setAutoSizeChildren(false);
        group.setClip(clip);
    }

    /// Replaces the curves; [#place] draws their points.
    /// @param hollow of every curve the points that are drawn hollow
    void setCurves(List<PlottedCurve> wanted, List<Set<Integer>> hollow) {
        curves = List.copyOf(wanted);
        open = List.copyOf(hollow);
    }

    @Override
    public Node node() {
        return group;
    }

    @Override
    public void place(ScaleAxis x, ScaleAxis y) {
        double em = y.getTickLabelFont().getSize();
        clip.setX(-em);
        clip.setY(-em);
        clip.setWidth(x.getWidth() + 2 * em);
        clip.setHeight(y.getHeight() + 2 * em);
        List<Node> signs = new ArrayList<>();
        for (int k = 0; k < curves.size(); k++) {
            PlottedCurve curve = curves.get(k);
            CurveData data = curve.data();
            for (int i = 0; i < data.size(); i++) {
                double across = x.getDisplayPosition(data.x(i));
                double up = y.getDisplayPosition(data.y(i));
                if (!Double.isNaN(across) && !Double.isNaN(up)) {
                    whisker(signs, curve, i, across, em, y);
                    Circle point = new Circle(across, up, RADIUS_EM * em);
                    int colour = curve.style().colour();
                    if (open.get(k).contains(i)) {
                        point.getStyleClass().addAll("curve-colour-" + colour, OPEN);
                    } else {
                        point.getStyleClass().addAll("study-point", "curve-fill-" + colour);
                    }
                    signs.add(point);
                }
            }
        }
        group.getChildren().setAll(signs);
    }

    private static void whisker(List<Node> signs, PlottedCurve curve, int i, double across, double em, ScaleAxis y) {
        double low = y.getDisplayPosition(curve.data().low(i));
        double high = y.getDisplayPosition(curve.data().high(i));
        if (Double.isNaN(low) || Double.isNaN(high) || low == high) {
            return;
        }
        double cap = CAP_EM * em;
        signs.add(stroke(curve, across, low, across, high));
        signs.add(stroke(curve, across - cap, low, across + cap, low));
        signs.add(stroke(curve, across - cap, high, across + cap, high));
    }

    private static Line stroke(PlottedCurve curve, double x, double y, double endX, double endY) {
        Line line = new Line(x, y, endX, endY);
        line.getStyleClass()
                .addAll("study-whisker", "curve-colour-" + curve.style().colour());
        return line;
    }
}
