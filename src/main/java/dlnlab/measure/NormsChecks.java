package dlnlab.measure;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.GradientDescent;
import dlnlab.dynamics.StepSizes;
import dlnlab.initial.Initialiser;
import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Layers;
import dlnlab.problem.LossFunction;
import dlnlab.problem.Objectives;
import dlnlab.problem.Samples;
import java.util.List;

/// Checks of Razin and Cohen's example (theory F5): w_12 = w_21 = 1 and w_22 = 0 are observed, w_11 is not. From a
/// balanced start with det W(0) > 0 every norm grows without bound while the loss vanishes.
public final class NormsChecks {
    private static final double[] GOALS = {1e-2, 1e-3};
    private static final int MOST_STEPS = 2_000_000;
    private static final int LOOK_EVERY = 64;

    private NormsChecks() {}

    /// |w_11| on det W = 0 at a loss l > 0: sqrt((1 - delta)^3 / delta), delta = (sqrt(1 + 8 l) - 1) / 2.
    public static double predicted(double loss) {
        return predicted(loss, Bench.HONEST);
    }

    /// Largest relative difference of |w_11| from the closed form on det W = 0, at losses 1e-2 and 1e-3. Infinite if
    /// one
    /// of them is not reached.
    static double closedForm(int depth, Bench bench) {
        GradientDescent descent =
                depth == 3 ? descent(3, 1e-6, 3e-3, 1, 1, bench) : descent(4, 1e-4, 1.5e-3, 1, 1, bench);
        double worst = 0;
        for (double goal : GOALS) {
            descendTo(descent, goal, MOST_STEPS);
            double difference = Math.abs(hidden(descent) / predicted(descent.loss(), bench) - 1);
            worst = Math.max(worst, descent.loss() < goal ? difference : Double.POSITIVE_INFINITY);
        }
        return worst;
    }

    private static double predicted(double loss, Bench bench) {
        double delta = (Math.sqrt(1 + bench.constant("F5 loss", 8) * loss) - 1) / 2;
        return Math.sqrt(Math.pow(1 - delta, bench.constant("F5 power", 3)) / delta);
    }

    /// Largest share of |w_11| that its lower bound (1 - sqrt(2 l))^2 / sqrt(2 l) is, along descent to loss 1e-2; at
    /// most 1. Infinite if det W lost its sign, that loss was not reached, or no step on the way was looked at.
    static double overBound(int index, Bench bench) {
        return overBound(index, MOST_STEPS, bench);
    }

    /// @param most steps
    static double overBound(int index, int most, Bench bench) {
        GradientDescent descent = descent(3 + index % 2, 1e-3, 2e-3, 1, index, bench);
        double worst = 0;
        boolean looked = false;
        while (descent.loss() >= GOALS[0] && descent.step() < most) {
            descent.advance();
            if (descent.loss() < 0.5 && descent.step() % LOOK_EVERY == 0) {
                double root = Math.sqrt(2 * descent.loss());
                double bound = bench.constant("F5 bound", 1) * (1 - root) * (1 - root) / root;
                worst = Math.max(worst, determinant(descent) > 0 ? bound / hidden(descent) : Double.POSITIVE_INFINITY);
                looked = true;
            }
        }
        return looked && descent.loss() < GOALS[0] ? worst : Double.POSITIVE_INFINITY;
    }

    /// Relative change of |w_11| while the loss falls from 1e-3 to 1e-6, from a start with det W(0) < 0; from one with
    /// det W(0) > 0 it would grow 30 times, if there were time. Infinite if 1e-6 is not reached.
    static double growth(int index, Bench bench) {
        return growth(index, MOST_STEPS / 10, bench);
    }

    /// @param most steps
    static double growth(int index, int most, Bench bench) {
        GradientDescent descent = descent(3, 1e-3, 1e-2, (int) bench.constant("F5 sign", -1), index, bench);
        descendTo(descent, 1e-3, most);
        double before = hidden(descent);
        descendTo(descent, 1e-6, most);
        return descent.loss() < 1e-6 ? Math.abs(hidden(descent) / before - 1) : Double.POSITIVE_INFINITY;
    }

    private static void descendTo(GradientDescent descent, double goal, int most) {
        while (descent.loss() >= goal && descent.step() < most) {
            descent.advance();
        }
    }

    private static double hidden(GradientDescent descent) {
        return Math.abs(end(descent).get(0, 0));
    }

    private static double determinant(GradientDescent descent) {
        DenseMatrix w = end(descent);
        return w.get(0, 0) * w.get(1, 1) - w.get(0, 1) * w.get(1, 0);
    }

    private static DenseMatrix end(GradientDescent descent) {
        return descent.layers().endToEndMatrix();
    }

    private static GradientDescent descent(
            int depth, double scale, double stepSize, int determinant, int seed, Bench bench) {
        Layers start = Layers.zeros(RandomMatrices.shape(2, 2, depth, 0));
        new Initialiser.Balanced(scale, determinant).initialise(start, RandomStreams.of(seed, "norms diverge"));
        Samples samples =
                Samples.ofMatrix(DenseMatrix.of(new double[][] {{0, 1}, {1, 0}}), new boolean[] {false, true, true, true
                });
        return new GradientDescent(
                bench.tampering()
                        .apply(Objectives.of(start.shape(), samples, new LossFunction(2, 1), BlockRunner.SERIAL)),
                start,
                StepSizes.constant(),
                Controls.of(stepSize),
                List.of());
    }
}
