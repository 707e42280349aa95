package dlnlab.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Losses of linear measurements <A_k, W> (theory F2).
final class MeasurementsTest {
    private final RandomGenerator random = RandomStreams.of(5, "measurements");

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 2", "3, 4", "4, 2"})
    void theGradientIsTheDerivativeOfTheLoss(int depth, int exponent) {
        NetworkShape shape = NetworkShape.of(List.of(3, 4, 5, 4, 2).subList(4 - depth, 5), new Activation.Linear());
        Samples samples = samples(shape, 3);
        Objective objective = Objectives.of(shape, samples, new LossFunction(exponent, 0.7), BlockRunner.SERIAL);
        Layers at = Layers.zeros(shape);
        Layers gradient = Layers.zeros(shape);
        Layers other = Layers.zeros(shape);
        for (int k = 0; k < at.parameters().length; k++) {
            at.parameters()[k] = 0.5 * random.nextGaussian();
        }
        objective.evaluate(at, gradient);
        for (int k = 0; k < at.parameters().length; k++) {
            double here = at.parameters()[k];
            double h = 1e-5;
            at.parameters()[k] = here + h;
            double above = objective.evaluate(at, other);
            at.parameters()[k] = here - h;
            double below = objective.evaluate(at, other);
            at.parameters()[k] = here;
            assertEquals((above - below) / (2 * h), gradient.parameters()[k], 1e-8);
        }
    }

    @Test
    void theLossIsTheDefinitionWrittenAsATrace() {
        NetworkShape shape = NetworkShape.of(List.of(3, 2), new Activation.Linear());
        Samples samples = samples(shape, 2);
        Measurements measurements = Objects.requireNonNull(samples.measurements());
        Layers at = Layers.zeros(shape);
        for (int k = 0; k < 6; k++) {
            at.parameters()[k] = random.nextGaussian();
        }
        double expected = 0;
        for (int k = 0; k < 2; k++) {
            double trace = measurements
                    .matrices()
                    .get(k)
                    .transpose()
                    .multiply(at.weight(1))
                    .getTrace();
            expected += 0.5 * Math.pow(trace - measurements.values()[k], 2);
        }
        Objective objective = Objectives.of(shape, samples, new LossFunction(2, 1), BlockRunner.SERIAL);
        assertEquals(expected, objective.evaluate(at, Layers.zeros(shape)), 1e-14);
    }

    @Test
    void measuringEveryEntryIsFactorisation() {
        NetworkShape shape = NetworkShape.of(List.of(2, 2, 2), new Activation.Linear());
        DenseMatrix target = RandomProblems.gaussian(2, 2, 1, random);
        List<DenseMatrix> entries = List.of(unit(0), unit(1), unit(2), unit(3));
        Samples measured = Samples.ofMeasurements(new Measurements(entries, target.data()));
        Layers at = Layers.zeros(shape);
        for (int k = 0; k < at.parameters().length; k++) {
            at.parameters()[k] = random.nextGaussian();
        }
        LossFunction loss = new LossFunction(2, 1);
        assertEquals(
                Objectives.of(shape, Samples.ofMatrix(target, null), loss, BlockRunner.SERIAL)
                        .evaluate(at, Layers.zeros(shape)),
                Objectives.of(shape, measured, loss, BlockRunner.SERIAL).evaluate(at, Layers.zeros(shape)),
                1e-13);
    }

    @Test
    void oneObservedEntryIsOneMeasurementAndTwoAreNone() {
        DenseMatrix matrix = new DenseMatrix(2, 3);
        boolean[] one = {false, false, false, true, false, false};
        DenseMatrix a = Samples.ofMatrix(matrix, one).singleMeasurement();
        assertEquals(DenseMatrix.of(new double[][] {{0, 0, 0}, {1, 0, 0}}), a);
        one[5] = true;
        assertNull(Samples.ofMatrix(matrix, one).singleMeasurement());
    }

    @Test
    void aNetworkThatIsNotLinearHasNoMatrixToMeasure() {
        NetworkShape shape = NetworkShape.of(List.of(2, 2, 2), new Activation.Tanh());
        Samples samples = Samples.ofMeasurements(new Measurements(List.of(unit(0)), new double[] {1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> Objectives.of(shape, samples, new LossFunction(2, 1), BlockRunner.SERIAL));
    }

    private static DenseMatrix unit(int k) {
        DenseMatrix unit = new DenseMatrix(2, 2);
        unit.set(k / 2, k % 2, 1);
        return unit;
    }

    private Samples samples(NetworkShape shape, int count) {
        List<DenseMatrix> matrices = IntStream.range(0, count)
                .mapToObj(k -> RandomProblems.gaussian(shape.outputWidth(), shape.inputWidth(), 1, random))
                .toList();
        return Samples.ofMeasurements(new Measurements(
                matrices,
                IntStream.range(0, count)
                        .mapToDouble(k -> random.nextGaussian())
                        .toArray()));
    }
}
