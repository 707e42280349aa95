package dlnlab.plot;

/// How far a plane reaches from its centre to the shorter side: the corners of the hyperbola and all points, with a
/// margin, in round steps; a path that runs away is followed only so far.
public final class PlaneReach {
    /// The corners stand at this fraction when the paths stay inside.
    private static final double CORNER_AT = 0.5;

    /// All points stand within the reach divided by this.
    public static final double MARGIN = 1.08;

    private static final double LARGEST_RATIO = 20;

    private PlaneReach() {}

    /// The reach for points.
    ///
    /// @param product of the hyperbola x y = product, NaN for none
    /// @param coordinates of all points, both x and y
    public static double of(double product, Span coordinates) {
        double corner = Double.isNaN(product) ? 0 : Hyperbola.corner(product);
        double furthest =
                coordinates.isEmpty() ? 0 : Math.max(Math.abs(coordinates.min()), Math.abs(coordinates.max()));
        double least = corner == 0 ? 1 : corner / CORNER_AT;
        double wanted = furthest * MARGIN;
        if (wanted <= least) {
            return least;
        }
        double followed = corner == 0 ? wanted : Math.min(wanted, LARGEST_RATIO * corner);
        double step = Math.pow(10, Math.floor(Math.log10(followed))) / 2;
        return Math.ceil(followed / step) * step;
    }
}
