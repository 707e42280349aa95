package dlnlab.ui.charts;

import dlnlab.plot.AxisRange;
import dlnlab.plot.Scale;
import dlnlab.plot.Span;
import dlnlab.scene.ChartSpec;
import org.jspecify.annotations.Nullable;

/// The part of their plane in which many starts are seen: with equal units where both axes are entries of one matrix,
/// else as far as the members are.
final class RainView {
    private final @Nullable PlaneViewport square;
    private final FreeViewport free;

    RainView(ChartSpec spec, ScaleAxis x, ScaleAxis y) {
        boolean entries =
                spec.columns().stream().allMatch(column -> column.quantity().equals("endToEnd"));
        square = entries ? new PlaneViewport(x, y) : null;
        free = new FreeViewport(x, y);
    }

    /// Whether both axes have equal units.
    boolean isSquare() {
        return square != null;
    }

    /// What is zoomed and moved.
    Viewport viewport() {
        return square == null ? free : square;
    }

    /// Has the axes show what was chosen, or everything.
    void show(ChartSpec spec, RainPlane plane, RainPlaces places) {
        if (square != null) {
            square.show(plane.reach(places));
        } else {
            free.showHorizontal(spec.xScale(), range(spec, spec.xScale(), places, true));
            free.showVertical(spec.yScale(), range(spec, spec.yScale(), places, false));
        }
    }

    private static AxisRange range(ChartSpec spec, Scale scale, RainPlaces places, boolean across) {
        Span span = new Span();
        places.include(span, across);
        return AxisRange.ofValues(scale, span, spec.leastRelativeSpan());
    }

    /// Lays the plot out until equal units are equal.
    void settle(PlotPane pane) {
        if (square != null) {
            square.settle(pane);
        }
    }
}
