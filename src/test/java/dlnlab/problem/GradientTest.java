package dlnlab.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
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

    private static double[] centralDifferences(Objective objective, Layers at) {
        // error about reach^2 + rounding / reach: 1e-10
        double reach = 1e-5;
        Layers point = at.copy();
        Layers ignored = Layers.zeros(at.shape());
        double[] result = new double[at.parameters().length];
        for (int i = 0; i < result.length; i++) {
            point.parameters()[i] = at.parameters()[i] + reach;
            double above = objective.evaluate(point, ignored);
            point.parameters()[i] = at.parameters()[i] - reach;
            double below = objective.evaluate(point, ignored);
            point.parameters()[i] = at.parameters()[i];
            result[i] = (above - below) / (2 * reach);
        }
        return result;
    }

    private static double distance(double[] a, double[] b) {
        return norm(IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray());
    }

    private static double norm(double[] a) {
        return Math.sqrt(Arrays.stream(a).map(x -> x * x).sum());
    }
}
