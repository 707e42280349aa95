package dlnlab.geometry;

/// N, the number of balanced factors whose product is W: 1, 2, ... or infinity.
///
/// What depends on N alone: the weights lambda_il that depth puts before the gradient in the frame of W's singular
/// vectors (theory B4, B5).
///
/// @param layers N, a whole number, or infinity
public record Depth(double layers) {
    /// The limit N -> infinity with time rescaled by N (theory B5).
    public static final Depth INFINITE = new Depth(Double.POSITIVE_INFINITY);

    /// @throws IllegalArgumentException if N is neither infinite nor a whole number of at least 1
    public Depth {
        if (!(layers >= 1) || (layers != Double.POSITIVE_INFINITY && layers != Math.rint(layers))) {
            throw new IllegalArgumentException(
                    "the depth must be a whole number of at least 1 or infinite, was " + layers);
        }
    }

    /// N factors.
    public static Depth of(int layers) {
        return new Depth(layers);
    }

    /// Whether this is the limit, whose time is N times the time of N factors.
    public boolean isInfinite() {
        return layers == Double.POSITIVE_INFINITY;
    }

    /// lambda_il = (1/N) sum_j (sigma_i^2)^((N-j)/N) (sigma_l^2)^((j-1)/N) with 0^0 = 1; at infinity the logarithmic
    /// mean of sigma_i^2 and sigma_l^2, which is 0 if one of them is 0.
    ///
    /// With s the larger of the two and x = log(ratio) <= 0 it is s^(2-2/N) (1 - e^(2x)) / (N (1 - e^(2x/N))).
    /// That neither cancels nor overflows, whatever the ratio.
    /// @param sigmaI a singular value, not negative
    /// @param sigmaL another one or the same
    public double lambda(double sigmaI, double sigmaL) {
        return isInfinite() ? eigenvalue(sigmaI, sigmaL) : eigenvalue(sigmaI, sigmaL) / layers;
    }

    /// The preconditioner's eigenvalue for one pair of singular vectors: N lambda_il (theory B6), at infinity
    /// lambda_il,
    /// because time is rescaled there.
    public double eigenvalue(double sigmaI, double sigmaL) {
        if (layers == 1) {
            return 1;
        }
        if (layers == 2) {
            return sigmaI + sigmaL;
        }
        double larger = Math.max(sigmaI, sigmaL);
        if (larger == 0) {
            return 0;
        }
        double x = Math.log(Math.min(sigmaI, sigmaL) / larger);
        return isInfinite() ? larger * larger * infiniteSum(x) : Math.pow(larger, 2 - 2 / layers) * finiteSum(x);
    }

    // sum_(k<N) e^(2xk/N); a ratio of zero leaves its first term
    private double finiteSum(double x) {
        double y = x / layers;
        // also where x is so small that x/N vanishes
        return y == 0 ? layers : Math.expm1(2 * x) / Math.expm1(2 * y);
    }

    private static double infiniteSum(double x) {
        return x == 0 ? 1 : Math.expm1(2 * x) / (2 * x);
    }

    /// "3" or "∞".
    @Override
    public String toString() {
        return isInfinite() ? "∞" : Integer.toString((int) layers);
    }
}
