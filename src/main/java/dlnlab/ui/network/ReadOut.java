package dlnlab.ui.network;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;

/// A small box beside what is pointed at, with its value.
final class ReadOut extends Label {
    private static final double DISTANCE = 0.5;
    private static final double WIDEST = 23;

    ReadOut(String id) {
        setId(id);
        getStyleClass().addAll("hover-box", "network-read-out");
        setManaged(false);
        setMouseTransparent(true);
        setWrapText(true);
        setVisible(false);
    }

    /// Shows a text above what reaches from `top` to `bottom`, or below it where there is no room, inside a space.
    void show(String text, double x, double top, double bottom, Rectangle2D space) {
        setText(text);
        setVisible(true);
        toFront();
        applyCss();
        double distance = DISTANCE * getFont().getSize();
        double w =
                Math.min(Math.min(Math.ceil(prefWidth(-1)), WIDEST * getFont().getSize()), space.getWidth());
        double h = Math.ceil(prefHeight(w));
        double above = top - distance - h;
        double y = above >= space.getMinY() ? above : Math.min(bottom + distance, Math.max(0, space.getMaxY() - h));
        double left = Math.clamp(x - w / 2, space.getMinX(), space.getMaxX() - w);
        resizeRelocate(Math.rint(left), Math.rint(y), w, h);
    }
}
