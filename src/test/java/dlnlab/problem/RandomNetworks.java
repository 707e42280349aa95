package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;

/// Networks, data and masks drawn at random for tests of several packages.
public final class RandomNetworks {
    /// Every activation there is.
    public static final List<Activation> ACTIVATIONS = List.of(
            new Activation.Linear(),
            new Activation.Relu(),
            new Activation.LeakyRelu(0.3),
            new Activation.Tanh(),
            new Activation.Sigmoid());

    private RandomNetworks() {}

    /// Layers with entries N(0, 1 / n_(h-1)), so that signals keep their size.
    public static Layers layers(NetworkShape shape, RandomGenerator random) {
        Layers layers = Layers.zeros(shape);
        for (int h = 1; h <= shape.depth(); h++) {
            DenseMatrix w = layers.weight(h);
            w.copyFrom(RandomProblems.gaussian(w.rows(), w.columns(), 1 / Math.sqrt(w.columns()), random));
        }
        return layers;
    }

    /// Gaussian inputs and independent Gaussian targets.
    public static Samples samples(NetworkShape shape, int count, RandomGenerator random) {
        return Samples.of(
                RandomProblems.gaussian(count, shape.inputWidth(), 1, random),
                RandomProblems.gaussian(count, shape.outputWidth(), 1, random));
    }

    /// A Gaussian matrix of which about two thirds are observed.
    public static Samples completion(NetworkShape shape, RandomGenerator random) {
        int rows = shape.outputWidth();
        int columns = shape.inputWidth();
        boolean[] mask = RandomProblems.mask(rows * columns, Math.max(1, rows * columns * 2 / 3), random);
        return Samples.ofMatrix(RandomProblems.gaussian(rows, columns, 1, random), mask);
    }

    /// A Gaussian matrix, every entry seen.
    public static Samples factorisation(NetworkShape shape, RandomGenerator random) {
        return Samples.ofMatrix(RandomProblems.gaussian(shape.outputWidth(), shape.inputWidth(), 1, random), null);
    }
}
