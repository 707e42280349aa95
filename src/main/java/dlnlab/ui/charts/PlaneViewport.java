package dlnlab.ui.charts;

import dlnlab.plot.AxisRange;
import dlnlab.plot.PlaneView;

/// Two axes with equal units, which are zoomed together.
final class PlaneViewport implements Viewport {
    private static final int MOST_PASSES = 4;

    private final PlaneView view;
    private final ScaleAxis xAxis;
    private final ScaleAxis yAxis;
    private double reach = 1;

    /// A plane about the origin.
    PlaneViewport(ScaleAxis xAxis, ScaleAxis yAxis) {
        this(xAxis, yAxis, 0, 0);
    }

    /// A plane about another point.
    PlaneViewport(ScaleAxis xAxis, ScaleAxis yAxis, double homeX, double homeY) {
        view = new PlaneView(homeX, homeY);
        this.xAxis = xAxis;
        this.yAxis = yAxis;
    }

    /// Has the axes show what was chosen, or everything, in the present shape of the plot.
    ///
    /// @param newReach half the side of the square that suits all paths
    void show(double newReach) {
        reach = newReach;
        double width = xAxis.getWidth();
        double height = yAxis.getHeight();
        xAxis.show(xAxis.scale(), view.horizontal(reach, width, height));
        yAxis.show(yAxis.scale(), view.vertical(reach, width, height));
    }

    /// Lays the plot out until its ranges follow its shape, which is known only after it was laid out, and which
    /// changes a little with the width of the new labels: a second or third pass settles it.
    void settle(PlotPane pane) {
        pane.layout();
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            AxisRange x = xAxis.range();
            AxisRange y = yAxis.range();
            show(reach);
            if (x.equals(xAxis.range()) && y.equals(yAxis.range())) {
                return;
            }
            pane.requestLayout();
            pane.layout();
        }
    }

    @Override
    public void zoom(double across, double upwards, double xFactor, double yFactor) {
        double x = xAxis.getValueForDisplay(across * xAxis.getWidth()).doubleValue();
        double y = yAxis.getValueForDisplay((1 - upwards) * yAxis.getHeight()).doubleValue();
        view.zoom(reach, x, y, xFactor == 1 ? yFactor : xFactor);
    }

    @Override
    public void pan(double across, double upwards) {
        view.pan(reach, across * length(xAxis), upwards * length(yAxis));
    }

    private static double length(ScaleAxis axis) {
        return axis.getUpperBound() - axis.getLowerBound();
    }

    @Override
    public void reset() {
        view.follow();
    }

    @Override
    public boolean follows() {
        return view.follows();
    }
}
