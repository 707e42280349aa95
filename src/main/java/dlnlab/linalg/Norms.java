package dlnlab.linalg;

/// Measures of size and rank from singular values (theory F3).
public final class Norms {

    private Norms() {}

    /// Nuclear norm, the sum of the `count` singular values from `offset` on.
    public static double nuclear(double[] sigma, int offset, int count) {
        double sum = 0;
        for (int i = offset; i < offset + count; i++) {
            sum += sigma[i];
        }
        return sum;
    }

    /// Effective rank exp(-sum p_r log p_r), p_r = sigma_r / sum sigma, natural logarithm, 0 log 0 = 0 (Roy, Vetterli
    /// 2007): between 1 and `count`. NaN where all singular values vanish, or one is infinite or NaN.
    public static double effectiveRank(double[] sigma, int offset, int count) {
        double total = nuclear(sigma, offset, count);
        if (!(total > 0 && total <= Double.MAX_VALUE)) {
            return Double.NaN;
        }
        double entropy = 0;
        for (int i = offset; i < offset + count; i++) {
            double p = sigma[i] / total;
            if (p > 0) {
                entropy -= p * Math.log(p);
            }
        }
        return Math.exp(entropy);
    }
}
