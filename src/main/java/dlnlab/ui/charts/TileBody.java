package dlnlab.ui.charts;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The place of a plot, with what is said in its stead. The plot gets all of it, whatever it would like to have: so
/// curves that grow thirty times a second lay out their plot and not the window.
final class TileBody extends StackPane {
    private final Region plot;

    TileBody(Region plot, Region message) {
        this.plot = plot;
        plot.setManaged(false);
        getChildren().addAll(plot, message);
    }

    @Override
    protected void layoutChildren() {
        plot.resizeRelocate(0, 0, getWidth(), getHeight());
        super.layoutChildren();
    }
}
