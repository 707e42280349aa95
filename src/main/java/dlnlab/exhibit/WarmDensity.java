package dlnlab.exhibit;

/// Where warm networks are, as the theory has it: the density exp(-E/T) sqrt(det g^N), times exp(S) for noise of the
/// factors, on the 2 x 2 matrices whose free pair (x, y) = (w_12, w_21) lies in a square about 0 (theory F8, F9; Menon
/// and Yu), integrated over the diagonal (p, q), of which the loss is E = ((p - a)^2 + (q - b)^2) / 2.
///
/// With N-th roots s of the singular values and d = p q - x y this density is exp(-E/T) |d|^((1-N)/N) lambda^(-c),
/// c = 1 for noise of W and 1/2 for that of the factors, N lambda = sum_k s_1^(2(N-1-k)) s_2^(2k). It is infinite where
/// d = 0, but |d|^((1-N)/N) dy is N dv / x for the N-th root v of d, so each cell of a grid is integrated over v; over p
/// and q by a lattice rule, which is good at smooth functions that vanish at the rim. The squares
/// |y| <= x are enough: transposing W, or turning the signs of x and y, changes nothing.
final class WarmDensity {
    /// Cells along a side of the square; even.
    static final int CELLS = 80;

    /// A lattice of Fibonacci numbers has its points well apart in every direction.
    private static final int NODES = 987;

    private static final int TURN = 610;
    private static final double DEVIATIONS = 4.5;
    private static final int ROOTS = 1200;
    private static final double FINEST = 0.06;
    private static final double MOST_PIECES = 12;

    private final double a;
    private final double b;
    private final int layers;
    private final double temperature;
    private final double power;
    private final double slope;
    private final double reach;
    private final double[] mass = new double[CELLS * CELLS];
    private final double mostRoot;
    private final double[] change = new double[ROOTS + 2];
    private final double[] roots = new double[ROOTS + 1];
    private final double[] sides = new double[CELLS / 2 + 1];

    /// Computes it, in a tenth of a second or so.
    /// @param a what w_11 is seen to be
    /// @param b what w_22 is seen to be
    /// @param layers N
    /// @param temperature T > 0
    /// @param ofFactors whether the noise is that of the factors
    /// @param reach half the side of the square
    WarmDensity(
            double a,
            double b,
            int layers,
            double temperature,
            boolean ofFactors,
            double reach,
            Constants constants) {
        this.a = a;
        this.b = b;
        this.layers = layers;
        this.temperature = temperature;
        this.reach = reach;
        power = constants.of("warm volume", ofFactors ? 0.5 : 1);
        slope = constants.of("warm energy", 1);
        mostRoot = Math.pow(3 * reach, 1.0 / layers);
        for (int node = 0; node < NODES; node++) {
            double u = DEVIATIONS * (2 * (node + 0.5) / NODES - 1);
            double v = DEVIATIONS * (2 * ((double) node * TURN / NODES % 1) - 1);
            add(u, v);
        }
        accumulate();
    }

    private void add(double u, double v) {
        double deviation = Math.sqrt(temperature);
        double p = a + deviation * u;
        double q = b + deviation * v;
        double weight = Math.exp(-slope * (u * u + v * v) / 2);
        double cell = 2 * reach / CELLS;
        for (int column = CELLS / 2; column < CELLS; column++) {
            double x = (column + 0.5) * cell - reach;
            int first = CELLS - 1 - column;
            double before = root(p * q - x * (first * cell - reach));
            for (int row = first; row <= column; row++) {
                double y = (row + 0.5) * cell - reach;
                double after = root(p * q - x * (y + cell / 2));
                double larger = (Math.hypot(p + q, x - y) + Math.hypot(p - q, x + y)) / 2;
                // a cell on a diagonal stands for two, any other one for four
                boolean single = row == column || row == first;
                double share = (single ? 2 : 4) * weight / x;
                mass[row * CELLS + column] += pieces(after, before, Math.pow(larger, 1.0 / layers), share);
                before = after;
            }
        }
    }

    private double root(double d) {
        return layers == 1 ? d : Math.signum(d) * Math.pow(Math.abs(d), 1.0 / layers);
    }

    /// The integral of lambda^-c dv between two roots of the determinant; v = 0 lies on the rim of a piece.
    private double pieces(double from, double to, double one, double share) {
        if (from < 0 && to > 0) {
            return pieces(0, -from, one, share) + pieces(0, to, one, share);
        }
        double low = Math.min(Math.abs(from), Math.abs(to));
        double high = Math.max(Math.abs(from), Math.abs(to));
        int count = (int) Math.ceil(Math.min(MOST_PIECES, (high - low) / FINEST));
        double sum = 0;
        for (int k = 0; k < count; k++) {
            double left = low + (high - low) * k / count;
            double right = low + (high - low) * (k + 1) / count;
            double two = Math.min(one, (left + right) / 2 / one);
            double piece = share * (right - left) * factor(one, two);
            spread(left / one, right / one, piece);
            sum += piece;
        }
        return sum;
    }

    private double factor(double one, double two) {
        double x = one * one;
        double y = two * two;
        double sum = 0;
        double next = 1;
        for (int k = 0; k < layers; k++) {
            sum = sum * x + next;
            next *= y;
        }
        return power == 1 ? 1 / sum : power == 0.5 ? 1 / Math.sqrt(sum) : Math.pow(sum, -power);
    }

    // evenly over the roots of the smaller singular value from one to another
    private void spread(double from, double to, double piece) {
        double perBin = ROOTS / mostRoot;
        double left = Math.min(ROOTS - 1e-9, from * perBin);
        double right = Math.min(ROOTS, Math.max(left + 1e-9, to * perBin));
        double height = piece / (right - left);
        corner(left, height);
        corner(right, -height);
    }

    // the sum of the sums of the changes is the distribution: a corner between two bins is shared by them
    private void corner(double at, double height) {
        int bin = (int) at;
        double part = at - bin;
        change[bin] += (1 - part) * height;
        change[bin + 1] += part * height;
    }

    private void accumulate() {
        double height = 0;
        double sum = 0;
        for (int k = 0; k <= ROOTS; k++) {
            roots[k] = sum;
            height += change[k];
            sum += height;
        }
        double all = 0;
        for (double one : mass) {
            all += one;
        }
        for (int k = 0; k <= ROOTS; k++) {
            roots[k] = Math.min(1, roots[k] / all);
        }
        fold(all);
        for (int column = 0; column < CELLS / 2; column++) {
            double whole = 0;
            for (int row = 0; row < CELLS; row++) {
                whole += 2 * mass[row * CELLS + CELLS / 2 + column];
            }
            sides[column + 1] = sides[column] + whole;
        }
    }

    /// Gives every cell its own share of what was computed for a quarter.
    private void fold(double all) {
        for (int column = CELLS / 2; column < CELLS; column++) {
            for (int row = CELLS - 1 - column; row <= column; row++) {
                boolean single = row == column || row == CELLS - 1 - column;
                double one = mass[row * CELLS + column] / all / (single ? 2 : 4);
                int left = CELLS - 1 - column;
                int below = CELLS - 1 - row;
                mass[row * CELLS + column] = one;
                mass[column * CELLS + row] = one;
                mass[below * CELLS + left] = one;
                mass[left * CELLS + below] = one;
            }
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
        return at(sides, x / reach);
    }

    private static double at(double[] cumulated, double share) {
        double place = Math.clamp(share, 0, 1) * (cumulated.length - 1);
        int bin = Math.min(cumulated.length - 2, (int) place);
        return cumulated[bin] + (place - bin) * (cumulated[bin + 1] - cumulated[bin]);
    }
}
