package dlnlab.ui.charts;

import dlnlab.scene.ChartSpec;
import java.util.List;
import javafx.geometry.Point2D;

/// A tile with something in place of a plot: there are no axes to zoom or to switch, and no moment on them.
abstract class WallTile extends TileCard {
    private final Viewport viewport = new FreeViewport(xAxis(), yAxis());

    /// @throws IllegalArgumentException if the specification is of another kind
    WallTile(ChartSpec spec, ChartSpec.Kind kind) {
        super(spec);
        if (spec.kind() != kind) {
            throw new IllegalArgumentException("this tile draws kind " + kind + ", was " + spec.kind());
        }
    }

    @Override
    final void showRanges() {}

    @Override
    final void readOut(Point2D at) {}

    @Override
    final List<MomentMarks.Mark> marksAt(double moment) {
        return List.of();
    }

    @Override
    final Viewport viewport() {
        return viewport;
    }

    @Override
    final List<ScaleSwitch> switches() {
        return List.of();
    }
}
