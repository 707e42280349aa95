package dlnlab.ui.charts;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A chart with room kept for what reaches beyond its plot: half a tick label at the top and the right, the names
/// of the curves, the name of the vertical axis.
final class PlotPane extends Region {
    private static final double GAP_EM = 0.5;

    private final CurveChart chart;
    private final ScaleAxis xAxis;
    private final ScaleAxis yAxis;
    private final EndLabels endLabels = new EndLabels();
    private final HoverReadout hover;
    private final Label yName;
    private final MomentMarks cursor = new MomentMarks("time-cursor");
    private final MomentMarks cross = new MomentMarks("hover-line");
    private final Button zoomReset = new Button("zoomed · reset");
    private Runnable onPlaced = () -> {};
    private boolean namesShown;
    private Rectangle2D plot = Rectangle2D.EMPTY;

    PlotPane(CurveChart chart, ScaleAxis xAxis, ScaleAxis yAxis, String id, String yLabel) {
        this.chart = chart;
        this.xAxis = xAxis;
        this.yAxis = yAxis;
        hover = new HoverReadout(id);
        yName = new Label(yLabel);
        yName.getStyleClass().add("y-axis-name");
        yName.setManaged(false);
        zoomReset.setId(id + "-zoom-reset");
        zoomReset.getStyleClass().add("zoom-reset");
        zoomReset.setAccessibleText("Zoomed. Show everything again");
        zoomReset.setManaged(false);
        zoomReset.setVisible(false);
        getStyleClass().add("plot-pane");
        getChildren().addAll(chart, yName, endLabels, zoomReset, cursor, cross, hover);
        setMinSize(0, 0);
    }

    EndLabels endLabels() {
        return endLabels;
    }

    HoverReadout hover() {
        return hover;
    }

    /// The moment that the whole window shows.
    MomentMarks cursor() {
        return cursor;
    }

    /// The moment that is pointed at in another tile.
    MomentMarks cross() {
        return cross;
    }

    /// The pill that says that only a part is shown.
    Button zoomReset() {
        return zoomReset;
    }

    void setZoomed(boolean zoomed) {
        zoomReset.setVisible(zoomed);
    }

    /// What is to be done whenever the plot has a new place or new ranges.
    void setOnPlaced(Runnable action) {
        onPlaced = action;
    }

    /// Where the plot is, in the coordinates of this pane.
    Rectangle2D plot() {
        return plot;
    }

    /// Position in the plot of a point of the scene.
    Point2D toPlot(double sceneX, double sceneY) {
        Point2D here = sceneToLocal(sceneX, sceneY);
        return here.subtract(plot.getMinX(), plot.getMinY());
    }

    void showNames(boolean shown) {
        if (shown == namesShown) {
            return;
        }
        namesShown = shown;
        endLabels.setVisible(shown);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double em = yAxis.getTickLabelFont().getSize();
        double nameHeight = yName.getText().isEmpty() ? 0 : yName.prefHeight(-1);
        double top = Math.max(em * 0.7, nameHeight + em * 0.6);
        double names = namesShown && endLabels.widest() > 0 ? endLabels.widest() + em * GAP_EM : 0;
        double right = Math.ceil(Math.max(names, xAxis.lastLabelWidth() / 2 + 1));
        chart.resizeRelocate(0, top, Math.max(0, getWidth() - right), Math.max(0, getHeight() - top));
        chart.layoutNow();
        plot = plotArea();
        yName.resizeRelocate(0, 0, yName.prefWidth(-1), nameHeight);
        if (namesShown) {
            endLabels.place(plot, plot.getMaxX() + em * GAP_EM, yAxis);
        }
        placeZoomReset();
        onPlaced.run();
    }

    /// Renames the vertical axis.
    void setYName(String name) {
        yName.setText(name);
        requestLayout();
    }

    /// In the row of the axis' name, whose words end at the right; in the corner of a plane, which may have no such
    /// row.
    private void placeZoomReset() {
        double width = zoomReset.prefWidth(-1);
        double height = zoomReset.prefHeight(-1);
        double gap = chart.hasPaths() ? yAxis.getTickLabelFont().getSize() * GAP_EM : 0;
        double bottom = chart.hasPaths() ? plot.getMaxY() - gap : getHeight();
        zoomReset.resizeRelocate(Math.rint(plot.getMinX() + gap), Math.rint(bottom - height), width, height);
    }

    private Rectangle2D plotArea() {
        Bounds x = sceneToLocal(xAxis.localToScene(xAxis.getLayoutBounds()));
        Bounds y = sceneToLocal(yAxis.localToScene(yAxis.getLayoutBounds()));
        return new Rectangle2D(x.getMinX(), y.getMinY(), Math.max(0, x.getWidth()), Math.max(0, y.getHeight()));
    }
}
