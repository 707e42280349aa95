package dlnlab.ui.charts;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Pointer, wheel and keys over a chart.
///
/// The wheel zooms the time axis about the pointer, with Shift the value axis, with Ctrl both; a drag moves what is
/// shown, a double click shows everything again. The same by keys: plus and minus (Alt for the value axis), Ctrl
/// with arrows, zero. Left and Right move the read-out, ten times as far with Shift.
final class TileGestures {
    /// A notch of the usual wheel, 40 pixels, makes the range a seventh shorter.
    private static final double ZOOM_PER_PIXEL = 0.004;

    private static final double ZOOM_PER_KEY = 0.8;
    private static final double PAN_PER_KEY = 0.1;
    private static final double READ_STEP = 0.01;

    private final TileCard tile;
    private final PlotPane pane;
    private double pointedAt = Double.NaN;
    private Point2D heldAt = Point2D.ZERO;
    private boolean held;

    TileGestures(TileCard tile, PlotPane pane) {
        this.tile = tile;
        this.pane = pane;
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, e -> tile.hideReadout());
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::hold);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> letGo());
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        pane.addEventHandler(ScrollEvent.SCROLL, this::turnWheel);
        tile.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        tile.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                tile.hideReadout();
            }
        });
    }

    /// Forgets where the read-out was.
    void forget() {
        pointedAt = Double.NaN;
    }

    private Point2D inPlot(MouseEvent event) {
        return pane.toPlot(event.getSceneX(), event.getSceneY());
    }

    private boolean isInside(Point2D at) {
        Rectangle2D plot = pane.plot();
        return at.getX() >= 0 && at.getY() >= 0 && at.getX() <= plot.getWidth() && at.getY() <= plot.getHeight();
    }

    private void point(MouseEvent event) {
        Point2D at = inPlot(event);
        if (!isInside(at)) {
            tile.hideReadout();
            return;
        }
        pointedAt = at.getX();
        tile.readOut(at);
    }

    private void hold(MouseEvent event) {
        heldAt = inPlot(event);
        held = event.getButton() == MouseButton.PRIMARY && isInside(heldAt);
    }

    private void drag(MouseEvent event) {
        // a trembling hand on a double click is no drag
        if (!held || event.isStillSincePress()) {
            return;
        }
        tile.hideReadout();
        pane.setCursor(Cursor.CLOSED_HAND);
        Point2D now = inPlot(event);
        Rectangle2D plot = pane.plot();
        tile.viewport()
                .pan((heldAt.getX() - now.getX()) / plot.getWidth(), (now.getY() - heldAt.getY()) / plot.getHeight());
        heldAt = now;
        tile.showView();
    }

    private void letGo() {
        held = false;
        pane.setCursor(null);
    }

    private void click(MouseEvent event) {
        boolean twice = event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY;
        if (twice && event.isStillSincePress() && isInside(inPlot(event))) {
            tile.resetZoom();
        }
    }

    private void turnWheel(ScrollEvent event) {
        // some systems turn the wheel with Shift into a horizontal one
        double way = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        Rectangle2D plot = pane.plot();
        if (way == 0 || plot.getWidth() <= 0 || plot.getHeight() <= 0) {
            return;
        }
        Point2D at = pane.toPlot(event.getSceneX(), event.getSceneY());
        double factor = Math.exp(-ZOOM_PER_PIXEL * way);
        boolean both = event.isShortcutDown() || event.isControlDown();
        tile.viewport()
                .zoom(
                        Math.clamp(at.getX() / plot.getWidth(), 0, 1),
                        Math.clamp(1 - at.getY() / plot.getHeight(), 0, 1),
                        both || !event.isShiftDown() ? factor : 1,
                        both || event.isShiftDown() ? factor : 1);
        tile.hideReadout();
        tile.showView();
        event.consume();
    }

    private void onKey(KeyEvent event) {
        if (!tile.isFocused()) {
            return;
        }
        // Ctrl with plus, minus and zero is the zoom of the whole window
        boolean known = event.isShortcutDown() ? panByKey(event) : zoomByKey(event) || readByKey(event);
        if (known) {
            event.consume();
        }
    }

    private boolean panByKey(KeyEvent event) {
        if (event.isShiftDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case LEFT -> tile.viewport().pan(-PAN_PER_KEY, 0);
            case RIGHT -> tile.viewport().pan(PAN_PER_KEY, 0);
            case UP -> tile.viewport().pan(0, PAN_PER_KEY);
            case DOWN -> tile.viewport().pan(0, -PAN_PER_KEY);
            default -> {
                return false;
            }
        }
        tile.showView();
        return true;
    }

    private boolean zoomByKey(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> zoom(ZOOM_PER_KEY, event.isAltDown());
            case MINUS, SUBTRACT -> zoom(1 / ZOOM_PER_KEY, event.isAltDown());
            case DIGIT0, NUMPAD0 -> tile.resetZoom();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void zoom(double factor, boolean values) {
        tile.viewport().zoom(0.5, 0.5, values ? 1 : factor, values ? factor : 1);
        tile.showView();
    }

    private boolean readByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            boolean shown = !Double.isNaN(pointedAt);
            tile.hideReadout();
            return shown;
        }
        // the plain arrows step the run
        int direction = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (direction == 0 || !event.isAltDown()) {
            return false;
        }
        read(event.isShiftDown() ? 10 * direction : direction);
        return true;
    }

    private void read(int direction) {
        double width = pane.plot().getWidth();
        double from = Double.isNaN(pointedAt) ? (direction > 0 ? 0 : width) : pointedAt;
        pointedAt = Math.clamp(from + direction * READ_STEP * width, 0, width);
        tile.readOut(new Point2D(pointedAt, Double.NaN));
        tile.speakReadout();
    }
}
