package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Groups;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.network.Sharing;
import org.jspecify.annotations.Nullable;

/// Objective of a network that shares weights (theory A7). The derivative by v_h\[g\] is the sum of the derivatives by
/// the places of group g; it is written to each of them, and 0 where a weight is always zero. So a step of descent
/// keeps equal what is shared, to the bit, and moves v_h by exactly its own gradient.
final class SharedObjective implements Objective {
    private final Objective dense;
    private final NetworkShape shape;
    private final double[] sums;

    /// @param dense the objective of the whole matrices
    SharedObjective(Objective dense, NetworkShape shape) {
        this.dense = dense;
        this.shape = shape;
        int most = 1;
        for (Sharing sharing : shape.sharings().values()) {
            most = Math.max(
                    most, Math.max(sharing.weights().count(), sharing.biases().count()));
        }
        sums = new double[most];
    }

    @Override
    public double evaluate(Layers at, Layers gradient) {
        double loss = dense.evaluate(at, gradient);
        for (int h = 1; h <= shape.depth(); h++) {
            Sharing sharing = shape.sharings().get(h);
            if (sharing != null) {
                sumUp(sharing.weights(), gradient.weight(h));
                if (shape.biases()) {
                    sumUp(sharing.biases(), gradient.bias(h));
                }
            }
        }
        return loss;
    }

    private void sumUp(Groups groups, DenseMatrix gradient) {
        groups.gather(gradient.data(), gradient.offset(), sums);
        groups.spread(sums, gradient.data(), gradient.offset());
    }

    @Override
    public @Nullable DenseMatrix endToEnd() {
        return dense.endToEnd();
    }

    @Override
    public double cost() {
        return dense.cost() + 4.0 * shape.parameterCount();
    }
}
