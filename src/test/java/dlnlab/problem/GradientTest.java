package dlnlab.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Groups;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.network.Sharing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Loss and gradient of every kind of problem against loops over the definition and central differences.
class GradientTest {
    private static final List<Integer> RAGGED = List.of(4, 5, 2, 6, 3, 4);

    static Stream<Arguments> networks() {
        return RandomNetworks.ACTIVATIONS.stream()
                .flatMap(phi -> Stream.of(2, 4)
                        .flatMap(p -> IntStream.rangeClosed(1, 5)
                                .boxed()
                                .flatMap(depth ->
                                        Stream.of(true, false).map(mean -> Arguments.of(phi, p, depth, mean)))));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientOnDataIsTheDerivativeOfTheLoss(Activation phi, int exponent, int depth, boolean mean) {
        RandomGenerator random = RandomStreams.of(depth, "gradient on data");
        NetworkShape shape = shape(phi, depth);
        check(shape, RandomNetworks.samples(shape, 7, random), exponent, mean, random);
        // more samples than inputs and fewer
        check(shape, RandomNetworks.samples(shape, 3, random), exponent, mean, random);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientOnMatrixProblemsIsTheDerivativeOfTheLoss(Activation phi, int exponent, int depth, boolean mean) {
        RandomGenerator random = RandomStreams.of(depth, "gradient on matrices");
        NetworkShape shape = shape(phi, depth);
        check(shape, RandomNetworks.factorisation(shape, random), exponent, mean, random);
        check(shape, RandomNetworks.completion(shape, random), exponent, mean, random);
    }

    static Stream<Arguments> unusualNetworks() {
        return RandomNetworks.ACTIVATIONS.stream()
                .flatMap(phi -> RandomNetworks.unusual(phi).stream())
                .flatMap(shape -> Stream.of(2, 4).map(p -> Arguments.of(shape, p)));
    }

    @ParameterizedTest
    @MethodSource("unusualNetworks")
    void gradientBySharedWeightsAndBiasesIsTheDerivativeOfTheLoss(NetworkShape shape, int exponent) {
        RandomGenerator random = RandomStreams.of(shape.parameterCount(), "gradient of unusual networks");
        check(shape, RandomNetworks.samples(shape, 7, random), exponent, true, random);
        check(shape, RandomNetworks.completion(shape, random), exponent, false, random);
    }

    @Test
    void gradientOfMixedActivationsIsTheDerivativeOfTheLoss() {
        RandomGenerator random = RandomStreams.of(1, "gradient of mixed activations");
        for (List<Activation> phis : List.of(
                List.<Activation>of(new Activation.Linear(), new Activation.Tanh(), new Activation.Relu()),
                List.<Activation>of(
                        new Activation.Sigmoid(), new Activation.LeakyRelu(0.1), new Activation.Linear()))) {
            NetworkShape shape = new NetworkShape(RAGGED.subList(0, 5), phis);
            check(shape, RandomNetworks.samples(shape, 7, random), 2, true, random);
            check(shape.withBiases(), RandomNetworks.samples(shape, 7, random), 4, true, random);
        }
    }

    /// 1,300 samples are cut into several blocks, whose gradients by the biases are added like those by the weights.
    @Test
    void gradientByBiasesSumsOverAllBlocksOfSamples() {
        RandomGenerator random = RandomStreams.of(2, "gradient in blocks");
        NetworkShape shape =
                NetworkShape.of(List.of(3, 4, 2), new Activation.Relu()).withBiases();
        check(shape, RandomNetworks.samples(shape, 1300, random), 2, true, random);
    }

    @Test
    void gradientIsTheSameAtAllPlacesOfAGroupAndZeroWhereThereIsNoWeight() {
        for (NetworkShape shape : RandomNetworks.unusual(new Activation.Relu())) {
            RandomGenerator random = RandomStreams.of(3, "places of a group");
            Samples samples = RandomNetworks.samples(shape, 9, random);
            Layers gradient = Layers.zeros(shape);
            Objectives.of(shape, samples, new LossFunction(2, 1), BlockRunner.SERIAL)
                    .evaluate(RandomNetworks.layers(shape, random), gradient);
            shape.sharings().forEach((h, sharing) -> {
                DenseMatrix g = gradient.weight(h);
                assertEquals(-1, sharing.weights().firstStray(g.data(), g.offset()));
                assertTrue(g.squaredFrobeniusNorm() > 0);
            });
        }
    }

    private static NetworkShape shape(Activation phi, int depth) {
        return NetworkShape.of(RAGGED.subList(0, depth + 1), phi);
    }

    private static void check(NetworkShape shape, Samples samples, int exponent, boolean mean, RandomGenerator random) {
        double weight = mean ? 1.0 / samples.count() : 1;
        Objective objective = Objectives.of(shape, samples, new LossFunction(exponent, weight), BlockRunner.SERIAL);
        Layers at = RandomNetworks.layers(shape, random);
        Layers gradient = Layers.zeros(shape);
        // whatever the caller's buffer held must be overwritten
        Arrays.fill(gradient.parameters(), 77);
        double loss = objective.evaluate(at, gradient);
        double expected = NaiveForward.loss(at, samples, exponent, weight);
        assertEquals(expected, loss, 1e-13 * expected);
        double error = distance(gradient.parameters(), centralDifferences(objective, at));
        assertTrue(error <= 1e-6 * norm(gradient.parameters()), () -> "relative error " + error);
    }

    /// By every weight; by all places of a shared one at once, and 0 by those that are always zero.
    private static double[] centralDifferences(Objective objective, Layers at) {
        // error about reach^2 + rounding / reach: 1e-10
        double reach = 1e-5;
        Layers point = at.copy();
        Layers ignored = Layers.zeros(at.shape());
        double[] result = new double[at.parameters().length];
        for (int i = 0; i < result.length; i++) {
            List<Integer> places = places(at.shape(), i);
            move(point, places, reach);
            double above = objective.evaluate(point, ignored);
            System.arraycopy(at.parameters(), 0, point.parameters(), 0, result.length);
            move(point, places, -reach);
            double below = objective.evaluate(point, ignored);
            System.arraycopy(at.parameters(), 0, point.parameters(), 0, result.length);
            result[i] = (above - below) / (2 * reach);
        }
        return result;
    }

    private static void move(Layers point, List<Integer> places, double by) {
        for (int place : places) {
            point.parameters()[place] += by;
        }
    }

    /// The places in the flat vector that hold the same weight as this one.
    private static List<Integer> places(NetworkShape shape, int place) {
        for (int h = 1; h <= shape.depth(); h++) {
            Sharing sharing = shape.sharings().get(h);
            int from = shape.offset(h);
            if (sharing != null && place >= from && place < shape.offset(h + 1)) {
                return together(sharing.weights(), from, place);
            }
            int biases = shape.biasOffset(h);
            if (sharing != null && shape.biases() && place >= biases && place < shape.biasOffset(h + 1)) {
                return together(sharing.biases(), biases, place);
            }
        }
        return List.of(place);
    }

    private static List<Integer> together(Groups groups, int from, int place) {
        int group = groups.of(place - from);
        return IntStream.range(0, groups.places())
                .filter(k -> group != Groups.NONE && groups.of(k) == group)
                .mapToObj(k -> from + k)
                .toList();
    }

    private static double distance(double[] a, double[] b) {
        return norm(IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray());
    }

    private static double norm(double[] a) {
        return Math.sqrt(Arrays.stream(a).map(x -> x * x).sum());
    }
}
