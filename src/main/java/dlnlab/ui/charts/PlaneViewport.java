package dlnlab.ui.charts;

import dlnlab.plot.PlaneView;

/// Two axes with equal units, which are zoomed together.
final class PlaneViewport implements Viewport {
    private final PlaneView view = new PlaneView();
    private final ScaleAxis xAxis;
    private final ScaleAxis yAxis;
    private double reach = 1;

    PlaneViewport(ScaleAxis xAxis, ScaleAxis yAxis) {
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
