package dlnlab.ui.charts;

import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Moments marked in a tile: the one that the whole window shows, and the one pointed at in another tile.
public final class TileMoments {
    private final TileCard tile;
    private final PlotPane pane;
    private double cursorAt = Double.NaN;
    private @Nullable CrossHair crossHair;
    private Subscription crossHairs = Subscription.EMPTY;

    TileMoments(TileCard tile, PlotPane pane) {
        this.tile = tile;
        this.pane = pane;
    }

    /// Shows the moment that the whole window shows, with the values of the curves there; NaN hides it.
    ///
    /// @param iteration the moment in iterations
    public void setCursor(double iteration) {
        if (Double.compare(cursorAt, iteration) != 0) {
            cursorAt = iteration;
            placeCursor();
        }
    }

    /// Where the moment that the window shows is on the horizontal axis; NaN when it is not there.
    double cursorOnAxis() {
        return tile.clock().isHorizontalAxis() ? tile.clock().at(cursorAt) : Double.NaN;
    }

    /// Shares the moment that is pointed at with other tiles; null ends it, for a tile that is thrown away.
    public void share(@Nullable CrossHair shared) {
        crossHairs.unsubscribe();
        crossHair = shared;
        crossHairs = shared == null
                ? Subscription.EMPTY
                : Subscription.combine(
                        shared.momentProperty().subscribe(this::placeCross),
                        shared.valuesProperty().subscribe(this::placeCross));
        placeCross();
    }

    /// Tells the other tiles which moment of this tile's clock is pointed at here; NaN for none.
    void point(double moment) {
        if (crossHair != null) {
            crossHair.point(tile.clock().iterationAt(moment));
        }
    }

    /// Places the marks anew, after the plot has moved or its ranges have changed.
    void place() {
        placeCursor();
        placeCross();
    }

    private void placeCursor() {
        mark(pane.cursor(), cursorAt, true);
    }

    private void placeCross() {
        boolean pointedHere = pane.hover().isVisible();
        double moment = crossHair == null || pointedHere ? Double.NaN : crossHair.moment();
        mark(
                pane.cross(),
                moment,
                crossHair != null && crossHair.valuesProperty().get());
    }

    private void mark(MomentMarks marks, double moment, boolean values) {
        if (Double.isNaN(moment)) {
            marks.hide();
        } else {
            double at = tile.clock().at(moment);
            double line = tile.clock().isHorizontalAxis() ? at : Double.NaN;
            marks.show(line, tile.marksAt(at), values, pane.plot(), tile.xAxis(), tile.yAxis());
        }
    }
}
