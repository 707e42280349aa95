package dlnlab.measure;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.Flow;
import dlnlab.dynamics.FlowSolver;
import dlnlab.dynamics.Sharpness;
import dlnlab.dynamics.StepSizes;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Layers;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;

/// Checks of saddles of linear networks: how steeply they fall (theory C10) and how long a start near zero takes to
/// leave (E5).
final class SaddleChecks {
    private static final double TOLERANCE = 1e-10;
    private static final int INTERVALS = 200;

    private SaddleChecks() {}

    /// Difference between the least eigenvalue of the Hessian and minus the largest missing singular value, relative to
    /// sigma_1, at a balanced stationary point that holds some of M's singular values.
    static double leastCurvature(int index, Bench bench) {
        RandomGenerator random = RandomStreams.of(index, "strict saddle");
        int rows = 1 + random.nextInt(5);
        int columns = 1 + random.nextInt(5);
        int rank = Math.min(rows, columns);
        double[] sigma = RandomMatrices.singularValues(rank, 0.2, 3, random);
        RandomMatrices.Parts parts = RandomMatrices.Parts.random(rows, columns, sigma, random);
        double[] held = new double[rank];
        int left = random.nextInt(rank);
        for (int r = 0; r < rank; r++) {
            held[r] = r == left || random.nextBoolean() ? 0 : sigma[r];
        }
        double missing = 0;
        for (int r = 0; r < rank; r++) {
            missing = Math.max(missing, held[r] == 0 ? sigma[r] : 0);
        }
        Layers point = RandomMatrices.balanced(parts.with(held).matrix(), 2, random.nextInt(2));
        Trial trial = Trial.ofMatrix(parts.matrix(), point, bench.tampering());
        double least = leastCurvature(trial);
        return Math.abs(least - bench.constant("C10 curvature", -1) * missing) / sigma[0];
    }

    /// Least eigenvalue of the Hessian at a trial's start.
    static double leastCurvature(Trial trial) {
        double[] at = trial.start().parameters();
        return new Sharpness(trial.objective(), trial.start().shape()).leastAt(at, at.length);
    }

    /// Time that balanced layers of scale alpha, aligned with the top singular pair of the gradient at zero, take to
    /// reach scale 1, divided by its prediction.
    static double escapeTime(int index, Bench bench) {
        RandomGenerator random = RandomStreams.of(index, "escape");
        int depth = 2 + index % 3;
        int rows = 1 + random.nextInt(4);
        int columns = 1 + random.nextInt(4);
        // far above 1, so that the gradient is still that at zero when the layers reach 1
        double[] sigma = RandomMatrices.singularValues(Math.min(rows, columns), 100, 1000, random);
        RandomMatrices.Parts parts = RandomMatrices.Parts.random(rows, columns, sigma, random);
        double alpha = depth == 2 ? 1e-8 : depth == 3 ? 1e-3 : 3e-2;
        double[] small = new double[sigma.length];
        small[0] = Math.pow(alpha, depth);
        Layers start = RandomMatrices.balanced(parts.with(small).matrix(), depth, random.nextInt(2));
        double predicted = escapePrediction(depth, alpha, sigma[0], bench);
        return escapeTime(Trial.ofMatrix(parts.matrix(), start, bench.tampering()), predicted) / predicted;
    }

    /// log(1/alpha) / gamma at N = 2, alpha^-(N-2) / ((N-2) gamma) at N >= 3.
    static double escapePrediction(int depth, double alpha, double gamma, Bench bench) {
        double power = bench.constant("E5 exponent", 2 - depth);
        return depth == 2
                ? bench.constant("E5 factor", 1) * Math.log(1 / alpha) / gamma
                : Math.pow(alpha, power) / ((depth - 2) * gamma);
    }

    /// Time until the first layer of a trial has norm 1; infinite if that takes more than twice as long as predicted.
    static double escapeTime(Trial trial, double predicted) {
        Flow flow = Flow.ofLayers(
                trial.objective(),
                trial.start(),
                FlowSolver.errorControlled(TOLERANCE),
                StepSizes.constant(),
                Controls.of(predicted / INTERVALS),
                List.of());
        double before = 0;
        for (int k = 0; k < 2 * INTERVALS; k++) {
            double norm = norm(flow.layers().weight(1));
            if (norm >= 1) {
                return flow.time() - flow.stepSize() * (norm - 1) / (norm - before);
            }
            before = norm;
            flow.advance();
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double norm(DenseMatrix w) {
        return Math.sqrt(w.squaredFrobeniusNorm());
    }
}
