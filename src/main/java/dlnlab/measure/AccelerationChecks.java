package dlnlab.measure;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.GradientDescent;
import dlnlab.dynamics.StepSizes;
import dlnlab.initial.Initialiser;
import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Layers;
import dlnlab.problem.DataSets;
import dlnlab.problem.LinearOptimum;
import dlnlab.problem.LossFunction;
import dlnlab.problem.Objectives;
import dlnlab.problem.RandomProblems;
import dlnlab.problem.Samples;
import java.util.List;

/// Checks of acceleration by depth (theory E3): iterations that linear networks of one output need on real data for the
/// loss that depth 1 has after 3,000, each depth with the best step of one geometric grid, all from one W(0).
final class AccelerationChecks {
    private static final int ITERATIONS = 3_000;
    private static final int MOST_ITERATIONS = 2 * ITERATIONS;
    private static final double START = 1e-3;
    private static final int SAMPLES = 569;

    private AccelerationChecks() {}

    /// A loss on the breast cancer data, and the grid of steps that every depth may choose from.
    ///
    /// @param exponent p of the loss
    /// @param smallest step of the grid
    /// @param ratio of neighbouring steps
    /// @param count steps of the grid
    record Contest(int exponent, double smallest, double ratio, int count) {
        static final Contest L4 = new Contest(4, 0.02, 1.25, 14);
        static final Contest L2 = new Contest(2, 0.05, 1.1, 16);

        /// Iterations at the given depth divided by those at depth 1.
        /// @param seed of the direction of W(0)
        double share(int depth, int seed) {
            double goal = best(1, seed, ITERATIONS);
            int least = MOST_ITERATIONS;
            for (int k = 0; k < count; k++) {
                least = iterationsTo(goal, descent(depth, step(k), seed), least);
            }
            return (double) least / ITERATIONS;
        }

        /// Least loss after so many iterations, over the grid.
        double best(int depth, int seed, int iterations) {
            double best = Double.POSITIVE_INFINITY;
            for (int k = 0; k < count; k++) {
                double loss = lossAfter(iterations, descent(depth, step(k), seed));
                // that of a divergent run is NaN or huge
                best = loss < best ? loss : best;
            }
            return best;
        }

        /// The least loss that any linear map has.
        double optimum() {
            return LinearOptimum.of(data(), loss());
        }

        private LossFunction loss() {
            return new LossFunction(exponent, 1.0 / SAMPLES);
        }

        private double step(int k) {
            return smallest * Math.pow(ratio, k);
        }

        private GradientDescent descent(int depth, double stepSize, int seed) {
            Samples samples = data();
            int inputs = samples.inputs().columns();
            DenseMatrix w = RandomProblems.gaussian(1, inputs, 1, RandomStreams.of(seed, "acceleration"));
            double norm = w.getFrobeniusNorm();
            for (int k = 0; k < w.data().length; k++) {
                w.data()[k] *= START / norm;
            }
            return from(RandomMatrices.balanced(w, depth, 0), samples, loss(), stepSize);
        }
    }

    /// Loss after so many iterations with the quadratic loss from a given depth's near-zero or identity start, relative
    /// to that at the start.
    /// @param identity whether every layer starts at the identity, otherwise at Gaussian entries of 1e-3
    static double lossLeft(int depth, boolean identity, double stepSize, int iterations) {
        Samples samples = data();
        int inputs = samples.inputs().columns();
        Layers start = Layers.zeros(RandomMatrices.shape(1, inputs, depth, inputs - 1));
        Initialiser initialiser = identity ? new Initialiser.ScaledIdentity(1) : new Initialiser.Gaussian(START);
        initialiser.initialise(start, RandomStreams.of(1, "acceleration"));
        GradientDescent descent = from(start, samples, Contest.L2.loss(), stepSize);
        double before = descent.loss();
        return lossAfter(iterations, descent) / before;
    }

    private static GradientDescent from(Layers start, Samples samples, LossFunction loss, double stepSize) {
        return new GradientDescent(
                Objectives.of(start.shape(), samples, loss, BlockRunner.SERIAL),
                start,
                StepSizes.constant(),
                Controls.of(stepSize),
                List.of());
    }

    /// The data with a last input that is always 1, whose weight is a bias of the linear map.
    private static Samples data() {
        Samples samples = DataSets.breastCancer(SAMPLES, true);
        DenseMatrix inputs = samples.inputs();
        DenseMatrix more = new DenseMatrix(inputs.rows(), inputs.columns() + 1);
        for (int i = 0; i < inputs.rows(); i++) {
            for (int j = 0; j < inputs.columns(); j++) {
                more.set(i, j, inputs.get(i, j));
            }
            more.set(i, inputs.columns(), 1);
        }
        return Samples.of(more, samples.targets());
    }

    private static double lossAfter(int iterations, GradientDescent descent) {
        for (int t = 0; t < iterations && descent.loss() < 1e3; t++) {
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
}
