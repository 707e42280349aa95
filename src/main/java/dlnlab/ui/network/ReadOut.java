package dlnlab.ui.network;

import javafx.scene.control.Label;

/// A small box beside what is pointed at, with its value.
final class ReadOut extends Label {
    private static final double DISTANCE = 1;

    ReadOut(String id) {
        setId(id);
        getStyleClass().addAll("hover-box", "network-read-out");
        setManaged(false);
        setMouseTransparent(true);
        setWrapText(true);
        setVisible(false);
    }

    /// Shows a text above a point, or below it where there is no room, inside a space of the given size.
    void show(String text, double x, double y, double width, double height) {
        setText(text);
        setVisible(true);
        toFront();
        applyCss();
        double distance = DISTANCE * getFont().getSize();
        double w = Math.min(Math.ceil(prefWidth(-1)), width);
        double h = Math.ceil(prefHeight(w));
        double above = y - distance - h;
        double top = above >= 0 ? above : Math.min(y + distance, Math.max(0, height - h));
        resizeRelocate(Math.rint(Math.clamp(x - w / 2, 0, width - w)), Math.rint(top), w, h);
    }
}
