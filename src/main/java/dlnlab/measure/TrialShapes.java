package dlnlab.measure;

import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Convolution;
import dlnlab.network.NetworkShape;
import dlnlab.network.Sharing;
import dlnlab.problem.Objective;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.random.RandomGenerator;

/// Seeded random trials of networks that are not plain: shared weights, biases, mixed activations.
final class TrialShapes {
    private TrialShapes() {}

    /// Convolutions in one and two dimensions and sharing maps with zeros in turn, every other one with biases.
    static Trial shared(int index, UnaryOperator<Objective> tampering) {
        RandomGenerator random = RandomStreams.of(index, "certificate, shared weights");
        Activation phi = Trial.HOMOGENEOUS.get(index % 3);
        NetworkShape shape = index % 4 == 3 ? mapped(random, phi) : convolved(index, random, phi);
        return Trial.of(index / 4 % 2 == 0 ? shape : shape.withBiases(), random, tampering);
    }

    private static NetworkShape convolved(int index, RandomGenerator random, Activation phi) {
        boolean circular = random.nextBoolean();
        Convolution.Grid input = index % 4 == 2
                ? new Convolution.Grid(4, 3 + random.nextInt(2), 1)
                : new Convolution.Grid(1, 5 + random.nextInt(5), 1);
        Convolution first = layer(input, random, circular);
        Convolution second = layer(first.output(), random, circular);
        List<Integer> widths =
                List.of(input.units(), first.output().units(), second.output().units(), 1 + random.nextInt(4));
        return NetworkShape.of(widths, phi).withSharings(Map.of(1, first.sharing(), 2, second.sharing()));
    }

    private static Convolution layer(Convolution.Grid input, RandomGenerator random, boolean circular) {
        int rows = Math.min(input.rows(), 1 + random.nextInt(2));
        int columns = Math.min(input.columns(), 2 + random.nextInt(2));
        return new Convolution(input, rows, columns, 1 + random.nextInt(3), circular);
    }

    private static NetworkShape mapped(RandomGenerator random, Activation phi) {
        int rows = 2 + random.nextInt(4);
        int columns = 2 + random.nextInt(4);
        int[] numbers = new int[rows * columns];
        Arrays.setAll(numbers, k -> random.nextInt(6));
        numbers[0] = 1;
        return NetworkShape.of(List.of(3, columns, rows, 2), phi)
                .withSharings(Map.of(2, Sharing.ofMap(rows, columns, numbers)));
    }

    /// Dense layers with biases.
    static Trial biased(int index, List<Activation> activations, UnaryOperator<Objective> tampering) {
        RandomGenerator random = RandomStreams.of(index, "certificate, biases");
        NetworkShape shape = NetworkShape.of(widths(random), activations.get(index % activations.size()));
        return Trial.of(shape.withBiases(), random, tampering);
    }

    /// Any activations, but the one behind layer h = 1, 2, ... is linear, h going round with the index.
    static Trial mixed(int index, UnaryOperator<Objective> tampering) {
        RandomGenerator random = RandomStreams.of(index, "certificate, mixed activations");
        List<Integer> widths = widths(random);
        int hidden = widths.size() - 2;
        List<Activation> activations = new ArrayList<>();
        for (int h = 1; h <= hidden; h++) {
            activations.add(Trial.ALL.get(random.nextInt(Trial.ALL.size())));
        }
        activations.set(index % hidden, new Activation.Linear());
        return Trial.of(new NetworkShape(widths, activations), random, tampering);
    }

    /// Two dense layers.
    static Trial twoLayers(int index, List<Activation> activations, UnaryOperator<Objective> tampering) {
        RandomGenerator random = RandomStreams.of(index, "certificate, two layers");
        List<Integer> widths = List.of(1 + random.nextInt(8), 1 + random.nextInt(8), 1 + random.nextInt(8));
        return Trial.of(NetworkShape.of(widths, activations.get(index % activations.size())), random, tampering);
    }

    private static List<Integer> widths(RandomGenerator random) {
        List<Integer> widths = new ArrayList<>();
        int depth = 2 + random.nextInt(4);
        for (int h = 0; h <= depth; h++) {
            widths.add(1 + random.nextInt(8));
        }
        return widths;
    }
}
