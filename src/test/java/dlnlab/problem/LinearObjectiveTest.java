package dlnlab.problem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The loss of the end-to-end matrix, with samples compressed by QR, against forward and backward pass over all
/// samples.
class LinearObjectiveTest {
    private final RandomGenerator random = RandomStreams.of(3, "linear objective test");

    @ParameterizedTest
    @CsvSource({"2,3", "2,6", "2,7", "2,8", "2,9", "2,40", "2,600", "4,3", "4,40", "4,600"})
    void endToEndLossEqualsPassOverSamples(int exponent, int count) {
        for (int depth = 1; depth <= 5; depth++) {
            NetworkShape shape = linear(List.of(6, 4, 7, 5, 3, 2).subList(0, depth + 1));
            Samples samples = RandomNetworks.samples(shape, count, random);
            assertSame(RandomNetworks.layers(shape, random), samples, new LossFunction(exponent, 1.0 / count));
        }
    }

    @Test
    void matrixProblemsEqualPassOverUnitInputs() {
        for (int depth = 1; depth <= 5; depth++) {
            NetworkShape shape = linear(List.of(6, 4, 7, 5, 3, 4).subList(0, depth + 1));
            for (int exponent = 2; exponent <= 6; exponent += 2) {
                LossFunction loss = new LossFunction(exponent, 0.3);
                assertSame(RandomNetworks.layers(shape, random), RandomNetworks.completion(shape, random), loss);
                assertSame(RandomNetworks.layers(shape, random), RandomNetworks.factorisation(shape, random), loss);
            }
        }
    }

    @Test
    void pixelsThatAreAlwaysZeroChangeNothing() {
        NetworkShape shape = linear(List.of(64, 12, 10));
        Samples digits = DataSets.digits(400, false);
        assertSame(RandomNetworks.layers(shape, random), digits, new LossFunction(2, 1.0 / 400));
    }

    @Test
    void inputsOfLowRankChangeNothing() {
        NetworkShape shape = linear(List.of(8, 5, 3));
        DenseMatrix inputs = RandomProblems.lowRank(30, 8, 2, 10, random);
        Samples samples = Samples.of(inputs, RandomProblems.gaussian(30, 3, 1, random));
        assertSame(RandomNetworks.layers(shape, random), samples, new LossFunction(2, 1.0 / 30));
    }

    /// From X X^T and Y X^T alone the root of the loss would be wrong by the root of the rounding error, 1e-8.
    @Test
    void lossNearAPerfectFitSuffersNoCancellation() {
        NetworkShape shape = linear(List.of(6, 5, 3));
        Layers teacher = RandomNetworks.layers(shape, random);
        DenseMatrix inputs = RandomProblems.gaussian(50, 6, 1, random);
        DenseMatrix targets = inputs.multiply(teacher.endToEndMatrix().transpose());
        Objective objective =
                Objectives.of(shape, Samples.of(inputs, targets), new LossFunction(2, 1), BlockRunner.SERIAL);
        Layers gradient = Layers.zeros(shape);
        double size = Math.sqrt(targets.squaredFrobeniusNorm());
        assertEquals(0, Math.sqrt(2 * objective.evaluate(teacher, gradient)), 1e-14 * size);
        assertEquals(0, norm(gradient.parameters()), 1e-13 * size * inputs.getFrobeniusNorm());
        for (double away = 1e-2; away > 1e-13; away /= 10) {
            Layers near = teacher.copy();
            near.parameters()[7] += away;
            double naive = NaiveForward.loss(near, Samples.of(inputs, targets), 2, 1);
            double loss = objective.evaluate(near, gradient);
            assertEquals(Math.sqrt(2 * naive), Math.sqrt(2 * loss), 2e-14 * size);
        }
    }

    @Test
    void manySamplesCostNoMemoryBeyondTheirOwn() {
        NetworkShape shape = linear(List.of(10, 4, 3));
        Samples samples = RandomNetworks.samples(shape, 20_000, random);
        assertSame(RandomNetworks.layers(shape, random), samples, new LossFunction(2, 1.0 / 20_000));
    }

    private static NetworkShape linear(List<Integer> widths) {
        return NetworkShape.of(widths, new Activation.Linear());
    }

    private static void assertSame(Layers at, Samples samples, LossFunction loss) {
        Objective endToEnd = Objectives.of(at.shape(), samples, loss, BlockRunner.SERIAL);
        assertTrue(endToEnd instanceof LinearObjective);
        Objective pass = new NetworkObjective(at.shape(), samples, loss, BlockRunner.SERIAL);
        Layers expected = Layers.zeros(at.shape());
        Layers actual = Layers.zeros(at.shape());
        Arrays.fill(actual.parameters(), Double.NaN);
        double expectedLoss = pass.evaluate(at, expected);
        assertEquals(expectedLoss, endToEnd.evaluate(at, actual), 1e-12 * expectedLoss);
        assertArrayEquals(expected.parameters(), actual.parameters(), 1e-12 * norm(expected.parameters()));
        assertEquals(
                0,
                at.endToEndMatrix().subtract(endToEnd.endToEnd()).getFrobeniusNorm(),
                1e-13 * at.endToEndMatrix().getFrobeniusNorm());
    }

    private static double norm(double[] a) {
        return Math.sqrt(Arrays.stream(a).map(x -> x * x).sum());
    }
}
