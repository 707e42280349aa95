package dlnlab.ui.charts;

import dlnlab.scene.ChartSpec;
import dlnlab.ui.charts.PlottedCurve.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;

/// The stock line chart fed with decimated curves.
///
/// Its `Data` objects are reused from frame to frame, and are refilled only when samples, ranges or the size have
/// changed; many curves go to a canvas under the same axes, the ghosts before the others.
final class CurveChart extends LineChart<Number, Number> {
    static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");
    static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");

    /// More curves than this are not all drawn as lines.
    static final int MOST_LINES = 30;

    /// Above the curves, also above those that come later.
    static final double ABOVE = -1;

    private final ScaleAxis xAxis;
    private final ScaleAxis yAxis;
    private final boolean paths;
    private final CanvasLayer canvas = new CanvasLayer();
    private final List<PlotDecoration> decorations = new ArrayList<>();
    private List<PlottedCurve> curves = List.of();
    private Predicate<PlottedCurve> meant = curve -> false;
    private boolean stale;
    private boolean filling;
    private Geometry drawn = new Geometry(0, 0, 0, 0, 0, 0);

    /// What the points drawn depend on besides the samples.
    private record Geometry(double width, double height, double left, double right, double bottom, double top) {}

    CurveChart(ScaleAxis xAxis, ScaleAxis yAxis, ChartSpec.Kind kind) {
        super(xAxis, yAxis);
        this.xAxis = xAxis;
        this.yAxis = yAxis;
        paths = kind != ChartSpec.Kind.TIME;
        setAnimated(false);
        setCreateSymbols(false);
        setAxisSortingPolicy(SortingPolicy.NONE);
        setLegendVisible(false);
        setAlternativeRowFillVisible(false);
        setVerticalZeroLineVisible(paths);
        setMinSize(0, 0);
        getPlotChildren().add(canvas);
    }

    /// Replaces the curves, those further down in the list above the others.
    void plot(List<PlottedCurve> newCurves) {
        curves = List.copyOf(newCurves);
        List<PlottedCurve> lines = lines();
        ObservableList<Series<Number, Number>> series = getData();
        if (series.size() > lines.size()) {
            series.remove(lines.size(), series.size());
        }
        while (series.size() < lines.size()) {
            series.add(new Series<>(FXCollections.observableArrayList()));
        }
        for (int i = 0; i < lines.size(); i++) {
            series.get(i).setName(lines.get(i).data().label());
            // after every change of the list, because the chart then sets its own style classes
            styleLine(series.get(i).getNode(), lines.get(i));
        }
        canvas.setVisible(lines.size() < curves.size());
        highlight(meant);
        invalidatePoints();
    }

    private static void styleLine(Node line, PlottedCurve curve) {
        line.getStyleClass().setAll("chart-series-line");
        line.getStyleClass().addAll(curve.lineClasses());
        // what lies on a curve, or under it, is to be gripped there too
        line.setMouseTransparent(true);
    }

    /// Makes all curves pale but those that are meant; when none is, all are drawn alike.
    void highlight(Predicate<PlottedCurve> isMeant) {
        meant = isMeant;
        boolean any = curves.stream().anyMatch(meant);
        curves.forEach(curve -> curve.setFaded(any && !meant.test(curve)));
        List<PlottedCurve> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            Node line = getData().get(i).getNode();
            line.pseudoClassStateChanged(FADED, lines.get(i).faded());
            line.pseudoClassStateChanged(HIGHLIGHTED, any && !lines.get(i).faded());
        }
        decorations.forEach(decoration -> decoration.node().pseudoClassStateChanged(FADED, decoration.faded()));
        if (canvas.isVisible()) {
            canvas.redraw();
        }
    }

    /// Whether its horizontal axis is one of a plane or of bars, and does not count time.
    boolean hasPaths() {
        return paths;
    }

    /// Whether the curves themselves, ghosts aside, are too many to be drawn as lines.
    boolean onCanvas() {
        return curves.stream().filter(c -> c.role() != Role.GHOST).count() > MOST_LINES;
    }

    private List<PlottedCurve> lines() {
        return curves.size() > MOST_LINES ? curves.stream().filter(alwaysLine()).toList() : curves;
    }

    /// What is drawn as a line where there are many curves.
    private Predicate<PlottedCurve> alwaysLine() {
        boolean crowd = onCanvas();
        return c -> c.role() == Role.FIXED || (!crowd && c.role() != Role.GHOST);
    }

    /// Adds a decoration above the curves, or under them.
    void decorate(PlotDecoration decoration, boolean above) {
        decorations.add(decoration);
        decoration.node().setManaged(false);
        if (above) {
            decoration.node().setViewOrder(ABOVE);
            getPlotChildren().add(decoration.node());
        } else {
            getPlotChildren().addFirst(decoration.node());
        }
        requestChartLayout();
    }

    /// Removes decorations.
    void undecorate(List<? extends PlotDecoration> gone) {
        decorations.removeAll(gone);
        getPlotChildren().removeAll(gone.stream().map(PlotDecoration::node).toList());
    }

    /// Has the points chosen anew at the next layout.
    void invalidatePoints() {
        stale = true;
        requestChartLayout();
    }

    @Override
    protected void layoutPlotChildren() {
        Geometry now = new Geometry(
                xAxis.getWidth(),
                yAxis.getHeight(),
                xAxis.getLowerBound(),
                xAxis.getUpperBound(),
                yAxis.getLowerBound(),
                yAxis.getUpperBound());
        if (stale || !now.equals(drawn)) {
            stale = false;
            drawn = now;
            filling = true;
            choosePoints();
            filling = false;
        }
        super.layoutPlotChildren();
        for (PlotDecoration decoration : decorations) {
            decoration.place(xAxis, yAxis);
        }
    }

    /// Lays out axes and curves at once, so that the parent knows where the plot is.
    void layoutNow() {
        super.requestChartLayout();
        layout();
    }

    /// Filling the series tells the chart of every value, but it is being laid out just then.
    @Override
    protected void requestChartLayout() {
        if (!filling) {
            super.requestChartLayout();
        }
    }

    private void choosePoints() {
        for (PlottedCurve curve : curves) {
            if (paths) {
                curve.decimatePath(xAxis, yAxis);
            } else {
                curve.decimateTime(xAxis, yAxis, curves.size());
            }
        }
        List<PlottedCurve> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            SeriesFiller.fill(getData().get(i).getData(), lines.get(i).points());
        }
        if (canvas.isVisible()) {
            canvas.draw(curves.stream().filter(Predicate.not(alwaysLine())).toList(), xAxis, yAxis);
        }
    }
}
