package dlnlab.ui.network;

import dlnlab.linalg.DenseMatrix;
import dlnlab.ui.control.OwnKeys;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The node-link diagram of a small network. Pointing at a neuron or a line tells its value, a click on a line of a
/// paused run lets one type it. Keys: arrows walk, Enter types, + and − change a layer's neurons, Insert adds a layer,
/// Delete removes one.
final class DiagramView extends Region {
    /// Id of the diagram.
    static final String ID = "network-diagram";
    /// Id of the box with the value pointed at.
    static final String READ_OUT_ID = "network-diagram-readout";

    private final NetworkViewModel model;
    private final NetworkColours colours;
    private final Canvas canvas = new Canvas();
    private final DiagramMark mark = new DiagramMark();
    private final DiagramControls controls;
    private final ReadOut readOut = new ReadOut(READ_OUT_ID);
    private final WeightEditor editor;
    private @Nullable DiagramLayout layout;
    private @Nullable NetworkSnapshot shown;
    private @Nullable DiagramItem pointed;
    private boolean withValues;
    private double gapBound = 1;
    private double largest;
    private double thickest;

    DiagramView(NetworkViewModel model, NetworkColours colours) {
        this.model = model;
        this.colours = colours;
        controls = new DiagramControls(model);
        editor = new WeightEditor(model, this::requestFocus);
        setId(ID);
        getStyleClass().add("network-diagram");
        getChildren().addAll(mark, canvas, controls, readOut, editor);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription("network diagram");
        setAccessibleText("Network diagram");
        setAccessibleHelp(
                "Arrow keys walk over neurons and weights, Shift with up and down over the weights that reach "
                        + "a neuron, Enter types a weight, plus and minus add and remove a neuron, Insert adds a layer behind, "
                        + "Delete removes the layer.");
        addEventHandler(MouseEvent.MOUSE_MOVED, this::onMove);
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> pointAt(null));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
        OwnKeys.give(this);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
        pointAt(null);
    }

    /// Shows a network that is small enough.
    void show(NetworkSnapshot now) {
        boolean other = shown == null || !shown.widths().equals(now.widths());
        shown = now;
        largest = 0;
        double gap = 0;
        for (int h = 1; h <= now.depth(); h++) {
            largest = Math.max(largest, ValueRange.largest(now.weight(h)));
        }
        for (double[] gaps : now.neuronGaps()) {
            gap = Math.max(gap, ValueRange.largest(new DenseMatrix(gaps.length, 1, gaps, 0)));
        }
        gapBound = ValueRange.roundUp(gap);
        if (other) {
            controls.show(now);
            editor.setVisible(false);
            layout = null;
            requestLayout();
            DiagramItem item = pointed;
            pointAt(item != null && DiagramWalk.exists(now.widths(), item) ? item : null);
        } else {
            draw();
            tell();
        }
    }

    /// The end of the colour scale of the neurons.
    double gapBound() {
        return gapBound;
    }

    /// The weight with the thickest line.
    double largest() {
        return largest;
    }

    private void draw() {
        NetworkSnapshot now = shown;
        DiagramLayout places = layout;
        if (now == null || places == null) {
            return;
        }
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        DiagramPainter painter = new DiagramPainter(pen, colours, places);
        painter.paint(now, largest, gapBound);
        if (withValues) {
            painter.values(now);
        }
        thickest = painter.thickest();
    }

    private void onMove(MouseEvent event) {
        DiagramLayout places = layout;
        if (places == null || editor.isVisible()) {
            return;
        }
        int nearest = (int) Math.round((event.getX() - places.x(0)) / places.columnStep());
        if (controls.setCurrent(nearest)) {
            controls.place(places, getWidth(), colours.em());
        }
        boolean overControls = event.getY() < DiagramControls.height(colours.em());
        pointAt(overControls ? null : places.at(event.getX(), event.getY()));
    }

    private void onPress(MouseEvent event) {
        DiagramLayout places = layout;
        if (places == null || editor.isVisible() || event.getY() < DiagramControls.height(colours.em())) {
            return;
        }
        requestFocus();
        pointAt(places.at(event.getX(), event.getY()));
        edit();
    }

    private void onKey(KeyEvent event) {
        NetworkSnapshot now = shown;
        if (!isFocused() || now == null) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> walk(DiagramWalk.sideways(now.widths(), from(), -1));
            case RIGHT -> walk(DiagramWalk.sideways(now.widths(), from(), 1));
            case UP -> walk(DiagramWalk.upwards(now.widths(), from(), -1, event.isShiftDown()));
            case DOWN -> walk(DiagramWalk.upwards(now.widths(), from(), 1, event.isShiftDown()));
            case ENTER -> edit();
            case INSERT -> model.addLayer(Math.min(layer(), now.depth() - 1));
            case DELETE -> hidden(model::removeLayer);
            case ESCAPE -> {
                known = pointed != null;
                pointAt(null);
            }
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void onTyped(KeyEvent event) {
        if (!isFocused()) {
            return;
        }
        switch (event.getCharacter()) {
            case "+" -> hidden(model::addNeuron);
            case "-", "−" -> hidden(model::removeNeuron);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Where the walk is; it starts at the first neuron of the input.
    private DiagramItem from() {
        return Objects.requireNonNullElseGet(pointed, () -> new DiagramItem.Neuron(0, 0));
    }

    private void walk(DiagramItem to) {
        pointAt(pointed == null ? from() : to);
        setAccessibleText(model.readOut(from()));
        if (controls.setCurrent(layer())) {
            requestLayout();
        }
    }

    /// The layer of the neuron pointed at, or in front of the line.
    private int layer() {
        return switch (from()) {
            case DiagramItem.Neuron(int layer, int index) -> layer;
            case DiagramItem.Weight(int h, int row, int column) -> h - 1;
        };
    }

    private void hidden(IntConsumer action) {
        NetworkSnapshot now = shown;
        if (now != null && now.isHidden(layer())) {
            action.accept(layer());
        }
    }

    private void edit() {
        NetworkSnapshot now = shown;
        if (now != null && pointed instanceof DiagramItem.Weight weight && model.mayEdit()) {
            readOut.setVisible(false);
            double value = now.weight(weight.h()).get(weight.row(), weight.column());
            editor.open(weight, value, NetworkWords.line(now, weight));
            requestLayout();
        }
    }

    /// Marks a part of the diagram and tells its value; null marks none.
    void pointAt(@Nullable DiagramItem item) {
        pointed = item;
        mark();
        tell();
    }

    private void mark() {
        mark.show(pointed, layout, thickest, colours.em());
    }

    private void tell() {
        DiagramItem item = pointed;
        DiagramLayout places = layout;
        if (item == null || places == null || editor.isVisible()) {
            readOut.setVisible(false);
            return;
        }
        Point2D at = pointOn(item, 0.5);
        double half = item instanceof DiagramItem.Neuron ? places.radius() : 0;
        double top = DiagramControls.height(colours.em());
        Rectangle2D space = new Rectangle2D(0, top, getWidth(), Math.max(1, getHeight() - top));
        readOut.show(model.readOut(item), at.getX(), at.getY() - half, at.getY() + half, space);
    }

    /// A point of a line, a fraction of the way from left to right, or the middle of a neuron.
    Point2D pointOn(DiagramItem item, double fraction) {
        DiagramLayout places = Objects.requireNonNull(layout, "shown before the first layout");
        return switch (item) {
            case DiagramItem.Neuron(int layer, int index) -> new Point2D(places.x(layer), places.y(layer, index));
            case DiagramItem.Weight(int h, int row, int column) ->
                new Point2D(places.x(h - 1), places.y(h - 1, column))
                        .interpolate(new Point2D(places.x(h), places.y(h, row)), fraction);
        };
    }

    @Override
    protected void layoutChildren() {
        NetworkSnapshot now = shown;
        if (now == null) {
            return;
        }
        double em = colours.em();
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        DiagramLayout places = new DiagramLayout(now.widths(), getWidth(), getHeight(), DiagramControls.height(em), em);
        layout = places;
        withValues = places.hasRoomForValues();
        controls.resize(getWidth(), getHeight());
        controls.place(places, getWidth(), em);
        draw();
        mark();
        tell();
        if (editor.isVisible() && pointed != null) {
            Point2D at = pointOn(pointed, 0.5);
            editor.place(at.getX(), at.getY(), getWidth(), getHeight());
        }
    }
}
