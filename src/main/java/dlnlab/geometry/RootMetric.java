package dlnlab.geometry;

/// The metric g^N on 2 x 2 matrices in the coordinates in which it has no singularity: the N-th roots s_1 >= |s_2| of
/// the singular values (s_2 has the sign of det W, sigma_2 = sign(s_2) |s_2|^N) and the angles a, b by which the two
/// parts of W are turned (W = rotation(theta) diag(sigma) rotation(-phi), a = theta + phi, b = theta - phi).
///
/// There g^N = N^2 (ds_1^2 + ds_2^2) + (sigma_1 - sigma_2)^2 / (2 lambda_12) da^2 + (sigma_1 + sigma_2)^2 /
/// (2 lambda_12) db^2 (from theory F10), and its volume element is proportional to (s_1^2 - s_2^2) ds_1 ds_2 da db:
/// that
/// of the 2 x 2 matrices X with singular values s, which is F8 in other words.
///
/// @param layers N, at least 1
public record RootMetric(int layers) {
    /// Values nearer than this, relative to their size, count as equal.
    private static final double NEAR = 1e-7;

    /// @throws IllegalArgumentException for N below 1
    public RootMetric {
        if (layers < 1) {
            throw new IllegalArgumentException("the depth must be a whole number of at least 1, was " + layers);
        }
    }

    /// sign(s) |s|^N.
    public double sigma(double s) {
        return Math.signum(s) * power(Math.abs(s), layers);
    }

    /// d sigma / d s = N |s|^(N-1).
    public double slope(double s) {
        return layers * power(Math.abs(s), layers - 1);
    }

    /// (sigma_1 - sigma_2) / (s_1 - s_2) without cancellation.
    /// @param one s_1, at least |s_2|
    public double ratio(double one, double two) {
        return two >= 0 ? sum(one, two) : (sigma(one) - sigma(two)) / (one - two);
    }

    /// lambda_12 (theory B4).
    public double lambda(double one, double two) {
        return sum(one * one, two * two) / layers;
    }

    /// lambda_12 / ratio^2: the rate at which a turns, compared with the same turn of X under its usual metric. It is
    /// 1/N^2 where s_1 = s_2, 1/N where s_2 = 0.
    public double turning(double one, double two) {
        double ratio = ratio(one, two);
        return one == 0 ? 1.0 / layers : lambda(one, two) / (ratio * ratio);
    }

    /// (1/N^2 - turning) / (s_1 - s_2): by how much less the turning pushes s_1 and s_2 apart than the metric's volume
    /// asks for.
    public double missingPush(double one, double two) {
        double gap = one - two;
        return gap <= NEAR * one ? 0 : (1.0 / layers / layers - turning(one, two)) / gap;
    }

    /// d S / d s_1 for the entropy S = 1/2 log(N lambda_12) (theory F9); with the arguments exchanged d S / d s_2.
    public double entropySlope(double of, double other) {
        double x = of * of;
        double y = other * other;
        double sum = 0;
        double derivative = 0;
        double power = 1;
        for (int k = 0; k < layers; k++) {
            // sum x^(N-1-k) y^k by Horner's rule in x
            derivative = derivative * x + sum;
            sum = sum * x + power;
            power *= y;
        }
        return sum == 0 ? 0 : of * derivative / sum;
    }

    // several times as fast as the power of a real number
    private static double power(double base, int exponent) {
        double power = 1;
        double square = base;
        for (int left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                power *= square;
            }
            square *= square;
        }
        return power;
    }

    // sum_(k<N) x^(N-1-k) y^k = (x^N - y^N) / (x - y)
    private double sum(double x, double y) {
        double sum = 0;
        double power = 1;
        for (int k = 0; k < layers; k++) {
            sum = sum * x + power;
            power *= y;
        }
        return sum;
    }
}
