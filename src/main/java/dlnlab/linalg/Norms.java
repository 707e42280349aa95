package dlnlab.linalg;

/// Measures of size and rank from singular values (theory F3).
public final class Norms {

    private Norms() {}

    /// Sum of the squares of `data[from .. to)`, in four sums side by side: one alone would wait for every addition.
    public static double squared(double[] data, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += data[i] * data[i];
            b += data[i + 1] * data[i + 1];
            c += data[i + 2] * data[i + 2];
            d += data[i + 3] * data[i + 3];
        }
        for (; i < to; i++) {
            a += data[i] * data[i];
        }
        return (a + b) + (c + d);
    }

    /// Nuclear norm, the sum of the `count` singular values from `offset` on.
    public static double nuclear(double[] sigma, int offset, int count) {
        double sum = 0;
        for (int i = offset; i < offset + count; i++) {
            sum += sigma[i];
        }
        return sum;
    }

    /// Euclidean norm of the singular values: the Frobenius norm.
    public static double frobenius(double[] sigma, int offset, int count) {
        return Math.sqrt(squared(sigma, offset, offset + count));
    }

    /// (sum sqrt(sigma_r))^2: the Schatten quasi-norm with p = 1/2, which rewards few singular values more than the
    /// nuclear norm does.
    public static double schattenHalf(double[] sigma, int offset, int count) {
        double sum = 0;
        for (int i = offset; i < offset + count; i++) {
            sum += Math.sqrt(sigma[i]);
        }
        return sum * sum;
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
