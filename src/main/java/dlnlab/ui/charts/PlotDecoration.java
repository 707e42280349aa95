package dlnlab.ui.charts;

import javafx.scene.Node;

/// Something drawn in the plot besides the curves: a marker, a cursor, a band.
interface PlotDecoration {
    /// The node in the plot; it is not managed.
    Node node();

    /// Moves the node to where its data are on these axes.
    void place(ScaleAxis x, ScaleAxis y);

    /// Whether other curves are set off against the one that this belongs to.
    default boolean faded() {
        return false;
    }
}
