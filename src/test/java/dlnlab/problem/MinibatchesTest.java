package dlnlab.problem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Minibatches, theory B8.
class MinibatchesTest {
    private static final NetworkShape LINEAR = NetworkShape.of(List.of(4, 5, 3), new Activation.Linear());
    private static final NetworkShape RELU = NetworkShape.of(List.of(4, 5, 3), new Activation.Relu());

    record Case(NetworkShape shape, Samples samples, LossFunction loss, int batchSize) {}

    // 12 samples; 8 observed entries of 12; all 12 entries
    static Stream<Case> cases() {
        return Stream.of(LINEAR, RELU)
                .flatMap(shape -> Stream.of(
                        new Case(shape, samples(shape), new LossFunction(2, 1.0 / 12), 3),
                        new Case(shape, samples(shape), new LossFunction(4, 1), 4),
                        new Case(shape, samples(shape), new LossFunction(2, 1), 1),
                        new Case(
                                shape,
                                RandomNetworks.completion(shape, RandomStreams.of(2, "entries")),
                                new LossFunction(2, 1.0 / 8),
                                2),
                        new Case(
                                shape,
                                RandomNetworks.factorisation(shape, RandomStreams.of(3, "matrix")),
                                new LossFunction(2, 1),
                                4)));
    }

    private static Samples samples(NetworkShape shape) {
        return RandomNetworks.samples(shape, 12, RandomStreams.of(1, "samples"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theMeanOverAnEpochIsTheLossOfAllSamples(Case c) {
        Layers at = RandomNetworks.layers(c.shape, RandomStreams.of(4, "weights"));
        Layers gradient = Layers.zeros(c.shape);
        Objective all = Objectives.of(c.shape, c.samples, c.loss, BlockRunner.SERIAL);
        double loss = all.evaluate(at, gradient);
        Minibatches batches = batches(c);
        int perEpoch = Minibatches.count(c.samples) / c.batchSize;
        for (int epoch = 0; epoch < 3; epoch++) {
            double mean = 0;
            double[] sum = new double[gradient.parameters().length];
            for (int k = 0; k < perEpoch; k++) {
                Layers part = Layers.zeros(c.shape);
                mean += batches.evaluate((long) epoch * perEpoch + k, at, part) / perEpoch;
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += part.parameters()[i] / perEpoch;
                }
            }
            assertEquals(loss, mean, 1e-13 * loss);
            assertArrayEquals(gradient.parameters(), sum, 1e-13);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theBatchOfAStepDependsOnSeedAndStepOnly(Case c) {
        Layers at = RandomNetworks.layers(c.shape, RandomStreams.of(4, "weights"));
        Minibatches forward = batches(c);
        Minibatches backward = batches(c);
        double[][] expected = new double[40][];
        for (int step = 0; step < expected.length; step++) {
            expected[step] = gradient(forward, step, at);
        }
        for (int step = expected.length - 1; step >= 0; step--) {
            assertArrayEquals(expected[step], gradient(backward, step, at));
        }
    }

    @Test
    void everyEpochHasAnotherOrderAndEverySeedOthers() {
        Case c = cases().toList().getFirst();
        Layers at = RandomNetworks.layers(c.shape, RandomStreams.of(4, "weights"));
        double[] first = gradient(batches(c), 0, at);
        assertFalse(Arrays.equals(first, gradient(batches(c), 4, at)));
        Minibatches other = new Minibatches(c.shape, c.samples, c.loss, c.batchSize, 8, UnaryOperator.identity());
        assertFalse(Arrays.equals(first, gradient(other, 0, at)));
    }

    /// With unit vectors as inputs the gradient of a single layer is zero in the columns of samples not seen.
    @Test
    void noSampleIsSeenTwiceInAnEpochAndThoseThatDoNotFillABatchAreLeftOut() {
        NetworkShape single = NetworkShape.of(List.of(12, 1), new Activation.Linear());
        DenseMatrix targets = new DenseMatrix(12, 1);
        targets.fill(1);
        Samples samples = Samples.of(DenseMatrix.identity(12), targets);
        Minibatches batches = batches(new Case(single, samples, new LossFunction(2, 1), 5));
        for (int epoch = 0; epoch < 20; epoch++) {
            double[] seen = new double[12];
            for (int k = 0; k < 2; k++) {
                double[] gradient = gradient(batches, 2L * epoch + k, Layers.zeros(single));
                for (int i = 0; i < seen.length; i++) {
                    seen[i] += gradient[i] / (-12.0 / 5);
                }
            }
            Arrays.sort(seen);
            assertArrayEquals(new double[] {0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, seen, 1e-15);
        }
    }

    @Test
    void aBatchHoldsAtLeastOneSampleAndNoMoreThanThereAre() {
        Samples samples = samples(LINEAR);
        LossFunction loss = new LossFunction(2, 1);
        for (int size : new int[] {0, 13}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Minibatches(LINEAR, samples, loss, size, 1, UnaryOperator.identity()));
        }
    }

    private static Minibatches batches(Case c) {
        return new Minibatches(c.shape, c.samples, c.loss, c.batchSize, 7, UnaryOperator.identity());
    }

    private static double[] gradient(Minibatches batches, long step, Layers at) {
        Layers gradient = Layers.zeros(at.shape());
        batches.evaluate(step, at, gradient);
        return gradient.parameters();
    }
}
