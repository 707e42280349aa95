package dlnlab.ui.charts;

import dlnlab.plot.NumberFormats;
import dlnlab.scene.ChartSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// Exact values under a vertical line: the moment, and of each curve the value of its nearest sample.
final class HoverReadout extends Group {
    private static final int MOST_ROWS = 8;
    private static final double DISTANCE_EM = 0.8;
    private static final double LINE_EM = 1.4;
    /// Heading, "and more" and padding.
    private static final int LINES_BESIDES = 3;

    private final Line line = new Line();
    private final Group dots = new Group();
    private final Label heading = new Label();
    private final GridPane rows = new GridPane();
    private final VBox box = new VBox(heading, rows);

    /// One line of the box.
    ///
    /// @param distance how far from the pointer the value is drawn, in pixels
    record Row(String label, CurveStyle style, double x, double y, double distance) {}

    HoverReadout(String id) {
        setManaged(false);
        setAutoSizeChildren(false);
        setMouseTransparent(true);
        setVisible(false);
        line.getStyleClass().add("hover-line");
        heading.getStyleClass().add("hover-heading");
        rows.getStyleClass().add("hover-rows");
        box.getStyleClass().add("hover-box");
        box.setId(id + "-readout");
        box.setManaged(false);
        getChildren().addAll(line, dots, box);
    }

    /// Shows the values beside the line.
    ///
    /// @param title the moment, for example "iteration 1,180"
    /// @param x where the line stands, in data units
    void show(String title, double x, List<Row> values, Rectangle2D plot, ScaleAxis xAxis, ScaleAxis yAxis) {
        heading.setText(title);
        List<Row> kept = nearestRows(values, mostRows(plot));
        rows.getChildren().clear();
        dots.getChildren().clear();
        int at = 0;
        for (Row row : kept) {
            addRow(at++, row);
            addDot(row, plot, xAxis, yAxis);
        }
        if (values.size() > kept.size()) {
            rows.add(new Label("and " + (values.size() - kept.size()) + " more"), 0, at, 2, 1);
        }
        setVisible(true);
        place(plot, plot.getMinX() + xAxis.getDisplayPosition(x));
    }

    /// Shows both coordinates of a point of the plane.
    void showPoint(
            String title, double x, double y, ChartSpec spec, Rectangle2D plot, ScaleAxis xAxis, ScaleAxis yAxis) {
        heading.setText(title);
        rows.getChildren().clear();
        dots.getChildren().clear();
        Row point = new Row("", new CurveStyle(1, 1), x, y, 0);
        rows.addRow(0, new Label(spec.xLabel()), valueLabel(x));
        rows.addRow(1, new Label(spec.yLabel()), valueLabel(y));
        addDot(point, plot, xAxis, yAxis);
        setVisible(true);
        place(plot, plot.getMinX() + xAxis.getDisplayPosition(x));
    }

    private static Label valueLabel(double value) {
        Label label = new Label(NumberFormats.value(value));
        label.getStyleClass().add("hover-value");
        return label;
    }

    /// As many rows as the plot is high, for the box must not cover the next tile.
    private int mostRows(Rectangle2D plot) {
        double line = heading.getFont().getSize() * LINE_EM;
        return Math.clamp((int) (plot.getMaxY() / line) - LINES_BESIDES, 2, MOST_ROWS);
    }

    /// The rows nearest to the pointer, in the order in which the curves lie above each other.
    private static List<Row> nearestRows(List<Row> values, int most) {
        List<Row> kept = new ArrayList<>(values);
        kept.sort(Comparator.comparingDouble(Row::distance));
        kept = new ArrayList<>(kept.subList(0, Math.min(most, kept.size())));
        kept.sort(Comparator.comparingDouble(Row::y).reversed());
        return kept;
    }

    private void addRow(int at, Row row) {
        Label name = new Label(row.label());
        name.getStyleClass().addAll("hover-name", row.style().textClass());
        rows.addRow(at, name, valueLabel(row.y()));
    }

    private void addDot(Row row, Rectangle2D plot, ScaleAxis xAxis, ScaleAxis yAxis) {
        if (!xAxis.isValueOnAxis(row.x()) || !yAxis.isValueOnAxis(row.y())) {
            return;
        }
        Circle dot = new Circle(
                plot.getMinX() + xAxis.getDisplayPosition(row.x()),
                plot.getMinY() + yAxis.getDisplayPosition(row.y()),
                heading.getFont().getSize() * 0.3);
        dot.getStyleClass().addAll("hover-dot", "curve-fill-" + row.style().colour());
        dots.getChildren().add(dot);
    }

    /// Beside the line where there is more room, inside the plot.
    private void place(Rectangle2D plot, double x) {
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(plot.getMinY());
        line.setEndY(plot.getMaxY());
        box.applyCss();
        double distance = heading.getFont().getSize() * DISTANCE_EM;
        double width = Math.ceil(box.prefWidth(-1));
        double height = Math.ceil(box.prefHeight(-1));
        boolean right = x - plot.getMinX() < plot.getWidth() / 2;
        double wanted = right ? x + distance : x - distance - width;
        // a wide box in a small tile covers the line rather than leaving the tile
        double left = Math.clamp(wanted, 0, Math.max(0, plot.getMaxX() - width));
        double lowest = plot.getMaxY() - height;
        double top = Math.min(plot.getMinY() + distance, Math.max(lowest, 0));
        box.resizeRelocate(Math.rint(left), Math.rint(top), width, height);
        box.layout();
    }

    /// What is shown, as one sentence for a screen reader.
    String text() {
        return heading.getText() + ": "
                + rows.getChildren().stream().map(HoverReadout::textOf).collect(Collectors.joining(" "));
    }

    private static String textOf(Node node) {
        return node instanceof Label label ? label.getText() : "";
    }
}
