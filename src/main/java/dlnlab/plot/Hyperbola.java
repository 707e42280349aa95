package dlnlab.plot;

/// One branch of the hyperbola x y = product, the rank-1 completions of a 2 x 2 matrix with known diagonal.
///
/// Sampled evenly in the logarithm of |x| / sqrt(|product|), which is even on both sides of the corner
/// |x| = |y| = sqrt(|product|). A zero product degenerates to one of the two axes.
///
/// @param product the value of x y on the curve
/// @param right true for the branch with x > 0 (zero product: the horizontal axis)
/// @param reach the largest |x| and |y| drawn
public record Hyperbola(double product, boolean right, double reach) implements CurveData {
    private static final int SAMPLES = 201;

    /// Distance of the corner from the axes, sqrt(|product|).
    public static double corner(double product) {
        return Math.sqrt(Math.abs(product));
    }

    @Override
    public String label() {
        return "x y = a b";
    }

    @Override
    public int size() {
        return SAMPLES;
    }

    @Override
    public double x(int i) {
        if (product == 0) {
            return right ? reach * fraction(i) : 0;
        }
        double corner = corner(product);
        double halfWidth = Math.log(Math.max(reach / corner, 1));
        return (right ? corner : -corner) * Math.exp(halfWidth * fraction(i));
    }

    @Override
    public double y(int i) {
        if (product == 0) {
            return right ? 0 : reach * fraction(i);
        }
        return product / x(i);
    }

    private static double fraction(int i) {
        return 2.0 * i / (SAMPLES - 1) - 1;
    }
}
