package dlnlab.ui.charts;

import dlnlab.figure.StepTimes;
import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.Span;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.TimeAxis;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The card around a chart: title, one clause why it matters, a place for switches, a note and a legend when
/// needed, and the chart or the reason why there is none.
///
/// Parts have ids made of the chart's id: `<id>-title`, `<id>-subtitle`, `<id>-note`, `<id>-message`,
/// `<id>-readout`, `<id>-menu-button`, `<id>-menu`, `<id>-zoom-reset`.
public abstract class TileCard extends VBox {
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

    private final ChartSpec spec;
    private final ScaleAxis xAxis = new ScaleAxis();
    private final ScaleAxis yAxis = new ScaleAxis();
    private final CurveChart chart;
    private final PlotPane pane;
    private final TileHead head;
    private final TileLegend legend = new TileLegend(this::fit);
    private final TileBody body;
    private final TileMenu menu;
    private final TileGestures gestures;
    private final TileMoments moments;
    private final TileClock clock;
    private final TileSpeech speech;
    private List<PlottedCurve> plotted = List.of();
    private boolean stale = true;

    TileCard(ChartSpec spec) {
        this.spec = spec;
        xAxis.show(spec.xScale(), AxisRange.ofTime(spec.xScale(), new Span()));
        yAxis.show(spec.yScale(), AxisRange.ofValues(spec.yScale(), new Span(), spec.leastRelativeSpan()));
        clock = new TileClock(spec);
        xAxis.setLabel(clock.axisLabel());
        chart = new CurveChart(xAxis, yAxis, spec.kind());
        pane = new PlotPane(chart, xAxis, yAxis, spec.id(), spec.yLabel());
        head = new TileHead(spec);
        body = new TileBody(pane, spec.id() + "-message");
        VBox.setVgrow(body, Priority.ALWAYS);
        setId(spec.id());
        getStyleClass().add("chart-tile");
        getChildren().addAll(head, legend.row(), body);
        setMinSize(0, 0);
        setFocusTraversable(true);
        speech = new TileSpeech(this, spec);
        menu = new TileMenu(this);
        gestures = new TileGestures(this, pane);
        moments = new TileMoments(this, pane);
        TileMoves.install(this, head.words(), menu);
        pane.setOnPlaced(moments::place);
        pane.zoomReset().setOnAction(e -> resetZoom());
        head.menuButton().setOnAction(e -> menu.showUnderButton());
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> requestFocus());
        widthProperty().subscribe(this::fit);
        heightProperty().subscribe(this::fit);
    }

    private void fit() {
        if (getWidth() > 0 && getHeight() > 0) {
            head.fit(getWidth(), getHeight());
            legend.fit(getWidth(), getHeight());
        }
    }

    /// Has something else stand where the chart would.
    final void showInstead(Region other) {
        body.replace(other);
    }

    /// Replaces the curves, those further down in the list above the others. They are drawn by [#showView].
    final void plot(List<PlottedCurve> curves) {
        plotted = List.copyOf(curves);
        chart.plot(plotted);
    }

    /// The curves, from the lowest to the one above the others.
    List<PlottedCurve> plotted() {
        return plotted;
    }

    /// Draws the part that is shown, after it or the curves were changed.
    final void showView() {
        stale = true;
        update();
    }

    /// Draws what was appended since the last call. Once per frame, on the JavaFX thread; does nothing when nothing
    /// has changed.
    ///
    /// @param running true while samples keep coming: lines are then drawn without smoothing, which is much cheaper
    public final void refresh(boolean running) {
        pseudoClassStateChanged(RUNNING, running);
        beforeFrame();
        update();
    }

    /// Whether nothing that belongs to it is still being computed.
    public boolean isSettled() {
        return true;
    }

    /// Ends what computes for it beside the window; what is asked for later begins anew.
    public void close() {}

    /// Takes in what is drawn besides curves, once per frame.
    void beforeFrame() {}

    private void update() {
        boolean changed = stale;
        for (PlottedCurve curve : plotted) {
            changed |= curve.grow();
        }
        if (!changed) {
            return;
        }
        stale = false;
        showRanges();
        pane.setZoomed(isZoomed());
        head.setNote(missing());
        speech.describe(described());
        chart.invalidatePoints();
        pane.requestLayout();
    }

    /// Has the axes show what was chosen, or all of the curves as they are now.
    abstract void showRanges();

    /// Which curves cannot be seen on these axes and why, or empty.
    String missing() {
        return "";
    }

    /// What the chart shows and where its curves are now, for someone who cannot see it.
    String described() {
        return TileSpeech.heading(spec);
    }

    /// Shows the values at a position in the plot; the height is NaN when the position came from the keyboard.
    abstract void readOut(Point2D at);

    /// Hides the values at the pointer, and the line that the other tiles show there.
    void hideReadout() {
        gestures.forget();
        if (pane.hover().isVisible()) {
            pane.hover().setVisible(false);
            moments.point(Double.NaN);
        }
        speech.readOut("");
    }

    /// Tells a screen reader the values that are shown.
    void speakReadout() {
        speech.readOut(pane.hover().isVisible() ? pane.hover().text() : "");
    }

    /// Where the curves are at a moment of this tile's clock.
    abstract List<MomentMarks.Mark> marksAt(double moment);

    /// What the tile counts time in.
    public final TileClock clock() {
        return clock;
    }

    /// Tells what the curves that are given from now on are drawn over.
    ///
    /// @param followed when the run that the window follows took its steps; null over the iterations
    public final void setClock(TimeAxis axis, @Nullable StepTimes followed) {
        if (clock.show(axis, followed)) {
            xAxis.setLabel(clock.isHorizontalAxis() ? clock.axisLabel() : spec().xLabel());
            // what was zoomed in to was counted in something else
            resetZoom();
        }
    }

    /// The moments marked in it: the one that the whole window shows, and the one pointed at.
    public final TileMoments moments() {
        return moments;
    }

    /// The part of the chart that is shown.
    abstract Viewport viewport();

    /// The switches of the scales, for the menu.
    abstract List<ScaleSwitch> switches();

    /// Shows everything again, growing with the data.
    public final void resetZoom() {
        viewport().reset();
        showView();
    }

    /// Whether a person chose what is shown, by zooming or moving; it then stays until [#resetZoom].
    public final boolean isZoomed() {
        return !viewport().follows();
    }

    /// Sets off the curves of a quantity or with a name, and makes the others pale; where nothing here is meant,
    /// nothing changes.
    ///
    /// @param key id of a quantity, or the name of a column or of a run; empty for all alike again
    public final void highlight(String key) {
        // curves without a name are not meant by no key
        chart.highlight(curve -> !key.isEmpty() && (curve.data().label().equals(key) || belongsTo(curve, key)));
        pane.endLabels().updateFading();
    }

    /// Whether a curve belongs to a quantity.
    boolean belongsTo(PlottedCurve curve, String quantityId) {
        return false;
    }

    /// What is drawn now, to be drawn again elsewhere: as it is zoomed, with the moment shown and the runs' names.
    public final ChartPicture picture() {
        return drawn().withRuns(legend.runs()).withTimeCursor(moments.cursorOnAxis());
    }

    /// The curves and signs that are drawn now.
    abstract ChartPicture drawn();

    /// The numbers, where there are more of them than the picture's.
    public Optional<TileNumbers> numbers() {
        return Optional.empty();
    }

    /// What this tile shows.
    public ChartSpec spec() {
        return spec;
    }

    /// The horizontal axis, whose labels and range can be read.
    public ScaleAxis xAxis() {
        return xAxis;
    }

    /// The vertical axis, whose labels and range can be read.
    public ScaleAxis yAxis() {
        return yAxis;
    }

    /// Says why there is nothing to draw, in place of the curves; an empty text brings the curves back.
    public void setMessage(String text) {
        body.say(text);
        head.switches().setDisable(!text.isEmpty());
        legend.row().setOpacity(text.isEmpty() ? 1 : 0);
        if (!text.isEmpty()) {
            hideReadout();
        }
        speech.explain(text);
    }

    /// Shows or hides switches and menu button, which a presentation does not need.
    public void setControlsShown(boolean shown) {
        head.controls().setVisible(shown);
        head.controls().setManaged(shown);
    }

    /// Who does what the menu, the drag of the head and the double click on it ask for.
    public void setActions(TileActions actions) {
        menu.setActions(actions);
    }

    /// Names the runs when several are drawn, in their colours; an empty list for a single run.
    ///
    /// @param colours indices into the theme's colours, from 0, one per run
    public final void setRuns(List<String> labels, List<Integer> colours) {
        legend.setRuns(labels, colours);
    }

    /// The runs' names, and what the lines mean.
    TileLegend legend() {
        return legend;
    }

    CurveChart chart() {
        return chart;
    }

    PlotPane pane() {
        return pane;
    }

    TileHead head() {
        return head;
    }
}
