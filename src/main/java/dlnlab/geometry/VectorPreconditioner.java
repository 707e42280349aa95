package dlnlab.geometry;

import dlnlab.linalg.DenseMatrix;

/// The preconditioner for a single row or column w: P_w g = |w|^(2-2/N) (g + (N-1) Proj_w g) (theory B6), at infinite
/// depth |w|^2 Proj_w g; 0 at w = 0.
final class VectorPreconditioner implements Preconditioner {
    private final double across;
    private final double along;
    private final double power;

    /// @param depth at least 2
    VectorPreconditioner(Depth depth) {
        across = depth.isInfinite() ? 0 : 1;
        along = depth.isInfinite() ? 1 : depth.layers() - 1;
        power = 1 - 1 / depth.layers();
    }

    @Override
    public void apply(DenseMatrix w, DenseMatrix g, DenseMatrix out) {
        double square = w.squaredFrobeniusNorm();
        if (square == 0) {
            out.fill(0);
            return;
        }
        int n = w.rows() * w.columns();
        double product = 0;
        for (int k = 0; k < n; k++) {
            product += w.data()[w.offset() + k] * g.data()[g.offset() + k];
        }
        double stretch = Math.pow(square, power);
        double ofGradient = stretch * across;
        double ofWeights = stretch * along * product / square;
        for (int k = 0; k < n; k++) {
            out.data()[out.offset() + k] = ofGradient * g.data()[g.offset() + k] + ofWeights * w.data()[w.offset() + k];
        }
    }
}
