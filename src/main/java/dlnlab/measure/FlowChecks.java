package dlnlab.measure;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.Flow;
import dlnlab.dynamics.FlowSolver;
import dlnlab.dynamics.GradientDescent;
import dlnlab.dynamics.Simulation;
import dlnlab.dynamics.StepSizes;
import dlnlab.geometry.Depth;
import dlnlab.initial.Initialiser;
import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Balancedness;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.Objectives;
import java.util.ArrayList;
import java.util.List;

/// Checks that follow flows: what gradient flow conserves (theory B3, C3), and that the flow of the end-to-end matrix
/// and its discrete form are what balanced layers do to their product (B4, B7).
final class FlowChecks {
    private static final double TOLERANCE = 1e-11;
    private static final double HORIZON = 0.2;

    private FlowChecks() {}

    /// Largest change of a Delta_h under gradient flow, relative to |W_h|^2 + |W_(h+1)|^2.
    static double conservation(Trial trial) {
        Flow flow = Flow.ofLayers(
                trial.objective(),
                trial.start(),
                FlowSolver.errorControlled(TOLERANCE),
                StepSizes.constant(),
                Controls.of(HORIZON),
                List.of());
        flow.advance();
        double worst = 0;
        for (int h = 1; h < trial.start().depth(); h++) {
            double scale = trial.start().weight(h).squaredFrobeniusNorm()
                    + trial.start().weight(h + 1).squaredFrobeniusNorm();
            worst = Math.max(
                    worst, distance(Balancedness.of(trial.start(), h), Balancedness.of(flow.layers(), h)) / scale);
        }
        return worst;
    }

    /// Distance of the product of balanced layers under gradient flow from W under its own flow, relative to |W|.
    static double distanceFromProduct(Trial trial) {
        return distanceFromProduct(trial, 1);
    }

    /// The same after a factor has been moved from the second layer into the first, which only 1 keeps balanced.
    static double distanceFromProduct(Trial trial, double factor) {
        Trial balanced = balanced(trial);
        scale(balanced.start().weight(1), factor);
        scale(balanced.start().weight(2), 1 / factor);
        Flow layers = Flow.ofLayers(
                balanced.objective(),
                balanced.start(),
                FlowSolver.errorControlled(TOLERANCE),
                StepSizes.constant(),
                Controls.of(HORIZON),
                List.of());
        Simulation product = product(balanced, depth(balanced), FlowSolver.errorControlled(TOLERANCE), HORIZON);
        layers.advance();
        product.advance();
        DenseMatrix w = product.layers().weight(1);
        return distance(layers.layers().endToEndMatrix(), w) / Math.sqrt(w.squaredFrobeniusNorm());
    }

    /// log2 of the ratio of distances between descent on the layers and B7 on W at a fixed time, for the step sizes eta
    /// and eta/2: 1 where the distance is O(eta).
    static double discreteOrder(Trial trial) {
        Trial balanced = balanced(trial);
        double stepSize = 5e-4;
        double ratio = discreteDistance(balanced, stepSize) / discreteDistance(balanced, stepSize / 2);
        return Math.log(ratio) / Math.log(2);
    }

    private static double discreteDistance(Trial balanced, double stepSize) {
        GradientDescent layers = new GradientDescent(
                balanced.objective(), balanced.start(), StepSizes.constant(), Controls.of(stepSize), List.of());
        Simulation product = product(balanced, depth(balanced), FlowSolver.euler(), stepSize);
        for (long t = Math.round(HORIZON / stepSize); t > 0; t--) {
            layers.advance();
            product.advance();
        }
        return distance(layers.layers().endToEndMatrix(), product.layers().weight(1));
    }

    private static Depth depth(Trial trial) {
        return Depth.of(trial.start().depth());
    }

    /// The end-to-end matrix of a trial, moving by itself.
    static Simulation product(Trial balanced, Depth depth, FlowSolver solver, double interval) {
        NetworkShape layers = balanced.start().shape();
        NetworkShape shape =
                NetworkShape.of(List.of(layers.inputWidth(), layers.outputWidth()), new Activation.Linear());
        return Flow.ofProduct(
                Objectives.of(shape, balanced.samples(), balanced.loss(), BlockRunner.SERIAL),
                new Layers(shape, balanced.start().endToEndMatrix().data()),
                depth,
                solver,
                StepSizes.constant(),
                Controls.of(interval),
                List.of());
    }

    // the same data and depth, with hidden layers wide enough to be balanced
    static Trial balanced(Trial trial) {
        NetworkShape shape = trial.start().shape();
        int least = Math.min(shape.inputWidth(), shape.outputWidth());
        List<Integer> widths = new ArrayList<>(shape.widths());
        for (int h = 1; h < shape.depth(); h++) {
            widths.set(h, Math.max(least, shape.width(h)));
        }
        Layers start = Layers.zeros(NetworkShape.of(widths, new Activation.Linear()));
        new Initialiser.Balanced(0.5).initialise(start, RandomStreams.of(shape.parameterCount(), "balanced"));
        return new Trial(start, trial.samples(), trial.loss(), trial.tampering());
    }

    private static void scale(DenseMatrix w, double factor) {
        for (int k = 0; k < w.rows() * w.columns(); k++) {
            w.data()[w.offset() + k] *= factor;
        }
    }

    static double distance(DenseMatrix a, DenseMatrix b) {
        return a.subtract(b).getFrobeniusNorm();
    }
}
