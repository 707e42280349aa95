package dlnlab.measure;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.Flow;
import dlnlab.dynamics.FlowSolver;
import dlnlab.dynamics.StepSizes;
import dlnlab.geometry.Depth;
import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.LossFunction;
import dlnlab.problem.Objectives;
import dlnlab.problem.Samples;
import java.util.List;

/// Checks of the two coordinates whose gain by depth has no bound, with a step that lands on the target (theory E3).
final class UnboundedGainChecks {
    private static final double GOAL = 2.5e-5;
    private static final int MOST_ITERATIONS = 1_000_000;
    private static final double DIVERGED = 1e9;

    private UnboundedGainChecks() {}

    /// Iterations to a loss of 2.5e-5 of l = 1/4 sum (w_k - y_k)^4, y = (R, 1), w(0) = (1/R, 1/R^2): B7 with N = 2 and
    /// eta = 1 / (2 R), which lands on the target, and depth 1 with its best step 2 / R^2.
    static int iterations(double r, int depth, Bench bench) {
        NetworkShape shape = NetworkShape.of(List.of(2, 1), new Activation.Linear());
        DenseMatrix target = DenseMatrix.of(new double[][] {{r, 1}});
        Layers start = new Layers(shape, new double[] {1 / r, 1 / (r * r)});
        double stepSize =
                depth == 1 ? bench.constant("E3 slow step", 2) / (r * r) : bench.constant("E3 step", 1) / (2 * r);
        Flow flow = Flow.ofProduct(
                Objectives.of(shape, Samples.ofMatrix(target, null), new LossFunction(4, 1), BlockRunner.SERIAL),
                start,
                Depth.of(depth),
                FlowSolver.euler(),
                StepSizes.constant(),
                Controls.of(stepSize),
                List.of());
        int t = 0;
        while (!(flow.loss() < GOAL) && t < MOST_ITERATIONS && flow.loss() < DIVERGED) {
            flow.advance();
            t++;
        }
        return t;
    }

    /// Largest difference from the published numbers of iterations.
    static double missedIterations(double[] scales, int depth, double[] expected, Bench bench) {
        double worst = 0;
        for (int k = 0; k < scales.length; k++) {
            worst = Math.max(worst, Math.abs(iterations(scales[k], depth, bench) - expected[k]));
        }
        return worst;
    }
}
