package dlnlab.ui.charts;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The place of a plot, with what is said in its stead. The plot gets all of it, whatever it would like to have: so
/// curves that grow thirty times a second lay out their plot and not the window.
final class TileBody extends StackPane {
    private Region plot;
    private final Label message = new Label();

    /// @param messageId id of the label with what is said
    TileBody(Region plot, String messageId) {
        this.plot = plot;
        plot.setManaged(false);
        message.setId(messageId);
        message.getStyleClass().add("tile-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        TileHead.show(message, "");
        getChildren().addAll(plot, message);
        setMinSize(0, 0);
    }

    /// Puts something else in the place of the plot.
    void replace(Region other) {
        getChildren().set(getChildren().indexOf(plot), other);
        other.setManaged(false);
        other.setVisible(plot.isVisible());
        plot = other;
    }

    /// Shows a text in place of the plot; an empty one brings the plot back.
    void say(String text) {
        TileHead.show(message, text);
        plot.setVisible(text.isEmpty());
    }

    @Override
    protected void layoutChildren() {
        plot.resizeRelocate(0, 0, getWidth(), getHeight());
        super.layoutChildren();
    }
}
