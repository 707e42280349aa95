package dlnlab.baseline;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.ThinSvd;

/// The matrix of least nuclear norm that agrees with observed entries (theory F4; Candès and Recht 2009): minimise
/// sum_r sigma_r(X) subject to X_ij = b_ij for the observed (i, j).
///
/// By Douglas-Rachford splitting, over-relaxed: Z <- Z + rho (prox(2 X - Z) - X), where X is Z with the observed
/// entries put in, and prox lowers every singular value by tau, none below 0. X agrees with the observations exactly;
/// how far it is from the minimum is bounded by a dual point: Y = (X - Z) / tau lives on the observed entries, and
/// <b, Y> / max(1, |Y|_2) is a lower bound of every feasible nuclear norm. Iterations end when the gap is small.
public final class NuclearNorm {
    /// Of the largest singular value of the observed part; from 0.03 to 1 the number of iterations varies fivefold.
    private static final double THRESHOLD = 0.1;

    private static final double RELAXATION = 1.8;
    private static final int LOOK_EVERY = 10;

    private final DenseMatrix observed;
    private final boolean[] mask;
    private final double threshold;
    private final DenseMatrix z;
    private final DenseMatrix x;
    private final DenseMatrix reflected;
    private final DenseMatrix left;

    /// @param matrix the observed entries; what stands elsewhere is not looked at
    /// @param mask whether entry (i, j) is observed, at i * columns + j
    /// @throws IllegalArgumentException if the mask has another number of entries, none is observed, or an observed
    ///     entry is infinite or NaN
    public NuclearNorm(DenseMatrix matrix, boolean[] mask) {
        int rows = matrix.rows();
        int columns = matrix.columns();
        if (mask.length != rows * columns) {
            throw new IllegalArgumentException(
                    "a mask of %d entries does not fit a matrix of %d x %d".formatted(mask.length, rows, columns));
        }
        this.mask = mask.clone();
        observed = new DenseMatrix(rows, columns);
        boolean any = false;
        for (int k = 0; k < mask.length; k++) {
            if (mask[k]) {
                observed.set(k / columns, k % columns, matrix.get(k / columns, k % columns));
                any = true;
            }
        }
        if (!any || !Double.isFinite(observed.squaredFrobeniusNorm())) {
            throw new IllegalArgumentException("at least one entry must be observed, and the sum of squares be finite");
        }
        z = observed.copy();
        x = observed.copy();
        reflected = new DenseMatrix(rows, columns);
        left = new DenseMatrix(rows, Math.min(rows, columns));
        threshold = THRESHOLD * ThinSvd.of(observed).sigma()[0];
    }

    /// What was found.
    /// @param matrix X, which agrees with the observations to the last bit
    /// @param dual Y, 0 where nothing is observed, of spectral norm at most 1 up to rounding
    /// @param norm the nuclear norm of X
    /// @param bound <b, Y>: no feasible matrix's nuclear norm is below it, up to rounding
    /// @param iterations how many were made
    public record Solution(DenseMatrix matrix, DenseMatrix dual, double norm, double bound, int iterations) {
        /// (norm - bound) / norm: by this share at most the norm is above the least; 0 where all observations are 0.
        public double relativeGap() {
            return norm == 0 ? 0 : (norm - bound) / norm;
        }
    }

    /// Iterates until the relative gap is small enough, or so many times.
    /// @param gap the relative gap that is small enough, for example 1e-6
    /// @param most a number of iterations, at least 1
    /// @throws IllegalArgumentException if no iteration is allowed
    public Solution solve(double gap, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one iteration is needed, but " + most + " are allowed");
        }
        for (int k = 1; ; k++) {
            if (threshold > 0) {
                iterate();
            }
            if (k % LOOK_EVERY == 0 || k == most || threshold == 0) {
                Solution now = look(k);
                if (now.relativeGap() <= gap || k == most) {
                    return now;
                }
            }
        }
    }

    private void iterate() {
        double[] at = z.data();
        double[] feasible = x.data();
        double[] other = reflected.data();
        for (int k = 0; k < at.length; k++) {
            other[k] = 2 * feasible[k] - at[k];
        }
        ThinSvd svd = ThinSvd.of(reflected);
        for (int r = 0; r < left.columns(); r++) {
            double lowered = Math.max(svd.sigma()[r] - threshold, 0);
            for (int i = 0; i < left.rows(); i++) {
                left.set(i, r, lowered * svd.u().get(i, r));
            }
        }
        left.multiplyTransposedInto(svd.v(), reflected);
        for (int k = 0; k < at.length; k++) {
            at[k] += RELAXATION * (other[k] - feasible[k]);
            feasible[k] = mask[k] ? observed.data()[k] : at[k];
        }
    }

    private Solution look(int iterations) {
        DenseMatrix dual = new DenseMatrix(x.rows(), x.columns());
        double product = 0;
        for (int k = 0; k < mask.length; k++) {
            if (mask[k] && threshold > 0) {
                dual.data()[k] = (x.data()[k] - z.data()[k]) / threshold;
                product += observed.data()[k] * dual.data()[k];
            }
        }
        double norm = 0;
        for (double sigma : ThinSvd.of(x).sigma()) {
            norm += sigma;
        }
        double size = Math.max(1, ThinSvd.of(dual).sigma()[0]);
        for (int k = 0; k < mask.length; k++) {
            dual.data()[k] /= size;
        }
        return new Solution(x.copy(), dual, norm, product / size, iterations);
    }
}
