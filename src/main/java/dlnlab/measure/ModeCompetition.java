package dlnlab.measure;

/// How the modes of one measurement hold together (theory F2). Under balanced flow d sigma_r / dt is proportional to
/// c_r sigma_r^(2 - 2/N) with the same factor for all r, so that phi(sigma_r) - phi(sigma_r(0)) is c_r times one number
/// tau, where phi(s) = s for N = 1, log s for N = 2, and -s^-q / q with q = 1 - 2/N for N >= 3 (up to a factor).
///
/// That is a line for N = 1, a power for N = 2, and for N >= 3 a curve along which all modes but one stay bounded.
final class ModeCompetition {
    private final double power;
    private final double[] weights;
    private final double[] start;

    /// @param depth N
    /// @param weights c_r
    /// @param start sigma_r(0)
    ModeCompetition(int depth, double[] weights, double[] start) {
        power = 2.0 / depth - 1;
        this.weights = weights.clone();
        this.start = start.clone();
    }

    /// Replaces measured modes by those that go with the largest of them, the one by which tau is known best.
    void predict(double[] modes, int offset) {
        int known = 0;
        for (int r = 1; r < start.length; r++) {
            known = modes[offset + r] > modes[offset + known] ? r : known;
        }
        double tau = (phi(modes[offset + known]) - phi(start[known])) / weights[known];
        for (int r = 0; r < start.length; r++) {
            modes[offset + r] = r == known ? modes[offset + r] : inverse(phi(start[r]) + weights[r] * tau);
        }
    }

    /// NaN for what is not positive, but for N = 1.
    private double phi(double sigma) {
        if (power == 1) {
            return sigma;
        }
        return power == 0 ? Math.log(sigma) : Math.pow(sigma, power) / power;
    }

    private double inverse(double value) {
        if (power == 1) {
            return value;
        }
        return power == 0 ? Math.exp(value) : Math.pow(power * value, 1 / power);
    }
}
