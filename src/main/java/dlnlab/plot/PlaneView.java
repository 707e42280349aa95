package dlnlab.plot;

/// What a plane with equal units on both axes shows: a square about its home that grows with the paths, or a square
/// that a person chose; the longer side of the plot shows more of the plane.
public final class PlaneView {
    private static final double LEAST_RELATIVE_SPAN = 1e-9;
    private static final double LARGEST = 1e300;
    private static final double ROUNDING = 1e-9;

    private final double homeX;
    private final double homeY;
    private double centreX;
    private double centreY;
    private double half = Double.NaN;

    /// A plane about the origin.
    public PlaneView() {
        this(0, 0);
    }

    /// A plane about another point.
    public PlaneView(double homeX, double homeY) {
        this.homeX = homeX;
        this.homeY = homeY;
        follow();
    }

    /// Half the side of the square shown.
    ///
    /// @param reach half the side of the square that suits all the paths
    public double half(double reach) {
        return follows() ? reach : half;
    }

    /// The horizontal range of a plot of this size in pixels.
    public AxisRange horizontal(double reach, double width, double height) {
        return about(centreX, half(reach) * stretch(width, height));
    }

    /// The vertical range of a plot of this size in pixels.
    public AxisRange vertical(double reach, double width, double height) {
        return about(centreY, half(reach) * stretch(height, width));
    }

    private static AxisRange about(double centre, double half) {
        return new AxisRange(centre - half, centre + half);
    }

    private static double stretch(double side, double other) {
        double shorter = Math.min(side, other);
        return shorter > 0 ? side / shorter : 1;
    }

    /// Whether the square grows with the paths.
    public boolean follows() {
        return Double.isNaN(half);
    }

    /// Shows all paths again.
    public void follow() {
        centreX = homeX;
        centreY = homeY;
        half = Double.NaN;
    }

    /// Makes the square `factor` times as large about a point of the plane that stays where it is; zooming out stops
    /// at the square that suits all paths.
    public void zoom(double reach, double x, double y, double factor) {
        double wanted = half(reach) * factor;
        if (factor > 1 && wanted >= reach * (1 - ROUNDING)) {
            follow();
            return;
        }
        choose(x + (centreX - x) * factor, y + (centreY - y) * factor, wanted);
    }

    /// Moves the square by a way in the plane.
    public void pan(double reach, double dx, double dy) {
        choose(centreX + dx, centreY + dy, half(reach));
    }

    private void choose(double x, double y, double newHalf) {
        double magnitude = Math.max(Math.abs(x), Math.abs(y));
        if (magnitude <= LARGEST && newHalf > LEAST_RELATIVE_SPAN * magnitude && newHalf > 1 / LARGEST) {
            centreX = x;
            centreY = y;
            half = newHalf;
        }
    }
}
