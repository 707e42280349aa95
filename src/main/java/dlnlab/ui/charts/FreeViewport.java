package dlnlab.ui.charts;

import dlnlab.plot.AxisRange;
import dlnlab.plot.AxisView;
import dlnlab.plot.Scale;

/// Two axes that are zoomed one by one.
final class FreeViewport implements Viewport {
    private final Side horizontal;
    private final Side vertical;

    FreeViewport(ScaleAxis xAxis, ScaleAxis yAxis) {
        horizontal = new Side(xAxis);
        vertical = new Side(yAxis);
    }

    /// One axis, what it would show of all the data, and what it shows.
    private static final class Side {
        private final ScaleAxis axis;
        private final AxisView view = new AxisView();
        private AxisRange everything;

        Side(ScaleAxis axis) {
            this.axis = axis;
            everything = axis.range();
        }

        void show(Scale scale, AxisRange all) {
            if (scale != axis.scale()) {
                // a range that was chosen on another scale may not exist on this one
                view.follow();
            }
            everything = all;
            axis.show(scale, view.range(all));
        }

        void zoom(double fraction, double factor) {
            if (factor != 1) {
                view.zoom(axis.scale(), everything, axis.scale().falls() ? 1 - fraction : fraction, factor);
            }
        }

        void pan(double fraction) {
            if (fraction != 0) {
                view.pan(axis.scale(), everything, axis.scale().falls() ? -fraction : fraction);
            }
        }
    }

    /// Has the axes show what was chosen, or everything.
    ///
    /// @param all the horizontal range of all the data
    void showHorizontal(Scale scale, AxisRange all) {
        horizontal.show(scale, all);
    }

    /// The same for the vertical axis.
    void showVertical(Scale scale, AxisRange all) {
        vertical.show(scale, all);
    }

    @Override
    public void zoom(double across, double upwards, double xFactor, double yFactor) {
        horizontal.zoom(across, xFactor);
        vertical.zoom(upwards, yFactor);
    }

    @Override
    public void pan(double across, double upwards) {
        horizontal.pan(across);
        vertical.pan(upwards);
    }

    @Override
    public void reset() {
        horizontal.view.follow();
        vertical.view.follow();
    }

    @Override
    public boolean follows() {
        return horizontal.view.follows() && vertical.view.follows();
    }
}
