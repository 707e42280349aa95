package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import org.jspecify.annotations.Nullable;

/// An objective with the penalty P = (lambda/4) sum_h |Delta_h|_F^2, Delta_h = W_h W_h^T - W_(h+1)^T W_(h+1), added to
/// what is minimised (theory A4 (3); lambda = 1/2 is Du et al.'s): dP/dW_h = lambda (Delta_h W_h - W_h Delta_(h-1)),
/// where Delta_0 = Delta_N = 0. The loss stays that of the data, as with weight decay.
public final class BalancingObjective implements Objective {
    private final Objective data;
    private final double lambda;
    private final DenseMatrix[] gaps;
    private final double cost;

    /// @param data the objective without the penalty
    /// @param lambda strength of the penalty, > 0
    public BalancingObjective(Objective data, NetworkShape shape, double lambda) {
        this.data = data;
        this.lambda = lambda;
        gaps = new DenseMatrix[shape.depth()];
        double products = 0;
        for (int h = 1; h < shape.depth(); h++) {
            int n = shape.width(h);
            gaps[h] = new DenseMatrix(n, n);
            products += 4.0 * n * n * (shape.width(h - 1) + shape.width(h + 1));
        }
        cost = data.cost() + products;
    }

    @Override
    public double evaluate(Layers at, Layers gradient) {
        double loss = data.evaluate(at, gradient);
        addGradient(at, gradient);
        return loss;
    }

    /// Adds dP/dW_h to `gradient` for every h.
    public void addGradient(Layers at, Layers gradient) {
        for (int h = 1; h < gaps.length; h++) {
            DenseMatrix w = at.weight(h);
            DenseMatrix next = at.weight(h + 1);
            DenseMatrix gap = gap(at, h);
            gap.multiplyInto(w, gradient.weight(h), lambda, 1);
            next.multiplyInto(gap, gradient.weight(h + 1), -lambda, 1);
        }
    }

    /// P.
    public double penalty(Layers at) {
        double sum = 0;
        for (int h = 1; h < gaps.length; h++) {
            sum += gap(at, h).squaredFrobeniusNorm();
        }
        return lambda / 4 * sum;
    }

    private DenseMatrix gap(Layers at, int h) {
        at.weight(h).multiplyTransposedInto(at.weight(h), gaps[h]);
        at.weight(h + 1).transposeMultiplyInto(at.weight(h + 1), gaps[h], -1, 1);
        return gaps[h];
    }

    @Override
    public @Nullable DenseMatrix endToEnd() {
        return data.endToEnd();
    }

    @Override
    public double cost() {
        return cost;
    }
}
