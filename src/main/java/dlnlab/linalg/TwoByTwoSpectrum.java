package dlnlab.linalg;

/// The two singular values of [[a, b], [c, d]] in closed form:
/// sigma_1 = (|(a + d, b - c)| + |(a - d, b + c)|) / 2 and sigma_2 = |a d - b c| / sigma_1.
///
/// Neither suffers cancellation: both terms of sigma_1 are positive, and the determinant is computed with fused
/// multiply-adds to within two units in the last place (Kahan; Jeannerod, Louvet, Muller 2013).
final class TwoByTwoSpectrum {

    /// Outside 1/LARGE .. LARGE squares could overflow or underflow, so the matrix is scaled first.
    private static final double LARGE = 0x1p400;

    private TwoByTwoSpectrum() {}

    /// Writes sigma_1 >= sigma_2 to `out`; both are NaN when an entry is infinite or NaN.
    static void compute(double[] data, int i, double[] out, int outOffset) {
        double a = data[i];
        double b = data[i + 1];
        double c = data[i + 2];
        double d = data[i + 3];
        double largest = Math.max(Math.max(Math.abs(a), Math.abs(b)), Math.max(Math.abs(c), Math.abs(d)));
        if (largest < LARGE && largest > 1 / LARGE) {
            solve(a, b, c, d, out, outOffset);
        } else {
            scaled(a, b, c, d, largest, out, outOffset);
        }
    }

    private static void solve(double a, double b, double c, double d, double[] out, int outOffset) {
        double first = 0.5 * (length(a + d, b - c) + length(a - d, b + c));
        double second = Math.abs(determinant(a, b, c, d)) / first;
        out[outOffset] = first;
        // rounding may leave them a unit in the last place out of order when they are equal
        out[outOffset + 1] = Math.min(first, second);
    }

    private static void scaled(double a, double b, double c, double d, double largest, double[] out, int outOffset) {
        if (largest == 0) {
            out[outOffset] = 0;
            out[outOffset + 1] = 0;
        } else if (largest <= Double.MAX_VALUE) {
            // a power of two, so that scaling is exact; in two steps, since one factor could overflow
            int exponent = Math.getExponent(largest);
            double half = Math.scalb(1.0, -exponent / 2);
            double rest = Math.scalb(1.0, -exponent - -exponent / 2);
            solve(a * half * rest, b * half * rest, c * half * rest, d * half * rest, out, outOffset);
            out[outOffset] = out[outOffset] / half / rest;
            out[outOffset + 1] = out[outOffset + 1] / half / rest;
        } else {
            out[outOffset] = Double.NaN;
            out[outOffset + 1] = Double.NaN;
        }
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    /// a d - b c.
    private static double determinant(double a, double b, double c, double d) {
        double product = b * c;
        double error = Math.fma(-b, c, product);
        return Math.fma(a, d, -product) + error;
    }
}
