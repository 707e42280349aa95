package dlnlab.ui.charts;

import dlnlab.plot.AxisRange;
import dlnlab.plot.Span;
import dlnlab.scene.ChartSpec;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The card around a chart: title, one clause why it matters, a place for switches, a note and a legend when
/// needed, and the chart or the reason why there is none.
///
/// Parts have ids made of the chart's id: `<id>-title`, `<id>-subtitle`, `<id>-note`, `<id>-message`,
/// `<id>-readout`.
public abstract class TileCard extends VBox {
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    private static final double KEY_STEP = 0.01;

    private final ChartSpec spec;
    private final ScaleAxis xAxis = new ScaleAxis();
    private final ScaleAxis yAxis = new ScaleAxis();
    private final CurveChart chart;
    private final PlotPane pane;
    private final Label subtitle;
    private final Label note = new Label();
    private final Label message = new Label();
    private final LegendRow legend = new LegendRow();
    private final VBox controls = new VBox();
    private List<LegendRow.Entry> runs = List.of();
    private List<LegendRow.Entry> others = List.of();
    private double pointedAt = Double.NaN;

    TileCard(ChartSpec spec) {
        this.spec = spec;
        boolean plane = spec.kind() == ChartSpec.Kind.PHASE_PLANE;
        xAxis.show(spec.xScale(), AxisRange.ofTime(spec.xScale(), new Span()));
        yAxis.show(spec.yScale(), AxisRange.ofValues(spec.yScale(), new Span(), spec.leastRelativeSpan()));
        xAxis.setLabel(spec.xLabel());
        chart = new CurveChart(xAxis, yAxis, plane);
        pane = new PlotPane(chart, xAxis, yAxis, spec.id(), spec.yLabel());
        subtitle = label(spec.subtitle(), "subtitle", "tile-subtitle");
        setId(spec.id());
        getStyleClass().add("chart-tile");
        getChildren().addAll(head(), legend, body());
        setMinSize(0, 0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription("chart");
        setAccessibleText(spec.title() + ", " + spec.subtitle());
        listen();
    }

    private HBox head() {
        Label title = label(spec.title(), "title", "tile-title");
        describe(note, "note", "tile-note");
        VBox words = new VBox(title, subtitle, note);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        controls.getStyleClass().add("tile-controls");
        controls.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(words, controls);
        head.getStyleClass().add("tile-head");
        head.setMinHeight(USE_PREF_SIZE);
        show(note, "");
        show(subtitle, spec.subtitle());
        return head;
    }

    private StackPane body() {
        describe(message, "message", "tile-message");
        show(message, "");
        StackPane body = new StackPane(pane, message);
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        return body;
    }

    private Label label(String text, String idSuffix, String styleClass) {
        Label label = new Label(text);
        describe(label, idSuffix, styleClass);
        return label;
    }

    private void describe(Label label, String idSuffix, String styleClass) {
        label.setId(spec.id() + "-" + idSuffix);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private void listen() {
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(e.getSceneX(), e.getSceneY()));
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> point(e.getSceneX(), e.getSceneY()));
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, e -> hideReadout());
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                hideReadout();
            }
        });
    }

    private void onKey(KeyEvent event) {
        if (!isFocused()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> step(event.isShiftDown() ? -10 : -1);
            case RIGHT -> step(event.isShiftDown() ? 10 : 1);
            case ESCAPE -> {
                known = !Double.isNaN(pointedAt);
                hideReadout();
            }
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void step(int direction) {
        double width = pane.plot().getWidth();
        double from = Double.isNaN(pointedAt) ? (direction > 0 ? 0 : width) : pointedAt;
        pointedAt = Math.clamp(from + direction * KEY_STEP * width, 0, width);
        readOut(new Point2D(pointedAt, Double.NaN));
        setAccessibleText(pane.hover().text());
    }

    private void point(double sceneX, double sceneY) {
        Point2D at = pane.toPlot(sceneX, sceneY);
        boolean inside = at.getX() >= 0
                && at.getY() >= 0
                && at.getX() <= pane.plot().getWidth()
                && at.getY() <= pane.plot().getHeight();
        if (!inside || message.isVisible()) {
            hideReadout();
            return;
        }
        pointedAt = at.getX();
        readOut(at);
    }

    void hideReadout() {
        pointedAt = Double.NaN;
        pane.hover().setVisible(false);
    }

    /// Shows the values at a position in the plot; the height is NaN when the position came from the keyboard.
    abstract void readOut(Point2D at);

    /// Draws what was appended since the last call. Once per frame, on the JavaFX thread; does nothing when nothing
    /// has changed.
    ///
    /// @param running true while samples keep coming: lines are then drawn without smoothing, which is much cheaper
    public abstract void refresh(boolean running);

    void setRunning(boolean running) {
        pseudoClassStateChanged(RUNNING, running);
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
        show(subtitle, text);
    }

    /// Says why there is nothing to draw, in place of the curves; an empty text brings the curves back.
    public void setMessage(String text) {
        show(message, text);
        pane.setVisible(text.isEmpty());
        controls.setVisible(text.isEmpty());
        legend.setOpacity(text.isEmpty() ? 1 : 0);
        if (!text.isEmpty()) {
            hideReadout();
            setAccessibleText(spec.title() + ": " + text);
        }
    }

    /// Shows or hides the switches, which a presentation does not need.
    public void setControlsShown(boolean shown) {
        controls.setVisible(shown);
        controls.setManaged(shown);
    }

    void setNote(String text) {
        if (!note.getText().equals(text)) {
            show(note, text);
        }
    }

    CurveChart chart() {
        return chart;
    }

    PlotPane pane() {
        return pane;
    }

    /// Names the runs when several are drawn, in their colours; an empty list for a single run.
    ///
    /// @param labels one per run
    /// @param colours indices into the theme's colours, from 0
    public final void setRuns(List<String> labels, List<Integer> colours) {
        List<LegendRow.Entry> entries = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            int colour = Math.floorMod(colours.get(i), CurveStyle.COLOURS) + 1;
            entries.add(new LegendRow.Entry(List.of("curve-line", "curve-colour-" + colour), labels.get(i)));
        }
        if (!entries.equals(runs)) {
            runs = entries;
            setLegend(others);
        }
    }

    void setLegend(List<LegendRow.Entry> entries) {
        others = entries;
        List<LegendRow.Entry> all = new ArrayList<>(runs);
        all.addAll(entries);
        legend.setEntries(all);
    }

    VBox controls() {
        return controls;
    }
}
