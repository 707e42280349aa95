package dlnlab.ui.charts;

import dlnlab.plot.LabelSpread;
import dlnlab.plot.PointBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.control.Label;

/// Names of the curves in the margin right of the plot, level with where each curve ends: so they cover neither
/// curves nor each other. When there are many, those that would have to move far are left out.
final class EndLabels extends Group {
    /// Up to this many names are all shown, pushed apart; of more, only those that fit where they belong.
    static final int ALL_SHOWN = 8;

    private final List<PlottedCurve> curves = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    EndLabels() {
        setManaged(false);
        setAutoSizeChildren(false);
    }

    void setCurves(List<PlottedCurve> named) {
        curves.clear();
        labels.clear();
        for (PlottedCurve curve : named) {
            Label label = new Label(thinBars(curve.data().label()));
            label.getStyleClass().addAll("end-label", curve.style().textClass());
            label.setManaged(false);
            curves.add(curve);
            labels.add(label);
        }
        getChildren().setAll(labels);
        updateFading();
    }

    /// Makes the names of pale curves pale.
    void updateFading() {
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i)
                    .pseudoClassStateChanged(CurveChart.FADED, curves.get(i).faded());
        }
    }

    // bold double bars run together into a block at this size
    private static String thinBars(String label) {
        return label.replace('‖', '|');
    }

    /// Width of the widest name in pixels, 0 when there are none.
    double widest() {
        return labels.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0);
    }

    /// Height that all names need in pixels.
    double neededHeight() {
        return labels.size() > ALL_SHOWN ? 0 : labels.size() * lineHeight();
    }

    private double lineHeight() {
        return labels.isEmpty() ? 0 : labels.getFirst().prefHeight(-1);
    }

    /// Places the names.
    ///
    /// @param plot where the plot is, in the coordinates of the parent
    /// @param x left edge of the names
    void place(Rectangle2D plot, double x, ScaleAxis y) {
        List<Integer> ended = new ArrayList<>();
        double[] ends = new double[curves.size()];
        for (int i = 0; i < ends.length; i++) {
            PointBuffer points = curves.get(i).points();
            if (points.size() > 0) {
                double end = y.getDisplayPosition(points.y(points.size() - 1));
                ends[i] = plot.getMinY() + Math.clamp(end, 0, plot.getHeight());
                ended.add(i);
            }
        }
        double[] all = ended.stream().mapToDouble(i -> ends[i]).toArray();
        boolean room = ended.size() <= ALL_SHOWN && ended.size() * lineHeight() <= plot.getHeight() + lineHeight();
        List<Integer> shown = room
                ? ended
                : LabelSpread.fitting(all, lineHeight()).stream()
                        .map(ended::get)
                        .toList();
        double[] wanted = shown.stream().mapToDouble(i -> ends[i]).toArray();
        double margin = lineHeight() / 2;
        double[] placed = LabelSpread.spread(wanted, lineHeight(), plot.getMinY() - margin, plot.getMaxY() + margin);
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setVisible(shown.contains(i));
        }
        for (int k = 0; k < placed.length; k++) {
            show(labels.get(shown.get(k)), x, placed[k]);
        }
    }

    private static void show(Label label, double x, double centre) {
        double width = label.prefWidth(-1);
        double height = label.prefHeight(-1);
        label.resizeRelocate(x, Math.rint(centre - height / 2), width, height);
    }
}
