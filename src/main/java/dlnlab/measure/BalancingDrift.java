package dlnlab.measure;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Balancedness;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;

/// What the balancing penalty (lambda/4) sum_h |Delta_h|_F^2 adds to C5 for linear layers. Because the data's part of
/// the gradient cancels at first order, a step with s adds
/// -s lambda (Delta_h S_h + S_h Delta_h - 2 W_h Delta_(h-1) W_h^T - 2 W_(h+1)^T Delta_(h+1) W_(h+1)),
/// S_h = W_h W_h^T + W_(h+1)^T W_(h+1), Delta_0 = Delta_N = 0; at depth 2 this is theory C5's last sentence and, as
/// s -> 0, C7. The Delta_h here are the predicted ones, only S_h and W_h are those of the run.
final class BalancingDrift {
    private final double lambda;
    private final DenseMatrix[] starts;
    private final DenseMatrix[] predicted;
    private final DenseMatrix[] sums;
    private final DenseMatrix[] changes;
    // Delta_(h-1) W_h^T, n_(h-1) x n_h, and Delta_(h+1) W_(h+1), n_(h+1) x n_h
    private final DenseMatrix[] below;
    private final DenseMatrix[] above;

    /// @param start the weights at step 0
    /// @param lambda strength of the penalty
    BalancingDrift(Layers start, double lambda) {
        this.lambda = lambda;
        int depth = start.depth();
        starts = new DenseMatrix[depth];
        predicted = new DenseMatrix[depth];
        sums = new DenseMatrix[depth];
        changes = new DenseMatrix[depth];
        below = new DenseMatrix[depth];
        above = new DenseMatrix[depth];
        for (int h = 1; h < depth; h++) {
            int n = start.shape().width(h);
            starts[h] = Balancedness.of(start, h);
            predicted[h] = new DenseMatrix(n, n);
            sums[h] = new DenseMatrix(n, n);
            changes[h] = new DenseMatrix(n, n);
            below[h] = new DenseMatrix(start.shape().width(h - 1), n);
            above[h] = new DenseMatrix(start.shape().width(h + 1), n);
        }
    }

    /// Whether the law is closed: every phi linear, no biases, and no layer too wide to follow.
    static boolean isKnown(NetworkShape shape) {
        if (shape.biases()) {
            return false;
        }
        for (int h = 1; h < shape.depth(); h++) {
            if (!DriftLaw.followsMatrix(shape, h)) {
                return false;
            }
        }
        return true;
    }

    /// Computes the change of every Delta_h that the penalty makes in a step of size s.
    /// @param remainder what is left of the start's Delta_h
    /// @param added element h - 1 is what was added to remainder Delta_h(0) so far
    void compute(Layers at, double s, double remainder, DenseMatrix[] added) {
        for (int h = 1; h < predicted.length; h++) {
            double[] p = predicted[h].data();
            DenseMatrix more = added[h - 1];
            for (int k = 0; k < p.length; k++) {
                p[k] = remainder * starts[h].data()[k] + more.data()[more.offset() + k];
            }
        }
        for (int h = 1; h < predicted.length; h++) {
            change(at, h, -s * lambda);
        }
    }

    private void change(Layers at, int h, double factor) {
        DenseMatrix w = at.weight(h);
        DenseMatrix next = at.weight(h + 1);
        w.multiplyTransposedInto(w, sums[h]);
        next.transposeMultiplyInto(next, sums[h], 1, 1);
        predicted[h].multiplyInto(sums[h], changes[h], factor, 0);
        sums[h].multiplyInto(predicted[h], changes[h], factor, 1);
        if (h > 1) {
            predicted[h - 1].multiplyTransposedInto(w, below[h]);
            w.multiplyInto(below[h], changes[h], -2 * factor, 1);
        }
        if (h + 1 < predicted.length) {
            predicted[h + 1].multiplyInto(next, above[h]);
            next.transposeMultiplyInto(above[h], changes[h], -2 * factor, 1);
        }
    }

    /// Adds what was computed to the running sums.
    void addTo(DenseMatrix[] added) {
        for (int h = 1; h < changes.length; h++) {
            double[] change = changes[h].data();
            DenseMatrix sum = added[h - 1];
            for (int k = 0; k < change.length; k++) {
                sum.data()[sum.offset() + k] += change[k];
            }
        }
    }
}
