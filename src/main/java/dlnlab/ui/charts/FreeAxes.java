package dlnlab.ui.charts;

import dlnlab.plot.AxisRange;
import dlnlab.plot.Scale;
import java.util.List;
import java.util.function.Function;

/// Two axes with a choice of scale each, zoomed one by one.
///
/// Buttons `<id>-x-lin`, `<id>-x-log`, `<id>-x-symlog`, and the same with y, switch the scales.
final class FreeAxes {
    private final ScaleSwitch xSwitch;
    private final ScaleSwitch ySwitch;
    private final FreeViewport viewport;

    /// Adds the switches to a tile.
    ///
    /// @param xScales what is offered for the horizontal axis; the vertical one has all scales
    FreeAxes(TileCard tile, List<Scale> xScales) {
        viewport = new FreeViewport(tile.xAxis(), tile.yAxis());
        String id = tile.spec().id();
        ySwitch = new ScaleSwitch(
                id + "-y", "y", tile.spec().yScale(), offered(tile.spec().yScale()), s -> tile.showView());
        xSwitch = new ScaleSwitch(id + "-x", "x", tile.spec().xScale(), xScales, s -> tile.showView());
        tile.head().switches().getChildren().addAll(ySwitch, xSwitch);
    }

    /// All scales of which one is usual; where an axis falls, its logarithm does.
    static List<Scale> offered(Scale initial) {
        return List.of(Scale.LINEAR, initial == Scale.LOG_FALLING ? initial : Scale.LOG, Scale.SYMLOG);
    }

    Scale xScale() {
        return xSwitch.scale();
    }

    Scale yScale() {
        return ySwitch.scale();
    }

    /// Has the axes show what was chosen, or all the data.
    ///
    /// @param x the horizontal range of all the data on a scale
    /// @param y the vertical one
    void show(Function<Scale, AxisRange> x, Function<Scale, AxisRange> y) {
        viewport.showHorizontal(xScale(), x.apply(xScale()));
        viewport.showVertical(yScale(), y.apply(yScale()));
    }

    FreeViewport viewport() {
        return viewport;
    }

    /// The switches, for the menu.
    List<ScaleSwitch> switches() {
        return List.of(ySwitch, xSwitch);
    }
}
