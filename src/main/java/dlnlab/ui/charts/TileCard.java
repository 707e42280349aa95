package dlnlab.ui.charts;

import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.Span;
import dlnlab.scene.ChartSpec;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The card around a chart: title, one clause why it matters, a place for switches, a note and a legend when
/// needed, and the chart or the reason why there is none.
///
/// Parts have ids made of the chart's id: `<id>-title`, `<id>-subtitle`, `<id>-note`, `<id>-message`,
/// `<id>-readout`, `<id>-menu-button`, `<id>-menu`, `<id>-zoom-reset`.
public abstract class TileCard extends VBox {
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

    private static final String COLOUR_CLASS = "curve-colour-";

    /// A legend that would take more of the height is left out; pointing at a curve names it too.
    private static final double MOST_LEGEND = 0.22;

    private final ChartSpec spec;
    private final ScaleAxis xAxis = new ScaleAxis();
    private final ScaleAxis yAxis = new ScaleAxis();
    private final CurveChart chart;
    private final PlotPane pane;
    private final TileHead head;
    private final TileMenu menu;
    private final TileGestures gestures;
    private final Label message = new Label();
    private final LegendRow legend = new LegendRow();
    private List<LegendRow.Entry> runs = List.of();
    private List<LegendRow.Entry> others = List.of();
    private double cursorAt = Double.NaN;
    private @Nullable CrossHair crossHair;
    private Subscription crossHairs = Subscription.EMPTY;

    TileCard(ChartSpec spec) {
        this.spec = spec;
        xAxis.show(spec.xScale(), AxisRange.ofTime(spec.xScale(), new Span()));
        yAxis.show(spec.yScale(), AxisRange.ofValues(spec.yScale(), new Span(), spec.leastRelativeSpan()));
        xAxis.setLabel(spec.xLabel());
        chart = new CurveChart(xAxis, yAxis, spec.kind());
        pane = new PlotPane(chart, xAxis, yAxis, spec.id(), spec.yLabel());
        head = new TileHead(spec);
        setId(spec.id());
        getStyleClass().add("chart-tile");
        getChildren().addAll(head, legend, body());
        setMinSize(0, 0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription("chart");
        setAccessibleText(spec.title() + ", " + spec.subtitle());
        setAccessibleHelp("Alt with Left and Right reads values, plus and minus zoom, Ctrl with arrows moves, "
                + "0 shows everything, M maximises, Shift+F10 opens the menu.");
        menu = new TileMenu(this);
        gestures = new TileGestures(this, pane);
        TileMoves.install(this, head.words(), menu);
        listen();
    }

    private StackPane body() {
        message.setId(spec.id() + "-message");
        message.getStyleClass().add("tile-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        TileHead.show(message, "");
        StackPane body = new TileBody(pane, message);
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        return body;
    }

    private void listen() {
        pane.setOnPlaced(this::placeMoments);
        pane.zoomReset().setOnAction(e -> resetZoom());
        head.menuButton().setOnAction(e -> menu.showUnderButton());
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> requestFocus());
        widthProperty().subscribe(this::fit);
        heightProperty().subscribe(this::fit);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                hideReadout();
            }
        });
    }

    private void fit() {
        if (getWidth() > 0 && getHeight() > 0) {
            head.fit(getWidth(), getHeight());
            boolean low = legend.prefHeight(getWidth()) > MOST_LEGEND * getHeight();
            legend.show(!low);
        }
    }

    /// Hides the values at the pointer, and the line that the other tiles show there.
    void hideReadout() {
        gestures.forget();
        if (pane.hover().isVisible()) {
            pane.hover().setVisible(false);
            if (crossHair != null) {
                crossHair.clear();
            }
        }
    }

    /// Shows the values at a position in the plot; the height is NaN when the position came from the keyboard.
    abstract void readOut(Point2D at);

    /// Tells the other tiles which moment is pointed at here.
    void pointAt(double moment) {
        if (crossHair != null) {
            crossHair.point(moment);
        }
    }

    /// The part of the chart that is shown.
    abstract Viewport viewport();

    /// Draws the part that is shown, after it was changed.
    abstract void showView();

    /// The switches of the scales, for the menu.
    abstract List<ScaleSwitch> switches();

    /// Where the curves are at a moment.
    abstract List<MomentMarks.Mark> marksAt(double moment);

    /// Whether a moment is a place on the horizontal axis.
    boolean hasTimeAxis() {
        return spec.kind() == ChartSpec.Kind.TIME;
    }

    /// Shows everything again, growing with the data.
    public final void resetZoom() {
        viewport().reset();
        showView();
    }

    /// Whether a person chose what is shown, by zooming or moving; it then stays until [#resetZoom].
    public final boolean isZoomed() {
        return !viewport().follows();
    }

    /// Draws what was appended since the last call. Once per frame, on the JavaFX thread; does nothing when nothing
    /// has changed.
    ///
    /// @param running true while samples keep coming: lines are then drawn without smoothing, which is much cheaper
    public abstract void refresh(boolean running);

    void setRunning(boolean running) {
        pseudoClassStateChanged(RUNNING, running);
    }

    /// Shows the moment that the whole window shows, with the values of the curves there; NaN hides it.
    ///
    /// @param iteration the moment in iterations
    public final void setTimeCursor(double iteration) {
        if (Double.compare(cursorAt, iteration) != 0) {
            cursorAt = iteration;
            placeCursor();
        }
    }

    /// Shares the moment that is pointed at with other tiles; null ends it, for a tile that is thrown away.
    public final void setCrossHair(@Nullable CrossHair shared) {
        crossHairs.unsubscribe();
        crossHair = shared;
        crossHairs = shared == null
                ? Subscription.EMPTY
                : Subscription.combine(
                        shared.momentProperty().subscribe(this::placeCrossHair),
                        shared.valuesProperty().subscribe(this::placeCrossHair));
        placeCrossHair();
    }

    private void placeMoments() {
        placeCursor();
        placeCrossHair();
    }

    private void placeCursor() {
        place(pane.cursor(), cursorAt, true);
    }

    private void placeCrossHair() {
        boolean pointedHere = pane.hover().isVisible();
        double moment = crossHair == null || pointedHere ? Double.NaN : crossHair.moment();
        place(
                pane.cross(),
                moment,
                crossHair != null && crossHair.valuesProperty().get());
    }

    private void place(MomentMarks marks, double moment, boolean values) {
        if (Double.isNaN(moment)) {
            marks.hide();
        } else {
            double line = hasTimeAxis() ? moment : Double.NaN;
            marks.show(line, marksAt(moment), values, pane.plot(), xAxis, yAxis);
        }
    }

    /// Sets off the curves of a quantity or with a name, and makes the others pale; where nothing here is meant,
    /// nothing changes.
    ///
    /// @param key id of a quantity, or the name of a column or of a run
    public final void highlight(String key) {
        chart.highlight(curve -> curve.data().label().equals(key) || belongsTo(curve, key));
        pane.endLabels().updateFading();
    }

    /// Shows all curves alike again.
    public final void clearHighlight() {
        highlight("");
    }

    /// Whether a curve belongs to a quantity.
    boolean belongsTo(PlottedCurve curve, String quantityId) {
        return false;
    }

    /// What is drawn now, to be drawn again elsewhere: as it is zoomed, with the moment shown and the runs' names.
    public final ChartPicture picture() {
        ChartPicture drawn = drawn();
        List<ChartPicture.RunName> names = runs.stream()
                .map(entry -> new ChartPicture.RunName(entry.text(), colour(entry)))
                .toList();
        return drawn.withRuns(names).withTimeCursor(hasTimeAxis() ? cursorAt : Double.NaN);
    }

    private static int colour(LegendRow.Entry entry) {
        return entry.lineClasses().stream()
                .filter(style -> style.startsWith(COLOUR_CLASS))
                .mapToInt(style -> Integer.parseInt(style.substring(COLOUR_CLASS.length())) - 1)
                .findFirst()
                .orElse(0);
    }

    /// The curves and signs that are drawn now.
    abstract ChartPicture drawn();

    /// The clause under the title.
    String subtitle() {
        return head.subtitle();
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

    /// Replaces the clause under the title.
    public void setSubtitle(String text) {
        head.setSubtitle(text);
        fit();
    }

    /// Says why there is nothing to draw, in place of the curves; an empty text brings the curves back.
    public void setMessage(String text) {
        TileHead.show(message, text);
        pane.setVisible(text.isEmpty());
        head.switches().setDisable(!text.isEmpty());
        legend.setOpacity(text.isEmpty() ? 1 : 0);
        if (!text.isEmpty()) {
            hideReadout();
            setAccessibleText(spec.title() + ": " + text);
        }
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

    void setNote(String text) {
        head.setNote(text);
    }

    CurveChart chart() {
        return chart;
    }

    PlotPane pane() {
        return pane;
    }

    Button menuButton() {
        return head.menuButton();
    }

    /// Adds a switch under the others.
    void addSwitch(ScaleSwitch scales) {
        head.switches().getChildren().add(scales);
    }

    /// Names the runs when several are drawn, in their colours; an empty list for a single run.
    ///
    /// @param labels one per run
    /// @param colours indices into the theme's colours, from 0
    public final void setRuns(List<String> labels, List<Integer> colours) {
        List<LegendRow.Entry> entries = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            int colour = Math.floorMod(colours.get(i), CurveStyle.COLOURS) + 1;
            entries.add(new LegendRow.Entry(List.of("curve-line", COLOUR_CLASS + colour), labels.get(i)));
        }
        if (!entries.equals(runs)) {
            runs = entries;
            setLegend(others);
        }
    }

    /// Name of the run that has a colour, empty for a single run.
    String runOf(CurveStyle style) {
        return runs.stream()
                .filter(entry -> entry.lineClasses().contains(COLOUR_CLASS + style.colour()))
                .map(LegendRow.Entry::text)
                .findFirst()
                .orElse("");
    }

    void setLegend(List<LegendRow.Entry> entries) {
        others = entries;
        List<LegendRow.Entry> all = new ArrayList<>(runs);
        all.addAll(entries);
        legend.setEntries(all);
        fit();
    }
}
