package dlnlab.geometry;

/// The volume form that depth puts on the matrices [[a, x], [y, b]] with a known diagonal, over the plane of the free
/// pair (x, y), and along the hyperbola x y = a b of those of rank 1 (theory F6, F8).
///
/// @param depth N
/// @param a w_11
/// @param b w_22
public record HyperbolaVolume(Depth depth, double a, double b) {
    /// Its logarithm as a density on matrix entries, without the constant N; infinite on the hyperbola for N >= 2.
    ///
    /// The singular values are (s + d)/2 and |x y - a b| / sigma_1 with s = sqrt((a + b)^2 + (x - y)^2) and
    /// d = sqrt((a - b)^2 + (x + y)^2): the small one does not cancel near the hyperbola.
    public double logDensity(double x, double y) {
        double sum = Math.hypot(a + b, x - y);
        double difference = Math.hypot(a - b, x + y);
        double first = (sum + difference) / 2;
        double second = Math.min(first, Math.abs(x * y - a * b) / first);
        return new DepthVolume(depth).logDensity(first, second);
    }

    /// The logarithm of F8's coefficient where the branch has the abscissa x: how fast the density grows towards it.
    ///
    /// There sigma_1 = sqrt(a^2 + b^2 + x^2 + y^2), least at the corners |x| = |y|, where it is |a| + |b|.
    public double logCoefficient(double x) {
        double y = a * b / x;
        return new DepthVolume(depth).logCoefficient(Math.hypot(Math.hypot(a, b), Math.hypot(x, y)));
    }
}
