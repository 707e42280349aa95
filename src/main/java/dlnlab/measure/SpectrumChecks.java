package dlnlab.measure;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.linalg.SingularValues;
import dlnlab.network.Layers;
import dlnlab.problem.RandomProblems;
import org.apache.commons.math3.random.RandomGenerator;

/// Checks how singular values of a product move (theory F1). They are measured on balanced layers that a small step
/// moves along their gradients; predicted from singular vectors that the check itself has drawn.
final class SpectrumChecks {
    private static final double REACH = 1e-3;

    private SpectrumChecks() {}

    /// Largest difference between d sigma_r/dt by differences of four points and -N sigma_r^(2-2/N) <g, u_r v_r^T>,
    /// relative to the largest rate.
    static double rate(int index, Bench bench) {
        RandomGenerator random = RandomStreams.of(index, "singular values under flow");
        int rows = 1 + random.nextInt(5);
        int columns = 1 + random.nextInt(5);
        int depth = 1 + random.nextInt(5);
        double[] sigma = separate(Math.min(rows, columns), random);
        RandomMatrices.Parts parts = RandomMatrices.Parts.random(rows, columns, sigma, random);
        DenseMatrix w = parts.matrix();
        DenseMatrix target = RandomProblems.gaussian(rows, columns, 1, random);
        Trial trial = Trial.ofMatrix(target, RandomMatrices.balanced(w, depth, random.nextInt(3)), bench.tampering());
        double[] measured = measured(trial);
        double largest = 0;
        double worst = 0;
        for (int r = 0; r < sigma.length; r++) {
            double power = bench.constant("F1 exponent", 2 - 2.0 / depth);
            double predicted =
                    bench.constant("F1 factor", -depth) * Math.pow(sigma[r], power) * along(parts, r, target);
            largest = Math.max(largest, Math.abs(predicted));
            worst = Math.max(worst, Math.abs(measured[r] - predicted));
        }
        return worst / largest;
    }

    /// Numbers of which each is at least a quarter less than the one before: equal singular values have no rates.
    static double[] separate(int count, RandomGenerator random) {
        double[] sigma = new double[count];
        for (int r = 0; r < count; r++) {
            sigma[r] = 2 * Math.pow(0.6, r) * (0.9 + 0.2 * random.nextDouble());
        }
        return sigma;
    }

    // <g, u_r v_r^T> for g = W - M
    private static double along(RandomMatrices.Parts parts, int r, DenseMatrix target) {
        double sum = parts.sigma()[r];
        for (int i = 0; i < target.rows(); i++) {
            for (int j = 0; j < target.columns(); j++) {
                sum -= parts.u().get(i, r) * target.get(i, j) * parts.v().get(j, r);
            }
        }
        return sum;
    }

    private static double[] measured(Trial trial) {
        Layers gradient = Layers.zeros(trial.start().shape());
        trial.objective().evaluate(trial.start(), gradient);
        double h = REACH / (1 + Math.sqrt(gradient.squaredNorm()));
        double[] far = difference(trial.start(), gradient, 2 * h);
        double[] near = difference(trial.start(), gradient, h);
        double[] rate = new double[near.length];
        for (int r = 0; r < rate.length; r++) {
            rate[r] = (8 * near[r] - far[r]) / (12 * h);
        }
        return rate;
    }

    // sigma(t + h) - sigma(t - h)
    private static double[] difference(Layers at, Layers gradient, double h) {
        double[] after = moved(at, gradient, -h);
        double[] before = moved(at, gradient, h);
        for (int r = 0; r < after.length; r++) {
            after[r] -= before[r];
        }
        return after;
    }

    private static double[] moved(Layers at, Layers gradient, double by) {
        Layers there = at.copy();
        for (int k = 0; k < there.parameters().length; k++) {
            there.parameters()[k] += by * gradient.parameters()[k];
        }
        return SingularValues.of(there.endToEndMatrix());
    }
}
