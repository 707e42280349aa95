package dlnlab.network;

import dlnlab.linalg.DenseMatrix;

/// How far adjacent layers are from balanced: Delta_h = W_h W_h^T (+ b_h b_h^T) - W_(h+1)^T W_(h+1), n_h x n_h, for
/// h = 1..N-1 (theory C3). Balanced layers have Delta_h = 0 (D4).
public final class Balancedness {
    private Balancedness() {}

    /// Delta_h, a new matrix.
    public static DenseMatrix of(Layers layers, int h) {
        int n = layers.weight(h).rows();
        DenseMatrix delta = new DenseMatrix(n, n);
        into(layers, h, delta);
        return delta;
    }

    /// Delta_h into `out`, n_h x n_h.
    public static void into(Layers layers, int h, DenseMatrix out) {
        DenseMatrix w = layers.weight(h);
        DenseMatrix next = layers.weight(h + 1);
        w.multiplyTransposedInto(w, out);
        if (layers.shape().biases()) {
            layers.bias(h).multiplyTransposedInto(layers.bias(h), out, 1, 1);
        }
        next.transposeMultiplyInto(next, out, -1, 1);
    }

    /// The largest |Delta_h|_F; 0 for a single layer.
    public static double worst(Layers layers) {
        double worst = 0;
        for (int h = 1; h < layers.depth(); h++) {
            worst = Math.max(worst, of(layers, h).getFrobeniusNorm());
        }
        return worst;
    }
}
