package dlnlab.initial;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.ThinSvd;
import dlnlab.network.Layers;

/// Balanced layers with a given product (theory D4, D8).
public final class BalancedFactorisation {
    private BalancedFactorisation() {}

    /// Realises a prescribed W(0) by balanced layers (D4, D8).
    /// @throws IllegalArgumentException if a hidden width is below min(n_0, n_N), the rank of a random W(0)
    public static void realise(DenseMatrix start, Layers layers) {
        int depth = layers.depth();
        if (depth == 1) {
            layers.weight(1).copyFrom(start);
            return;
        }
        ThinSvd svd = ThinSvd.of(start);
        int rank = svd.sigma().length;
        for (int h = 1; h < depth; h++) {
            if (layers.shape().width(h) < rank) {
                throw new IllegalArgumentException("a balanced start needs every hidden width to be at least "
                        + rank + ", the rank of W(0); layer " + h + " has width "
                        + layers.shape().width(h));
            }
        }
        for (int h = 1; h <= depth; h++) {
            layers.weight(h).fill(0);
        }
        for (int r = 0; r < rank; r++) {
            double root = Math.pow(svd.sigma()[r], 1.0 / depth);
            for (int j = 0; j < start.columns(); j++) {
                layers.weight(1).set(r, j, root * svd.v().get(j, r));
            }
            for (int h = 2; h < depth; h++) {
                layers.weight(h).set(r, r, root);
            }
            for (int i = 0; i < start.rows(); i++) {
                layers.weight(depth).set(i, r, root * svd.u().get(i, r));
            }
        }
    }
}
