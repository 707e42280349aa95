package dlnlab.dynamics;

import dlnlab.initial.Initialiser;
import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.LossFunction;
import dlnlab.problem.Objective;
import dlnlab.problem.Objectives;
import dlnlab.problem.RandomProblems;
import dlnlab.problem.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;

/// What the tests of flows follow: a random matrix to be fitted, or random data, and starts that are balanced or not.
final class FlowProblems {
    private FlowProblems() {}

    /// A linear network from `columns` to `rows` whose hidden layers are all of one width.
    static NetworkShape linear(int columns, int hidden, int rows, int depth) {
        List<Integer> widths = new ArrayList<>(List.of(columns));
        widths.addAll(Collections.nCopies(depth - 1, hidden));
        widths.add(rows);
        return NetworkShape.of(widths, new Activation.Linear());
    }

    /// 1/2 |W - M|_F^2 for a random M, which depends on the seed and the shape of W only.
    static Objective factorisation(NetworkShape shape, long seed) {
        RandomGenerator random = RandomStreams.of(seed, "target");
        DenseMatrix target = RandomProblems.gaussian(shape.outputWidth(), shape.inputWidth(), 1, random);
        return Objectives.of(shape, Samples.ofMatrix(target, null), new LossFunction(2, 1), BlockRunner.SERIAL);
    }

    /// The mean quadratic loss over 20 random samples.
    static Objective regression(NetworkShape shape, long seed) {
        RandomGenerator random = RandomStreams.of(seed, "data");
        Samples samples = Samples.of(
                RandomProblems.gaussian(20, shape.inputWidth(), 1, random),
                RandomProblems.gaussian(20, shape.outputWidth(), 1, random));
        return Objectives.of(shape, samples, new LossFunction(2, 1.0 / 20), BlockRunner.SERIAL);
    }

    static Layers balanced(NetworkShape shape, double deviation, long seed) {
        Layers layers = Layers.zeros(shape);
        new Initialiser.Balanced(deviation).initialise(layers, RandomStreams.of(seed, "start"));
        return layers;
    }

    static Layers gaussian(NetworkShape shape, double deviation, long seed) {
        Layers layers = Layers.zeros(shape);
        new Initialiser.Gaussian(deviation).initialise(layers, RandomStreams.of(seed, "start"));
        return layers;
    }

    /// The product of some layers as a network of depth 1.
    static Layers product(Layers layers) {
        NetworkShape shape =
                linear(layers.shape().inputWidth(), 1, layers.shape().outputWidth(), 1);
        Layers single = Layers.zeros(shape);
        single.weight(1).copyFrom(layers.endToEndMatrix());
        return single;
    }

    static void advance(Simulation simulation, long steps) {
        for (long t = 0; t < steps; t++) {
            simulation.advance();
        }
    }

    static double distance(DenseMatrix a, DenseMatrix b) {
        return a.subtract(b).getFrobeniusNorm();
    }
}
