package dlnlab.ui.charts;

import dlnlab.exhibit.Panel.Handle;
import dlnlab.plot.NumberFormats;
import dlnlab.ui.control.OwnKeys;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// A point of a plane that can be dragged, or moved with the arrow keys while it has the keyboard: by a fiftieth of a
/// unit, with Shift five times as far.
final class HandleMark implements PlotDecoration {
    private static final double KEY_STEP = 0.02;
    private static final double LARGE = 5;
    private static final int DIGITS = 3;

    private final PlotPane pane;
    private final ScaleAxis xAxis;
    private final ScaleAxis yAxis;
    private final Mover mover;
    private final Region sign = new Region();
    private Handle handle;
    private Point2D grip = Point2D.ZERO;
    private boolean held;

    /// Does what the hand wants.
    interface Mover {
        void move(String handle, double x, double y);
    }

    HandleMark(Handle handle, String chartId, PlotPane pane, ScaleAxis xAxis, ScaleAxis yAxis, Mover mover) {
        this.handle = handle;
        this.pane = pane;
        this.xAxis = xAxis;
        this.yAxis = yAxis;
        this.mover = mover;
        sign.setId(chartId + "-handle-" + handle.id());
        sign.getStyleClass().add("play-handle");
        sign.setFocusTraversable(true);
        sign.setAccessibleRole(AccessibleRole.THUMB);
        sign.setAccessibleRoleDescription("handle");
        sign.setAccessibleHelp("Arrow keys move it, with Shift further.");
        OwnKeys.give(sign);
        Tooltip.install(sign, new Tooltip(handle.name() + ": drag it, or focus it and use the arrow keys"));
        sign.addEventHandler(MouseEvent.ANY, this::onMouse);
        sign.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        move(handle);
    }

    String id() {
        return handle.id();
    }

    /// Takes it to where it is now.
    void move(Handle now) {
        handle = now;
        sign.setAccessibleText(now.name() + ", at " + NumberFormats.value(now.x(), DIGITS) + ", "
                + NumberFormats.value(now.y(), DIGITS));
    }

    private void onMouse(MouseEvent event) {
        Point2D at = pane.toPlot(event.getSceneX(), event.getSceneY());
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED && event.getButton() == MouseButton.PRIMARY) {
            sign.requestFocus();
            held = true;
            // what was gripped at its rim does not jump
            grip = at.subtract(xAxis.getDisplayPosition(handle.x()), yAxis.getDisplayPosition(handle.y()));
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED && held) {
            mover.move(
                    handle.id(),
                    xAxis.getValueForDisplay(at.getX() - grip.getX()).doubleValue(),
                    yAxis.getValueForDisplay(at.getY() - grip.getY()).doubleValue());
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            held = false;
        }
        // the plot under it would be moved too; what only passes over it is still read out there
        if (event.getEventType() != MouseEvent.MOUSE_MOVED) {
            event.consume();
        }
    }

    private void onKey(KeyEvent event) {
        if (!event.getCode().isArrowKey() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double step = event.isShiftDown() ? LARGE * KEY_STEP : KEY_STEP;
        double dx = 0;
        double dy = 0;
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> dx = -step;
            case RIGHT, KP_RIGHT -> dx = step;
            case UP, KP_UP -> dy = step;
            default -> dy = -step;
        }
        mover.move(handle.id(), handle.x() + dx, handle.y() + dy);
        event.consume();
    }

    @Override
    public Node node() {
        return sign;
    }

    @Override
    public void place(ScaleAxis x, ScaleAxis y) {
        boolean visible = x.isValueOnAxis(handle.x()) && y.isValueOnAxis(handle.y());
        sign.setVisible(visible);
        if (visible) {
            double size = sign.prefWidth(-1);
            sign.resizeRelocate(
                    x.getDisplayPosition(handle.x()) - size / 2,
                    y.getDisplayPosition(handle.y()) - size / 2,
                    size,
                    size);
        }
    }
}
