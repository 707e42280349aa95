package dlnlab.ui.charts;

import dlnlab.plot.LabelSpread;
import dlnlab.plot.NumberFormats;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// One moment of the run in a chart: a vertical line over the iterations, a dot on each curve, and beside the dots
/// as many values as fit. Its nodes are kept and moved, for a pointer moves often.
final class MomentMarks extends Group {
    /// More curves than this would be a column of dots that nobody can tell apart.
    private static final int MOST_DOTS = 24;

    private static final int DIGITS = 4;
    private static final int DIGITS_OF_TWO = 3;
    private static final double DOT_EM = 0.3;
    private static final double GAP_EM = 0.5;

    private final Line line = new Line();
    private final Label measure = new Label("0");
    private final List<Circle> dots = new ArrayList<>();
    private final List<Label> tags = new ArrayList<>();

    /// A point of a curve.
    ///
    /// @param text what is written beside it
    record Mark(double x, double y, CurveStyle style, String text) {
        /// A point whose height alone matters.
        static Mark ofValue(double x, double y, CurveStyle style) {
            return new Mark(x, y, style, NumberFormats.value(y, DIGITS));
        }

        /// A point of a plane.
        static Mark ofPoint(double x, double y, CurveStyle style) {
            return new Mark(
                    x, y, style, NumberFormats.value(x, DIGITS_OF_TWO) + ", " + NumberFormats.value(y, DIGITS_OF_TWO));
        }
    }

    MomentMarks(String lineClass) {
        line.getStyleClass().add(lineClass);
        measure.getStyleClass().add("value-tag");
        measure.setVisible(false);
        measure.setManaged(false);
        setManaged(false);
        setAutoSizeChildren(false);
        setMouseTransparent(true);
        setVisible(false);
        getChildren().addAll(line, measure);
    }

    /// Shows a moment.
    ///
    /// @param at where the line stands, NaN for none
    /// @param marks where the curves are then
    /// @param values whether to write the values beside the dots
    void show(double at, List<Mark> marks, boolean values, Rectangle2D plot, ScaleAxis x, ScaleAxis y) {
        setVisible(true);
        line.setVisible(x.isValueOnAxis(at));
        if (line.isVisible()) {
            double position = plot.getMinX() + x.getDisplayPosition(at);
            line.setStartX(position);
            line.setEndX(position);
            line.setStartY(plot.getMinY());
            line.setEndY(plot.getMaxY());
        }
        List<Mark> seen = marks.size() > MOST_DOTS
                ? List.of()
                : marks.stream()
                        .filter(m -> x.isValueOnAxis(m.x()) && y.isValueOnAxis(m.y()))
                        .toList();
        placeDots(seen, plot, x, y);
        placeTags(values ? seen : List.of(), plot, x, y);
    }

    void hide() {
        setVisible(false);
    }

    private void placeDots(List<Mark> marks, Rectangle2D plot, ScaleAxis x, ScaleAxis y) {
        while (dots.size() < marks.size()) {
            Circle dot = new Circle();
            dots.add(dot);
            getChildren().add(dot);
        }
        for (int i = 0; i < dots.size(); i++) {
            Circle dot = dots.get(i);
            dot.setVisible(i < marks.size());
            if (dot.isVisible()) {
                Mark mark = marks.get(i);
                dot.getStyleClass()
                        .setAll("hover-dot", "curve-fill-" + mark.style().colour());
                dot.setRadius(y.getTickLabelFont().getSize() * DOT_EM);
                dot.setCenterX(plot.getMinX() + x.getDisplayPosition(mark.x()));
                dot.setCenterY(plot.getMinY() + y.getDisplayPosition(mark.y()));
            }
        }
    }

    /// Beside the dots where there is more room; of dots near each other only some have their value.
    private void placeTags(List<Mark> marks, Rectangle2D plot, ScaleAxis x, ScaleAxis y) {
        tags.forEach(tag -> tag.setVisible(false));
        if (marks.isEmpty()) {
            return;
        }
        measure.applyCss();
        double height = measure.prefHeight(-1);
        double lowest = Math.max(height / 2, plot.getHeight() - height / 2);
        double[] wanted = marks.stream()
                .mapToDouble(m -> Math.clamp(y.getDisplayPosition(m.y()), height / 2, lowest))
                .toArray();
        List<Integer> shown = LabelSpread.fitting(wanted, height);
        for (int k = 0; k < shown.size(); k++) {
            Mark mark = marks.get(shown.get(k));
            Label tag = tag(k, mark);
            double width = tag.prefWidth(-1);
            double gap = GAP_EM * y.getTickLabelFont().getSize();
            double dot = x.getDisplayPosition(mark.x());
            double left = dot + gap + width <= plot.getWidth() ? dot + gap : Math.max(0, dot - gap - width);
            double top = plot.getMinY() + wanted[shown.get(k)] - height / 2;
            tag.resizeRelocate(Math.rint(plot.getMinX() + left), Math.rint(top), width, height);
        }
    }

    private Label tag(int k, Mark mark) {
        if (k == tags.size()) {
            Label made = new Label();
            made.setManaged(false);
            tags.add(made);
            getChildren().add(made);
        }
        Label tag = tags.get(k);
        tag.getStyleClass().setAll("label", "value-tag", mark.style().textClass());
        tag.setText(mark.text());
        tag.setVisible(true);
        tag.applyCss();
        return tag;
    }
}
