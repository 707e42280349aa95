package dlnlab.geometry;

import dlnlab.linalg.DenseMatrix;

/// The metric g^N that N balanced factors put on the matrices W at one W (theory F10; Bah, Rauhut, Terstiege and
/// Westdickenberg): under it the end-to-end flow is the gradient flow of the loss.
///
/// In the frame of W's singular vectors |Z|^2 = sum_il (U^T Z V)_il^2 / lambda_il. The least squared length of factor
/// velocities A_h that move the product by Z is |Z|^2 / N. The metric is that of the time of theory B5, which runs N
/// times slower than the factors'.
public final class DepthMetric {
    private final PreconditionerSpectrum spectrum;
    private final double scale;

    /// At W, which is not modified.
    /// @throws IllegalArgumentException if an entry is infinite or NaN
    public DepthMetric(DenseMatrix w, Depth depth) {
        spectrum = new PreconditionerSpectrum(w, depth);
        scale = depth.isInfinite() ? 1 : depth.layers();
    }

    /// |Z|^2, for N >= 2 where W has full rank; infinite if Z leads to where W has no singular value (then no velocity
    /// of the factors leads there).
    /// @param z n_N x n_0
    public double squaredLength(DenseMatrix z) {
        double sum = 0;
        for (int i = 1; i <= spectrum.rows(); i++) {
            for (int l = 1; l <= spectrum.columns(); l++) {
                double part = inner(spectrum.direction(i, l), z);
                if (part != 0) {
                    sum += part * part / lambda(i, l);
                }
            }
        }
        return sum;
    }

    /// lambda_il, whose inverse the metric has for u_i v_l^T.
    /// @param i 1..n_N
    /// @param l 1..n_0
    public double lambda(int i, int l) {
        return spectrum.eigenvalue(i, l) / scale;
    }

    private static double inner(DenseMatrix a, DenseMatrix b) {
        double sum = 0;
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < a.columns(); j++) {
                sum += a.get(i, j) * b.get(i, j);
            }
        }
        return sum;
    }
}
