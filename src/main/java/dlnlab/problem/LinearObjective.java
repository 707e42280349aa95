package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;

/// Objective of a linear network: l(W_N ... W_1), with
/// dL/dW_h = (W_N ... W_(h+1))^T grad l(W) (W_(h-1) ... W_1)^T.
public final class LinearObjective implements Objective {
    private final MatrixLoss loss;
    private final int depth;
    // prefixes[h] = W_h ... W_1 (n_h x n_0), h = 2..N; h = 1 is W_1 itself
    private final DenseMatrix[] prefixes;
    // suffixes[h] = (W_N ... W_(h+1))^T grad l(W) (n_h x n_0), h = 2..N; h = 1 is dL/dW_1 itself
    private final DenseMatrix[] suffixes;

    private final DenseMatrix single;
    private final double cost;

    /// @param shape a linear network
    public LinearObjective(NetworkShape shape, MatrixLoss loss) {
        this.loss = loss;
        depth = shape.depth();
        prefixes = new DenseMatrix[depth + 1];
        suffixes = new DenseMatrix[depth + 1];
        double products = 0;
        for (int h = 2; h <= depth; h++) {
            prefixes[h] = new DenseMatrix(shape.width(h), shape.inputWidth());
            suffixes[h] = new DenseMatrix(shape.width(h), shape.inputWidth());
            products += 6.0 * shape.width(h) * shape.width(h - 1) * shape.inputWidth();
        }
        single = new DenseMatrix(shape.width(1), shape.inputWidth());
        cost = products + loss.cost() + 2.0 * shape.parameterCount();
    }

    @Override
    public double evaluate(Layers at, Layers gradient) {
        if (depth == 1) {
            single.copyFrom(at.weight(1));
            // a loss writes the entries that it depends on only; the other layers' products overwrite everything
            gradient.weight(1).fill(0);
            return loss.evaluate(at.weight(1), gradient.weight(1));
        }
        DenseMatrix prefix = at.weight(1);
        for (int h = 2; h <= depth; h++) {
            at.weight(h).multiplyInto(prefix, prefixes[h]);
            prefix = prefixes[h];
        }
        double value = loss.evaluate(prefix, suffixes[depth]);
        for (int h = depth; h > 1; h--) {
            suffixes[h].multiplyTransposedInto(h == 2 ? at.weight(1) : prefixes[h - 1], gradient.weight(h));
            at.weight(h).transposeMultiplyInto(suffixes[h], h == 2 ? gradient.weight(1) : suffixes[h - 1]);
        }
        return value;
    }

    @Override
    public DenseMatrix endToEnd() {
        return depth == 1 ? single : prefixes[depth];
    }

    @Override
    public double cost() {
        return cost;
    }
}
