package dlnlab.measure;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.Flow;
import dlnlab.dynamics.FlowSolver;
import dlnlab.dynamics.GradientDescent;
import dlnlab.dynamics.StepSizes;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Layers;
import dlnlab.problem.RandomProblems;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;

/// Checks of convergence from starts that are nearer to the target than any singular matrix (theory E1, E2), for
/// l = 1/2 |W - Phi|_F^2.
final class MarginChecks {
    private static final double TOLERANCE = 1e-8;
    private static final double INTERVAL = 10;
    private static final int INTERVALS = 20;
    private static final double REACHED = 1e-12;
    private static final int STEPS = 300;

    private MarginChecks() {}

    /// Loss at the end of flow from l(W(0)) = 0.9 (least loss of a singular matrix), relative to l(W(0)). In every
    /// other trial W(0) lies in the direction in which the nearest singular matrix is.
    static double finalLoss(int index, Bench bench) {
        RandomGenerator random = RandomStreams.of(index, "convergence");
        RandomMatrices.Parts parts = target(random);
        double[] sigma = parts.sigma();
        int last = sigma.length - 1;
        double singular = bench.constant("E1 singular", 0.5) * sigma[last] * sigma[last];
        double distance = Math.sqrt(2 * 0.9 * singular);
        DenseMatrix w;
        if (index % 2 == 0) {
            double[] nearer = sigma.clone();
            nearer[last] -= distance;
            w = parts.with(nearer).matrix();
        } else {
            w = shifted(parts.matrix(), distance, random);
        }
        Layers start = RandomMatrices.balanced(w, 2 + random.nextInt(3), random.nextInt(2));
        return finalLoss(Trial.ofMatrix(parts.matrix(), start, bench.tampering()));
    }

    private static double finalLoss(Trial trial) {
        Flow flow = Flow.ofLayers(
                trial.objective(),
                trial.start(),
                FlowSolver.errorControlled(TOLERANCE),
                StepSizes.constant(),
                Controls.of(INTERVAL),
                List.of());
        double before = flow.loss();
        for (int k = 0; k < INTERVALS && flow.loss() > REACHED * before; k++) {
            flow.advance();
        }
        return flow.loss() / before;
    }

    /// Largest ratio of the loss to l(0) (1 - eta c^(2(N-1)/N))^t, t >= 1, from a start with deficiency margin c whose
    /// layers are delta-balanced.
    static double overLine(int index, Bench bench) {
        RandomGenerator random = RandomStreams.of(index, "deficiency margin");
        RandomMatrices.Parts parts = target(random);
        double[] sigma = parts.sigma();
        double share = 0.1 + 0.8 * random.nextDouble();
        double margin = share * sigma[sigma.length - 1];
        DenseMatrix phi = parts.matrix();
        DenseMatrix w = shifted(phi, sigma[sigma.length - 1] - margin, random);
        int depth = 2 + random.nextInt(3);
        Layers start = RandomMatrices.balanced(w, depth, random.nextInt(2));
        double size = phi.getFrobeniusNorm();
        unbalance(start, margin * margin / (256 * Math.pow(depth, 3) * Math.pow(size, 2 - 2.0 / depth)));
        double stepSize = 0.02 / (depth * Math.pow(size, 2 - 2.0 / depth));
        double exponent = bench.constant("E2 exponent", 2 - 2.0 / depth);
        return overLine(Trial.ofMatrix(phi, start, bench.tampering()), stepSize, Math.pow(margin, exponent));
    }

    private static double overLine(Trial trial, double stepSize, double rate) {
        GradientDescent descent = new GradientDescent(
                trial.objective(), trial.start(), StepSizes.constant(), Controls.of(stepSize), List.of());
        double line = descent.loss();
        double worst = 0;
        for (int t = 0; t < STEPS; t++) {
            descent.advance();
            line *= 1 - stepSize * rate;
            worst = Math.max(worst, descent.loss() / line);
        }
        return worst;
    }

    /// Distance of the final loss from 1/2 (sum of the squared negative eigenvalues of Phi), relative, from multiples
    /// of
    /// the identity towards a symmetric Phi that has some: the start E2 excludes.
    static double plateau(int index, Bench bench) {
        RandomGenerator random = RandomStreams.of(index, "plateau");
        int n = 2 + random.nextInt(2);
        int depth = 2 + index % 2;
        DenseMatrix phi = new DenseMatrix(n, n);
        double expected = 0;
        for (int i = 0; i < n; i++) {
            double value = 0.5 + random.nextDouble();
            boolean negative = i == n - 1;
            phi.set(i, i, negative ? -value : value);
            expected += negative ? bench.constant("E2 plateau", 0.5) * value * value : 0;
        }
        Layers start = RandomMatrices.balanced(DenseMatrix.identity(n), depth, 0);
        Trial trial = Trial.ofMatrix(phi, start, bench.tampering());
        GradientDescent descent =
                new GradientDescent(trial.objective(), start, StepSizes.constant(), Controls.of(0.1), List.of());
        for (int t = 0; t < (depth == 2 ? 300 : 5_000); t++) {
            descent.advance();
        }
        return Math.abs(descent.loss() - expected) / expected;
    }

    private static RandomMatrices.Parts target(RandomGenerator random) {
        int rows = 1 + random.nextInt(4);
        int columns = 1 + random.nextInt(4);
        double[] sigma = RandomMatrices.singularValues(Math.min(rows, columns), 0.4, 1.5, random);
        return RandomMatrices.Parts.random(rows, columns, sigma, random);
    }

    private static DenseMatrix shifted(DenseMatrix m, double distance, RandomGenerator random) {
        DenseMatrix out = RandomProblems.gaussian(m.rows(), m.columns(), 1, random);
        double factor = distance / out.getFrobeniusNorm();
        for (int k = 0; k < out.data().length; k++) {
            out.data()[k] = m.data()[k] + factor * out.data()[k];
        }
        return out;
    }

    // moves a factor from W_2 into W_1 so that |Delta_1|_F, which was 0, stays below delta
    private static void unbalance(Layers layers, double delta) {
        double factor = 1 + 0.2 * delta / layers.weight(1).squaredFrobeniusNorm();
        DenseMatrix first = layers.weight(1);
        DenseMatrix second = layers.weight(2);
        for (int k = 0; k < first.rows() * first.columns(); k++) {
            first.data()[first.offset() + k] *= factor;
        }
        for (int k = 0; k < second.rows() * second.columns(); k++) {
            second.data()[second.offset() + k] /= factor;
        }
    }
}
