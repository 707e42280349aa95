package dlnlab.initial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.GradientDescent;
import dlnlab.dynamics.StepSizes;
import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Convolution;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.LossFunction;
import dlnlab.problem.Objectives;
import dlnlab.problem.RandomNetworks;
import dlnlab.problem.RandomProblems;
import dlnlab.problem.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Initialisations D1-D8 against their moments and defining equations.
class InitialiserTest {
    private static final List<Integer> FUNNEL = List.of(1000, 100, 100, 10);
    private static final int DRAWS = 10;

    @Test
    void gaussianHasOneStandardDeviationForAllLayers() {
        // E|W_h|^2 = std^2 n_h n_(h-1)
        assertExpectedNorms(new Initialiser.Gaussian(0.1), 1000, 100, 10);
    }

    @Test
    void equalNormsHaveExpectedSquareAlphaSquared() {
        assertExpectedNorms(new Initialiser.EqualNorms(3), 9, 9, 9);
    }

    @Test
    void xavierAndHeNormsOfTheFunnelAreThoseOfTheTheory() {
        for (boolean uniform : List.of(true, false)) {
            assertExpectedNorms(new Initialiser.FanScaled(1, true, uniform), 2000 / 11.0, 100, 2000 / 110.0);
            assertExpectedNorms(new Initialiser.FanScaled(1, false, uniform), 200, 200, 20);
            assertExpectedNorms(new Initialiser.FanScaled(0.5, false, uniform), 50, 50, 5);
        }
    }

    @Test
    void lawsDifferInTheirFourthMoment() {
        // E x^4 / (E x^2)^2: 3 for normal, 9/5 for uniform weights
        assertEquals(3, kurtosis(new Initialiser.Gaussian(0.2)), 0.1);
        assertEquals(3, kurtosis(new Initialiser.FanScaled(1, true, false)), 0.1);
        assertEquals(1.8, kurtosis(new Initialiser.FanScaled(1, true, true)), 0.05);
        Layers uniform = drawn(FUNNEL, new Initialiser.FanScaled(1, false, true), 1);
        double bound = Math.sqrt(3) * Math.sqrt(2 / 1000.0);
        assertTrue(Arrays.stream(uniform.parameters()).limit(100_000).allMatch(w -> Math.abs(w) <= bound));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3,3", "5,9,7", "7,3", "4,8,8,8,6", "2,2,2", "1,5,3", "40,50,45,30", "30,30"})
    void balancedLayersAreBalancedAndMultiplyToTheDrawnMatrix(String text) {
        List<Integer> widths =
                Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
        Layers layers = drawn(widths, new Initialiser.Balanced(0.7), 4);
        DenseMatrix start = RandomProblems.gaussian(
                widths.getLast(), widths.getFirst(), 0.7, RandomStreams.of(4, "initialiser test"));
        double size = start.getFrobeniusNorm();
        assertEquals(0, start.subtract(layers.endToEndMatrix()).getFrobeniusNorm(), 5e-15 * size);
        for (int h = 1; h < layers.depth(); h++) {
            RealMatrix w = layers.weight(h);
            RealMatrix next = layers.weight(h + 1);
            RealMatrix delta =
                    w.multiply(w.transpose()).subtract(next.transpose().multiply(next));
            assertEquals(0, delta.getFrobeniusNorm(), 1e-14 * Math.pow(w.getFrobeniusNorm(), 2));
        }
    }

    @Test
    void balancedStartRefusesLayersTooNarrowForTheRank() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> drawn(List.of(5, 6, 3, 4), new Initialiser.Balanced(1), 0));
        assertEquals(
                "a balanced start needs every hidden width to be at least 4, the rank of W(0); layer 2 has width 3",
                refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void paddedNeuronsOfABalancedStartStayZero(boolean linear) {
        for (List<Integer> widths : List.of(List.of(3, 7, 6, 4), List.of(12, 40, 30, 10))) {
            Activation phi = linear ? new Activation.Linear() : new Activation.Relu();
            Layers start = drawn(widths, phi, new Initialiser.Balanced(0.3), 8);
            Samples samples = RandomNetworks.samples(start.shape(), 20, RandomStreams.of(8, "samples"));
            GradientDescent descent = new GradientDescent(
                    Objectives.of(start.shape(), samples, new LossFunction(2, 0.05), BlockRunner.SERIAL),
                    start,
                    StepSizes.constant(),
                    Controls.of(0.05),
                    List.of());
            double before = descent.loss();
            for (int t = 0; t < 200; t++) {
                descent.advance();
            }
            assertTrue(descent.loss() < 0.9 * before);
            int rank = Math.min(widths.getFirst(), widths.getLast());
            for (int h = 1; h < 3; h++) {
                for (int i = rank; i < widths.get(h); i++) {
                    assertEquals(0, descent.layers().weight(h).getRowVector(i).getLInfNorm());
                    assertEquals(
                            0, descent.layers().weight(h + 1).getColumnVector(i).getLInfNorm());
                }
            }
        }
    }

    @Test
    void identityHasItsScaleOnTheMainDiagonal() {
        Layers layers = drawn(List.of(2, 3, 2), new Initialiser.ScaledIdentity(0.4), 0);
        assertArrayEquals(new double[] {0.4, 0, 0, 0.4, 0, 0, 0.4, 0, 0, 0, 0.4, 0}, layers.parameters());
    }

    @Test
    void orthogonalLayersHaveOrthonormalRowsOrColumnsTimesTheScale() {
        Layers layers = drawn(List.of(20, 7, 7, 15), new Initialiser.ScaledOrthogonal(0.4), 0);
        for (int h = 1; h <= 3; h++) {
            DenseMatrix w = layers.weight(h);
            RealMatrix gram = w.rows() <= w.columns()
                    ? w.multiply(w.transpose())
                    : w.transpose().multiply(w);
            RealMatrix identity = DenseMatrix.identity(gram.getRowDimension()).scalarMultiply(0.16);
            assertEquals(0, gram.subtract(identity).getFrobeniusNorm(), 1e-14);
        }
    }

    private static void assertExpectedNorms(Initialiser initialiser, double... expected) {
        double[] sums = new double[expected.length];
        for (int seed = 0; seed < DRAWS; seed++) {
            Layers layers = drawn(FUNNEL, initialiser, seed);
            for (int h = 1; h <= 3; h++) {
                sums[h - 1] += layers.weight(h).squaredFrobeniusNorm() / DRAWS;
            }
        }
        for (int h = 1; h <= 3; h++) {
            // four standard deviations of a mean of squared Gaussians
            double entries = (double) DRAWS * FUNNEL.get(h) * FUNNEL.get(h - 1);
            assertEquals(expected[h - 1], sums[h - 1], 4 * Math.sqrt(2 / entries) * expected[h - 1]);
        }
    }

    private static double kurtosis(Initialiser initialiser) {
        double[] w = Arrays.copyOf(drawn(FUNNEL, initialiser, 2).parameters(), 100_000);
        assertEquals(0, StatUtils.mean(w), 4 * Math.sqrt(StatUtils.variance(w) / w.length));
        double second = Arrays.stream(w).map(x -> x * x).sum() / w.length;
        return Arrays.stream(w).map(x -> x * x * x * x).sum() / w.length / (second * second);
    }

    private static Layers drawn(List<Integer> widths, Initialiser initialiser, long seed) {
        return drawn(widths, new Activation.Linear(), initialiser, seed);
    }

    private static Layers drawn(List<Integer> widths, Activation phi, Initialiser initialiser, long seed) {
        Layers layers = Layers.zeros(NetworkShape.of(widths, phi));
        initialiser.initialise(layers, RandomStreams.of(seed, "initialiser test"));
        return layers;
    }

    @Test
    void drawnStartsGiveOneNumberToAllPlacesOfASharedWeight() {
        Convolution convolution = new Convolution(new Convolution.Grid(1, 40, 1), 1, 20, 30, false);
        NetworkShape shape = NetworkShape.of(List.of(40, convolution.output().units(), 3), new Activation.Relu())
                .withSharings(Map.of(1, convolution.sharing()));
        for (Initialiser initialiser : List.of(
                new Initialiser.Gaussian(0.1),
                new Initialiser.EqualNorms(Math.sqrt(6)),
                new Initialiser.FanScaled(1, false, true))) {
            Layers layers = Layers.zeros(shape);
            initialiser.initialise(layers, RandomStreams.of(1, "shared start"));
            DenseMatrix w = layers.weight(1);
            assertEquals(-1, convolution.sharing().weights().firstStray(w.data(), w.offset()));
            double sum = 0;
            for (int g = 0; g < 600; g++) {
                double v = w.data()[convolution.sharing().weights().first(g)];
                sum += v * v;
            }
            // 600 numbers of variance 0.01, 6 / 600 and 2 / 20: the standard error is 6 %
            assertEquals(initialiser instanceof Initialiser.FanScaled ? 60 : 6, sum, 0.2 * sum);
        }
        Layers layers = Layers.zeros(shape);
        for (Initialiser dense : List.of(
                new Initialiser.Balanced(1), new Initialiser.ScaledIdentity(1), new Initialiser.ScaledOrthogonal(1))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> dense.initialise(layers, RandomStreams.of(1, "shared start")));
        }
    }
}
