package dlnlab.exhibit;

/// Where warm networks are, as the theory has it: the density exp(-E/T) sqrt(det g^N), times exp(S) for noise of the
/// factors, on the 2 x 2 matrices W whose free pair (x, y) = (w_12, w_21) lies in a square about 0 (theory F8, F9;
/// Menon
/// and Yu). The loss is E = ((w_11 - a)^2 + (w_22 - b)^2) / 2.
///
/// By quadrature over the N-th roots s_1 >= |s_2| of the singular values, signed as det W, and the angles alpha, beta
/// of
///
///     (w_11 - w_22, x + y) / 2 = (sigma_1 - sigma_2)/2 (cos alpha, sin alpha),
///     (w_11 + w_22, y - x) / 2 = (sigma_1 + sigma_2)/2 (cos beta, sin beta).
///
/// Entries of W have (sigma_1^2 - sigma_2^2) d sigma d alpha d beta, and F8 has (sigma_1 sigma_2)^((1-N)/N) /
/// lambda_12,
/// which leaves (s_1^2 - s_2^2) ds d alpha d beta: the infinite density at rank 1 is gone. For noise of the factors
/// exp(S) = sqrt(N lambda_12) is left. E is a sum of a term with alpha and one with beta, so the angles are needed only
/// where these are small; and only from 0 to pi, for the other signs of x + y and y - x have the same density.
final class WarmDensity {
    /// Cells along a side of the square; even.
    static final int CELLS = 80;

    private static final int ROOTS = 80;
    private static final int ANGLES = 26;
    private static final double DEVIATIONS = 4.5;
    private static final double GOLDEN = 0.6180339887498949;
    private static final int SIDES = 600;

    private final int layers;
    private final double power;
    private final double reach;
    private final Angles alpha;
    private final Angles beta;
    private final double mostRoot;
    private final double[] mass = new double[CELLS * CELLS];
    private final double[] roots = new double[ROOTS + 1];
    private final double[] sides = new double[SIDES + 1];

    /// Computes it, in some hundredths of a second.
    /// @param a what w_11 is seen to be
    /// @param b what w_22 is seen to be
    /// @param layers N
    /// @param temperature T > 0
    /// @param ofFactors whether the noise is that of the factors
    /// @param reach half the side of the square
    WarmDensity(
            double a, double b, int layers, double temperature, boolean ofFactors, double reach, Constants constants) {
        this.layers = layers;
        this.reach = reach;
        power = constants.of("warm volume", ofFactors ? 0.5 : 1);
        double heat = temperature / constants.of("warm energy", 1);
        alpha = new Angles((a - b) / 2, heat);
        beta = new Angles((a + b) / 2, heat);
        double most = reach + Math.abs(a) + Math.abs(b) + 2 * DEVIATIONS * Math.sqrt(heat);
        mostRoot = Math.pow(most, 1.0 / layers);
        int number = 0;
        for (int i = 0; i < ROOTS; i++) {
            double one = mostRoot * (i + 0.5) / ROOTS;
            for (int j = -i; j < i; j++) {
                double share = number++ * GOLDEN % 1;
                add(one, mostRoot * (j + 0.5) / ROOTS, share, j >= 0 ? j : -1 - j);
            }
        }
        accumulate();
    }

    /// The part of a loss that one angle has: nodes where it is small, with what it weighs there.
    private static final class Angles {
        private final double centre;
        private final double heat;
        private final double[] height = new double[ANGLES];
        private final double[] weight = new double[ANGLES];

        Angles(double centre, double heat) {
            this.centre = centre;
            this.heat = heat;
        }

        /// For a vector of some length whose horizontal part is to be near the centre.
        /// @param offset of the nodes in their cells, from 0 to 1
        void take(double length, double offset) {
            double reach = DEVIATIONS * Math.sqrt(heat / 2);
            double from = Math.acos(Math.clamp((centre + reach) / length, -1, 1));
            double to = Math.acos(Math.clamp((centre - reach) / length, -1, 1));
            for (int k = 0; k < ANGLES; k++) {
                double angle = from + (to - from) * (k + offset) / ANGLES;
                double away = length * Math.cos(angle) - centre;
                height[k] = length * Math.sin(angle);
                weight[k] = Math.exp(-away * away / heat) * (to - from);
            }
        }
    }

    private void add(double one, double two, double share, int bin) {
        double larger = Math.pow(one, layers);
        double smaller = Math.signum(two) * Math.pow(Math.abs(two), layers);
        alpha.take((larger - smaller) / 2, share);
        beta.take((larger + smaller) / 2, share * ROOTS % 1);
        double room = (one * one - two * two) * (power == 1 ? 1 : Math.pow(lambda(one, two), 1 - power));
        double sum = 0;
        for (int i = 0; i < ANGLES; i++) {
            double above = alpha.height[i];
            for (int j = 0; j < ANGLES; j++) {
                double across = beta.height[j];
                if (above + across < reach) {
                    double weight = room * alpha.weight[i] * beta.weight[j];
                    put(above - across, above + across, weight);
                    sum += weight;
                }
            }
        }
        roots[bin + 1] += sum;
    }

    // N lambda_12
    private double lambda(double one, double two) {
        double sum = 0;
        double next = 1;
        for (int k = 0; k < layers; k++) {
            sum = sum * one * one + next;
            next *= two * two;
        }
        return sum;
    }

    private void put(double x, double y, double weight) {
        int column = (int) ((x / reach + 1) / 2 * CELLS);
        int row = (int) ((y / reach + 1) / 2 * CELLS);
        mass[row * CELLS + column] += weight;
        sides[1 + (int) (fine(Math.abs(x)) * SIDES)] += weight;
        sides[1 + (int) (fine(y) * SIDES)] += weight;
    }

    // hot deep networks crowd near 0
    private double fine(double side) {
        return Math.sqrt(Math.sqrt(side / reach));
    }

    private void accumulate() {
        cumulate(roots);
        cumulate(sides);
        double all = 0;
        for (double one : mass) {
            all += one;
        }
        double[] quarter = mass.clone();
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                int back = CELLS - 1 - row;
                int left = CELLS - 1 - column;
                double sum = quarter[row * CELLS + column]
                        + quarter[column * CELLS + row]
                        + quarter[back * CELLS + left]
                        + quarter[left * CELLS + back];
                mass[row * CELLS + column] = sum / 4 / all;
            }
        }
    }

    private static void cumulate(double[] shares) {
        for (int k = 1; k < shares.length; k++) {
            shares[k] += shares[k - 1];
        }
        double all = shares[shares.length - 1];
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= all;
        }
    }

    /// The probability of each cell, row by row from the bottom.
    double[] mass() {
        return mass;
    }

    /// The probability that the smaller singular value is at most this.
    double smaller(double sigma) {
        return at(roots, Math.pow(sigma, 1.0 / layers) / mostRoot);
    }

    /// The probability that |w_12| is at most this.
    double side(double x) {
        return at(sides, fine(x));
    }

    private static double at(double[] cumulated, double share) {
        double place = Math.clamp(share, 0, 1) * (cumulated.length - 1);
        int bin = Math.min(cumulated.length - 2, (int) place);
        return cumulated[bin] + (place - bin) * (cumulated[bin + 1] - cumulated[bin]);
    }
}
