package dlnlab.exhibit;

/// The integral of the curl of F(w) = P_w grad l(w) over a disc, for a quadratic loss of a row w with two entries.
///
/// With w = r e, e a unit vector at angle theta, l = 1/2 (w - phi) H (w - phi)^T and u x v = u_1 v_2 - u_2 v_1 the
/// curl is, by hand from F = |w|^(2-2/N) (g + (N-1) Proj_w g) (theory B6),
/// r^p ((p - 2 (N-1)) e x He) - r^(p-1) ((p - (N-1)) e x H phi), p = 2 - 2/N.
/// Times r this is integrated from 0 by powers of r, which leaves one integral over the angle along the edge: it is
/// right whether the disc holds 0 or not.
///
/// @param depth N
record Stokes(Valley valley, int depth, Constants constants) {
    private static final int POINTS = 4096;

    double inside(double x, double y, double radius) {
        double power = 2 - 2.0 / depth;
        double along = constants.of("E4 along", depth - 1);
        double quadratic = (power - 2 * along) / (power + 2);
        double linear = (power - along) / (power + 1);
        double pullX = valley.h1() * valley.bottomX();
        double pullY = valley.h2() * valley.bottomY();
        double sum = 0;
        for (int k = 0; k < POINTS; k++) {
            double cosine = Math.cos(2 * Math.PI * k / POINTS);
            double sine = Math.sin(2 * Math.PI * k / POINTS);
            double wx = x + radius * cosine;
            double wy = y + radius * sine;
            double square = wx * wx + wy * wy;
            // r^2 d theta, whose r^2 the powers below are less by
            double turned = radius * (wx * cosine + wy * sine);
            double twist = (valley.h2() - valley.h1()) * wx * wy;
            double pull = wx * pullY - wy * pullX;
            if (square > 0) {
                sum += Math.pow(square, power / 2 - 1) * turned * (quadratic * twist - linear * pull);
            }
        }
        return sum * 2 * Math.PI / POINTS;
    }
}
