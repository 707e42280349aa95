package dlnlab.measure;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Layers;
import dlnlab.problem.Objective;
import org.apache.commons.math3.random.RandomGenerator;

/// Checks that need one gradient: against central differences, and that the rates of change of the invariants along
/// gradient flow, dW_h/dt = -G_h, vanish (theory C1-C3).
final class GradientChecks {
    private GradientChecks() {}

    /// |directional derivative - central difference| relative to the gradient's norm, along a random direction.
    static double differenceFromCentralDifferences(Trial trial) {
        Objective objective = trial.objective();
        Layers gradient = Layers.zeros(trial.start().shape());
        double loss = objective.evaluate(trial.start(), gradient);
        double[] direction = unitDirection(gradient.parameters().length);
        double slope = dot(gradient.parameters(), direction);
        double reach = 1e-6;
        double central = (shiftedLoss(trial, direction, reach) - shiftedLoss(trial, direction, -reach)) / (2 * reach);
        // the loss enters so that a dead ReLU network, whose gradient is 0, compares 0 with 0
        double size = Math.sqrt(dot(gradient.parameters(), gradient.parameters())) + 1e-3 * loss;
        return Math.abs(slope - central) / size;
    }

    /// Largest rate of change of a neuron gap, relative to |W| |G|.
    static double neuronRate(Trial trial) {
        Layers gradient = gradient(trial);
        double worst = 0;
        for (int h = 1; h < gradient.depth(); h++) {
            DenseMatrix rate = matrixRate(trial.start(), gradient, h);
            for (int i = 0; i < rate.rows(); i++) {
                worst = Math.max(worst, Math.abs(rate.get(i, i)) / scale(trial.start(), gradient, h));
            }
        }
        return worst;
    }

    /// Largest rate of change of a layer gap, relative to |W| |G|.
    static double layerRate(Trial trial) {
        Layers gradient = gradient(trial);
        double worst = 0;
        for (int h = 1; h < gradient.depth(); h++) {
            double rate = matrixRate(trial.start(), gradient, h).getTrace();
            worst = Math.max(worst, Math.abs(rate) / scale(trial.start(), gradient, h));
        }
        return worst;
    }

    /// Largest Frobenius norm of the rate of change of Delta_h, relative to |W| |G|.
    static double matrixRate(Trial trial) {
        Layers gradient = gradient(trial);
        double worst = 0;
        for (int h = 1; h < gradient.depth(); h++) {
            double rate = matrixRate(trial.start(), gradient, h).getFrobeniusNorm();
            worst = Math.max(worst, rate / scale(trial.start(), gradient, h));
        }
        return worst;
    }

    // d/dt (W_h W_h^T - W_(h+1)^T W_(h+1)) along dW/dt = -G, in Commons Math's own products
    private static DenseMatrix matrixRate(Layers w, Layers g, int h) {
        var in = w.weight(h).multiply(g.weight(h).transpose());
        var out = g.weight(h + 1).transpose().multiply(w.weight(h + 1));
        return DenseMatrix.copyOf(out.add(out.transpose()).subtract(in.add(in.transpose())));
    }

    private static double scale(Layers w, Layers g, int h) {
        return norm(w.weight(h)) * norm(g.weight(h)) + norm(w.weight(h + 1)) * norm(g.weight(h + 1)) + 1e-300;
    }

    private static double norm(DenseMatrix a) {
        return Math.sqrt(a.squaredFrobeniusNorm());
    }

    private static Layers gradient(Trial trial) {
        Layers gradient = Layers.zeros(trial.start().shape());
        trial.objective().evaluate(trial.start(), gradient);
        return gradient;
    }

    private static double shiftedLoss(Trial trial, double[] direction, double by) {
        Layers shifted = trial.start().copy();
        for (int i = 0; i < direction.length; i++) {
            shifted.parameters()[i] += by * direction[i];
        }
        return trial.objective().evaluate(shifted, Layers.zeros(shifted.shape()));
    }

    private static double[] unitDirection(int length) {
        RandomGenerator random = RandomStreams.of(length, "direction");
        double[] direction = new double[length];
        for (int i = 0; i < length; i++) {
            direction[i] = random.nextGaussian();
        }
        double norm = Math.sqrt(dot(direction, direction));
        for (int i = 0; i < length; i++) {
            direction[i] /= norm;
        }
        return direction;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
