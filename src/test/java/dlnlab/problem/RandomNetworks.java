package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Activation;
import dlnlab.network.Convolution;
import dlnlab.network.Groups;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.network.Sharing;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

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

    /// Layers with entries N(0, 1 / n_(h-1)), so that signals keep their size; shared where the shape says so.
    public static Layers layers(NetworkShape shape, RandomGenerator random) {
        Layers layers = Layers.zeros(shape);
        for (int h = 1; h <= shape.depth(); h++) {
            DenseMatrix w = layers.weight(h);
            Sharing sharing = shape.sharings().get(h);
            double in = sharing == null ? w.columns() : sharing.fanIn();
            w.copyFrom(RandomProblems.gaussian(w.rows(), w.columns(), 1 / Math.sqrt(in), random));
            share(sharing == null ? null : sharing.weights(), w);
            if (shape.biases()) {
                layers.bias(h).copyFrom(RandomProblems.gaussian(w.rows(), 1, 0.5, random));
                share(sharing == null ? null : sharing.biases(), layers.bias(h));
            }
        }
        return layers;
    }

    private static void share(@Nullable Groups groups, DenseMatrix w) {
        for (int k = 0; groups != null && k < groups.places(); k++) {
            int group = groups.of(k);
            w.data()[w.offset() + k] = group == Groups.NONE ? 0 : w.data()[w.offset() + groups.first(group)];
        }
    }

    /// Networks that are not plain: convolutions in one and two dimensions, valid and circular, an explicit map with
    /// zeros, biases, and every mixture of them.
    /// @param phi after every hidden layer
    public static List<NetworkShape> unusual(Activation phi) {
        Convolution line = new Convolution(new Convolution.Grid(1, 7, 1), 1, 3, 2, false);
        Convolution circle = new Convolution(new Convolution.Grid(1, 6, 2), 1, 4, 2, true);
        Convolution picture = new Convolution(new Convolution.Grid(4, 4, 1), 2, 3, 2, false);
        Convolution torus = new Convolution(picture.output(), 2, 2, 3, true);
        Sharing map = Sharing.ofMap(4, 3, new int[] {1, 2, 0, 0, 1, 2, 5, 0, 0, 5, 0, 7});
        NetworkShape lines = NetworkShape.of(List.of(7, 10, 3), phi).withSharings(Map.of(1, line.sharing()));
        NetworkShape circles = NetworkShape.of(List.of(5, 12, 12, 2), phi).withSharings(Map.of(2, circle.sharing()));
        NetworkShape pictures = NetworkShape.of(List.of(16, 12, 18, 4), phi)
                .withSharings(Map.of(1, picture.sharing(), 2, torus.sharing()));
        NetworkShape mapped = NetworkShape.of(List.of(5, 3, 4, 2), phi).withSharings(Map.of(2, map));
        NetworkShape dense = NetworkShape.of(List.of(4, 5, 3, 2), phi);
        return List.of(
                lines,
                circles,
                pictures,
                mapped,
                dense.withBiases(),
                lines.withBiases(),
                circles.withBiases(),
                pictures.withBiases(),
                mapped.withBiases());
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
