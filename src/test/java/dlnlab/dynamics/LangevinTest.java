package dlnlab.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dlnlab.geometry.Depth;
import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.LossFunction;
import dlnlab.problem.MatrixLoss;
import dlnlab.problem.Objectives;
import dlnlab.problem.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The Langevin equation against finite differences of its coefficients, against the flow that it is without noise, and
/// against samples of its density that are drawn without it.
class LangevinTest {
    private static final double TEMPERATURE = 0.5;
    private static final double LEVEL = 1e-3;

    /// 1/2 (w_11 - 1.3)^2 + 1/2 (w_22 - 0.65)^2 + 0.2 (w_12^2 + w_21^2).
    static final class Bowl implements MatrixLoss {
        @Override
        public double evaluate(DenseMatrix w, DenseMatrix gradient) {
            double x = w.get(0, 0) - 1.3;
            double y = w.get(1, 1) - 0.65;
            gradient.set(0, 0, x);
            gradient.set(1, 1, y);
            gradient.set(0, 1, 0.4 * w.get(0, 1));
            gradient.set(1, 0, 0.4 * w.get(1, 0));
            return (x * x + y * y) / 2 + 0.2 * (w.get(0, 1) * w.get(0, 1) + w.get(1, 0) * w.get(1, 0));
        }

        @Override
        public double cost() {
            return 10;
        }

        double at(DenseMatrix w) {
            return evaluate(w, new DenseMatrix(2, 2));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,false", "2,false", "3,false", "5,false", "2,true", "3,true", "5,true"})
    void aShortStepHasTheDriftAndTheNoiseOfTheEquation(int layers, boolean ofFactors) {
        for (int seed = 0; seed < 5; seed++) {
            DenseMatrix w = MatrixEquation.random(seed);
            double step = 1e-6;
            double[] mean = new double[4];
            double[][] square = new double[4][4];
            // eight points whose mean and covariance are those of the noise
            for (int point = 0; point < 8; point++) {
                double[] noise = new double[4];
                noise[point / 2] = point % 2 == 0 ? 2 : -2;
                Langevin process = new Langevin(
                        new Bowl(), layers, TEMPERATURE, ofFactors, w, step, RandomStreams.of(1, "unused"));
                process.advance(noise);
                for (int i = 0; i < 4; i++) {
                    double moved = process.matrix().data()[i] - w.data()[i];
                    mean[i] += moved / 8 / step;
                    for (int j = 0; j < 4; j++) {
                        square[i][j] += moved * (process.matrix().data()[j] - w.data()[j]) / 8 / step;
                    }
                }
            }
            MatrixEquation equation = new MatrixEquation(new Bowl()::at, layers, TEMPERATURE, ofFactors);
            double[] drift = equation.drift(w);
            double[][] inverse = equation.inverseMetric(w);
            for (int i = 0; i < 4; i++) {
                assertEquals(drift[i], mean[i], 2e-3, "drift " + i + " of " + w);
                for (int j = 0; j < 4; j++) {
                    assertEquals(2 * TEMPERATURE * inverse[i][j], square[i][j], 1e-3, "noise " + i + ", " + j);
                }
            }
        }
    }

    @Test
    void withoutNoiseItIsTheEndToEndFlow() {
        DenseMatrix start = DenseMatrix.of(new double[][] {{0.3, -0.2}, {0.5, 0.4}});
        boolean[] diagonal = {true, false, false, true};
        DenseMatrix target = DenseMatrix.of(new double[][] {{1.3, 0}, {0, 0.65}});
        Samples samples = Samples.ofMatrix(target, diagonal);
        NetworkShape shape = NetworkShape.of(List.of(2, 2), new Activation.Linear());
        LossFunction loss = new LossFunction(2, 1);
        Flow flow = Flow.ofProduct(
                Objectives.of(shape, samples, loss, BlockRunner.SERIAL),
                new Layers(shape, start.data().clone()),
                Depth.of(3),
                FlowSolver.errorControlled(1e-11),
                StepSizes.constant(),
                // the process counts N times the layers' time
                Controls.of(1.0 / 3),
                List.of());
        flow.advance();
        Langevin process = new Langevin(
                Objectives.matrixLoss(samples, loss), 3, 0, false, start, 1e-4, RandomStreams.of(1, "unused"));
        for (int k = 0; k < 10_000; k++) {
            process.advance();
        }
        assertEquals(1, process.time(), 1e-9);
        for (int i = 0; i < 4; i++) {
            assertEquals(flow.layers().weight(1).data()[i], process.matrix().data()[i], 1e-4);
        }
    }

    @ParameterizedTest
    @CsvSource({"2,false", "3,false", "2,true", "3,true"})
    void itsDensityStaysWhatItIs(int layers, boolean ofFactors) {
        DirectSamples direct = new DirectSamples(new Bowl()::at, layers, TEMPERATURE, ofFactors);
        RandomGenerator random = RandomStreams.of(layers, "chains");
        int chains = 2000;
        DenseMatrix[] before = direct.draw(4000, random);
        DenseMatrix[] after = new DenseMatrix[chains];
        for (int k = 0; k < chains; k++) {
            after[k] = moved(before[2000 + k], layers, ofFactors, 0.004, 400, random);
        }
        assertSameLaw(direct.draw(20_000, random), after, true);
    }

    @Test
    void fromOnePlaceItComesToTheDensityOfItsOwnNoiseAndNotToTheOther() {
        RandomGenerator random = RandomStreams.of(7, "chains from one place");
        DenseMatrix start = DenseMatrix.of(new double[][] {{1, 0.2}, {-0.1, 0.8}});
        DenseMatrix[] ends = new DenseMatrix[1000];
        for (int k = 0; k < ends.length; k++) {
            ends[k] = moved(start, 3, true, 0.01, 2000, random);
        }
        assertSameLaw(new DirectSamples(new Bowl()::at, 3, TEMPERATURE, true).draw(20_000, random), ends, true);
        assertSameLaw(new DirectSamples(new Bowl()::at, 3, TEMPERATURE, false).draw(20_000, random), ends, false);
    }

    @Test
    void theDensityIsThatOfTheDirectSamplesUpToAConstant() {
        DenseMatrix one = DenseMatrix.of(new double[][] {{1, 0.2}, {-0.1, 0.8}});
        DenseMatrix other = DenseMatrix.of(new double[][] {{-0.3, 1}, {0.6, 0.1}});
        for (boolean ofFactors : new boolean[] {false, true}) {
            MatrixEquation equation = new MatrixEquation(new Bowl()::at, 4, TEMPERATURE, ofFactors);
            double expected = equation.logDensity(one) - equation.logDensity(other);
            double found = Langevin.logDensity(new Bowl().at(one), one, 4, TEMPERATURE, ofFactors)
                    - Langevin.logDensity(new Bowl().at(other), other, 4, TEMPERATURE, ofFactors);
            assertEquals(expected, found, 1e-10);
        }
    }

    @Test
    void equalSeedsGiveEqualPathsAndWrongNumbersAreRefused() {
        DenseMatrix start = DenseMatrix.identity(2);
        assertEquals(
                moved(start, 3, true, 0.01, 50, RandomStreams.of(3, "path")),
                moved(start, 3, true, 0.01, 50, RandomStreams.of(3, "path")));
        RandomGenerator random = RandomStreams.of(3, "path");
        assertThrows(IllegalArgumentException.class, () -> new Langevin(new Bowl(), 0, 1, false, start, 0.01, random));
        assertThrows(IllegalArgumentException.class, () -> new Langevin(new Bowl(), 2, -1, false, start, 0.01, random));
        assertThrows(IllegalArgumentException.class, () -> new Langevin(new Bowl(), 2, 1, false, start, 0, random));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Langevin(new Bowl(), 2, 1, false, new DenseMatrix(2, 3), 0.01, random));
    }

    private static DenseMatrix moved(
            DenseMatrix start, int layers, boolean ofFactors, double step, int steps, RandomGenerator random) {
        Langevin process = new Langevin(new Bowl(), layers, TEMPERATURE, ofFactors, start, step, random);
        for (int k = 0; k < steps; k++) {
            process.advance();
        }
        return process.matrix();
    }

    private static void assertSameLaw(DenseMatrix[] expected, DenseMatrix[] found, boolean same) {
        List<ToDoubleFunction<DenseMatrix>> numbers = List.of(
                w -> w.get(0, 0),
                w -> w.get(0, 1),
                w -> w.get(0, 0) * w.get(1, 1) - w.get(0, 1) * w.get(1, 0),
                w -> w.squaredFrobeniusNorm());
        double least = 1;
        for (ToDoubleFunction<DenseMatrix> number : numbers) {
            double[] one = Arrays.stream(expected).mapToDouble(number).toArray();
            double[] other = Arrays.stream(found).mapToDouble(number).toArray();
            KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
            double statistic = test.kolmogorovSmirnovStatistic(one, other);
            least = Math.min(least, test.approximateP(statistic, one.length, other.length));
        }
        assertEquals(same, least > LEVEL, "least probability " + least);
    }
}
