package dlnlab.measure;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.Flow;
import dlnlab.dynamics.FlowSolver;
import dlnlab.dynamics.GradientDescent;
import dlnlab.dynamics.StepSizes;
import dlnlab.geometry.Depth;
import dlnlab.initial.Initialiser;
import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.DataSets;
import dlnlab.problem.LossFunction;
import dlnlab.problem.Objectives;
import dlnlab.problem.RandomProblems;
import dlnlab.problem.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Checks of acceleration by depth (theory E3): iterations that linear networks of one output need on real data for the
/// loss that depth 1 has after 3,000, each depth with the best step of one geometric grid, all from one W(0).
final class AccelerationChecks {
    private static final int ITERATIONS = 3_000;
    private static final double START = 1e-3;
    private static final int SAMPLES = 569;

    private AccelerationChecks() {}

    /// Iterations at the given depth divided by those at depth 1, on the breast cancer data.
    /// @param exponent p of the loss
    /// @param smallest step of the grid
    /// @param ratio of neighbouring steps
    /// @param count steps of the grid
    record Contest(int exponent, double smallest, double ratio, int count) {
        static final Contest L4 = new Contest(4, 0.01, 1.3, 14);
        static final Contest L2 = new Contest(2, 0.05, 1.1, 24);

        double share(int depth) {
            double goal = Double.POSITIVE_INFINITY;
            for (int k = 0; k < count; k++) {
                double loss = lossAfter(descent(1, step(k)));
                // a divergent run is NaN or huge
                goal = loss < goal ? loss : goal;
            }
            int least = ITERATIONS;
            for (int k = 0; k < count; k++) {
                least = iterationsTo(goal, descent(depth, step(k)), least);
            }
            return (double) least / ITERATIONS;
        }

        private double step(int k) {
            return smallest * Math.pow(ratio, k);
        }

        private GradientDescent descent(int depth, double stepSize) {
            Samples samples = DataSets.breastCancer(SAMPLES, true);
            List<Integer> widths = new ArrayList<>();
            widths.add(samples.inputs().columns());
            for (int h = 1; h <= depth; h++) {
                widths.add(1);
            }
            NetworkShape shape = NetworkShape.of(widths, new Activation.Linear());
            Layers start = Layers.zeros(shape);
            DenseMatrix w = RandomProblems.gaussian(1, shape.inputWidth(), 1, RandomStreams.of(1, "acceleration"));
            double norm = w.getFrobeniusNorm();
            for (int k = 0; k < w.data().length; k++) {
                w.data()[k] *= START / norm;
            }
            Initialiser.Balanced.factorise(w, start);
            return new GradientDescent(
                    Objectives.of(shape, samples, new LossFunction(exponent, 1.0 / SAMPLES), BlockRunner.SERIAL),
                    start,
                    StepSizes.constant(),
                    Controls.of(stepSize),
                    List.of());
        }
    }

    private static double lossAfter(GradientDescent descent) {
        for (int t = 0; t < ITERATIONS && descent.loss() < 1e3; t++) {
            descent.advance();
        }
        return descent.loss();
    }

    private static int iterationsTo(double goal, GradientDescent descent, int most) {
        for (int t = 0; t < most && descent.loss() < 1e3; t++) {
            if (descent.loss() <= goal) {
                return t;
            }
            descent.advance();
        }
        return most;
    }

    /// Iterations to a loss of 2.5e-5 of l = 1/4 sum (w_k - y_k)^4, y = (R, 1), w(0) = (1/R, 1/R^2): B7 with N = 2 and
    /// eta = 1 / (2 R), which lands on the target, and depth 1 with its best step 2 / R^2.
    static int twoCoordinates(double r, int depth, Bench bench) {
        NetworkShape shape = NetworkShape.of(List.of(2, 1), new Activation.Linear());
        DenseMatrix target = DenseMatrix.of(new double[][] {{r, 1}});
        Layers start = new Layers(shape, new double[] {1 / r, 1 / (r * r)});
        double stepSize = depth == 1 ? 2 / (r * r) : bench.constant("E3 step", 1) / (2 * r);
        Flow flow = Flow.ofProduct(
                Objectives.of(shape, Samples.ofMatrix(target, null), new LossFunction(4, 1), BlockRunner.SERIAL),
                start,
                Depth.of(depth),
                FlowSolver.euler(),
                StepSizes.constant(),
                Controls.of(stepSize),
                List.of());
        int t = 0;
        while (!(flow.loss() < 2.5e-5) && t < 1_000_000 && flow.loss() < 1e9) {
            flow.advance();
            t++;
        }
        return t;
    }

    /// Largest difference from the published numbers of iterations.
    static double missedIterations(double[] scales, int depth, double[] expected, Bench bench) {
        double[] found = Arrays.stream(scales)
                .map(r -> twoCoordinates(r, depth, bench))
                .toArray();
        double worst = 0;
        for (int k = 0; k < found.length; k++) {
            worst = Math.max(worst, Math.abs(found[k] - expected[k]));
        }
        return worst;
    }
}
