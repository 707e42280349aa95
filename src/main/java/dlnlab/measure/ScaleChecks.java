package dlnlab.measure;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Layers;
import org.apache.commons.math3.random.RandomGenerator;

/// Checks that the loss does not see where between two layers a factor stands (theory A8).
final class ScaleChecks {
    private ScaleChecks() {}

    /// Moves a random factor c from one layer into the next and returns the largest relative change of the loss, and of
    /// the gradients from what the chain rule then says.
    static double change(Trial trial, int index, Bench bench) {
        Layers before = trial.start();
        RandomGenerator random = RandomStreams.of(index, "scale");
        int h = 1 + random.nextInt(before.depth() - 1);
        double c = Math.exp(random.nextGaussian());
        Layers after = before.copy();
        scale(after.weight(h), c);
        if (before.shape().biases()) {
            scale(after.bias(h), c);
        }
        double out = Math.pow(c, bench.constant("A8 exponent", -1));
        scale(after.weight(h + 1), out);
        Layers then = Layers.zeros(before.shape());
        Layers now = Layers.zeros(before.shape());
        double loss = trial.objective().evaluate(before, then);
        double worst = Math.abs(trial.objective().evaluate(after, now) - loss) / loss;
        for (int k = 1; k <= before.depth(); k++) {
            double factor = k == h ? 1 / c : k == h + 1 ? c : 1;
            scale(then.weight(k), factor);
            double size = then.weight(k).getFrobeniusNorm() + 1e-6 * loss;
            worst = Math.max(worst, now.weight(k).subtract(then.weight(k)).getFrobeniusNorm() / size);
        }
        return worst;
    }

    private static void scale(DenseMatrix w, double factor) {
        for (int k = 0; k < w.rows() * w.columns(); k++) {
            w.data()[w.offset() + k] *= factor;
        }
    }
}
