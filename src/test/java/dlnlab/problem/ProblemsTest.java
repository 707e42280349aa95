package dlnlab.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.linalg.SingularValues;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Losses, random problems and the data sets that ship with the program.
class ProblemsTest {
    private final RandomGenerator random = RandomStreams.of(9, "problems test");

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6, 10})
    void lossOfTwoResidualsEqualsItsClosedForm(int exponent) {
        // residuals -1 and 2
        LossFunction loss = new LossFunction(exponent, 0.5);
        double byHand = 0.5 / exponent * (1 + Math.pow(2, exponent));
        DenseMatrix residuals = DenseMatrix.of(new double[][] {{-1, 2}});
        assertEquals(byHand, loss.derivativeInPlace(residuals), 1e-15 * byHand);
        assertEquals(-0.5, residuals.get(0, 0));
        assertEquals(0.5 * Math.pow(2, exponent - 1), residuals.get(0, 1));
        assertEquals(byHand, loss.value(-1) + loss.value(2), 1e-15 * byHand);
        assertEquals(-0.5, loss.derivative(-1));
    }

    @Test
    void lossRefusesOddExponents() {
        assertThrows(IllegalArgumentException.class, () -> new LossFunction(3, 1));
        assertThrows(IllegalArgumentException.class, () -> new LossFunction(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new LossFunction(2, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 19, 20})
    void maskHasExactlyTheAskedNumberOfEntries(int observed) {
        boolean[] mask = RandomProblems.mask(20, observed, random);
        assertEquals(20, mask.length);
        assertEquals(observed, IntStream.range(0, 20).filter(i -> mask[i]).count());
    }

    @Test
    void everyPairOfEntriesIsEquallyLikelyInAMask() {
        long[] counts = new long[10];
        for (int draw = 0; draw < 20_000; draw++) {
            boolean[] mask = RandomProblems.mask(5, 2, random);
            int pair = 0;
            for (int i = 0, k = 0; i < 5; i++) {
                for (int j = i + 1; j < 5; j++, k++) {
                    pair = mask[i] && mask[j] ? k : pair;
                }
            }
            counts[pair]++;
        }
        double[] uniform = new double[10];
        Arrays.fill(uniform, 2000);
        // the generator is seeded, so this either always holds or never
        assertTrue(new ChiSquareTest().chiSquareTest(uniform, counts) > 0.01);
    }

    @ParameterizedTest
    @CsvSource({"30,20,5,100", "4,9,1,0.5", "6,6,6,3"})
    void lowRankMatrixHasItsRankAndNorm(int rows, int columns, int rank, double norm) {
        DenseMatrix matrix = RandomProblems.lowRank(rows, columns, rank, norm, random);
        assertEquals(norm, matrix.getFrobeniusNorm(), 1e-13 * norm);
        double[] sigma = SingularValues.of(matrix);
        assertTrue(sigma[rank - 1] > 1e-3 * sigma[0]);
        for (int r = rank; r < sigma.length; r++) {
            assertEquals(0, sigma[r], 1e-14 * norm);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7})
    void teacherAnswersEqualLoopsOverItsDefinition(int hidden) {
        Teacher teacher = RandomProblems.teacher(5, 3, hidden, random);
        DenseMatrix inputs = RandomProblems.gaussian(40, 5, 1, random);
        Samples samples = teacher.samples(inputs, 0, random);
        for (int i = 0; i < 40; i++) {
            double[] signal = inputs.getRow(i);
            if (hidden > 0) {
                signal = Objects.requireNonNull(teacher.first()).operate(signal);
                for (int k = 0; k < hidden; k++) {
                    signal[k] = signal[k] > 0 ? signal[k] : 0;
                }
            } else {
                assertNull(teacher.first());
            }
            double[] answer = teacher.second().operate(signal);
            for (int k = 0; k < 3; k++) {
                assertEquals(answer[k], samples.targets().get(i, k), 1e-14);
            }
        }
    }

    @Test
    void teacherNoiseHasItsStandardDeviation() {
        Teacher teacher = RandomProblems.teacher(5, 3, 0, random);
        DenseMatrix inputs = RandomProblems.gaussian(4000, 5, 1, random);
        DenseMatrix noisy = teacher.samples(inputs, 0.3, random).targets();
        DenseMatrix clean = teacher.samples(inputs, 0, random).targets();
        double[] noise = IntStream.range(0, 12_000)
                .mapToDouble(i -> noisy.data()[i] - clean.data()[i])
                .toArray();
        assertEquals(0.3, Math.sqrt(StatUtils.variance(noise)), 4 * 0.3 / Math.sqrt(2 * 12_000));
    }

    @Test
    void digitsAre1797PicturesWithOneHotTargets() {
        Samples digits = DataSets.digits(1797, false);
        assertEquals(1797, digits.count());
        assertEquals(64, digits.inputs().columns());
        assertEquals(10, digits.targets().columns());
        for (int i = 0; i < 1797; i++) {
            double[] target = digits.targets().getRow(i);
            assertEquals(1, StatUtils.sum(target));
            assertEquals(1, StatUtils.max(target));
            assertTrue(StatUtils.min(digits.inputs().getRow(i)) >= 0);
            assertTrue(StatUtils.max(digits.inputs().getRow(i)) <= 1);
        }
        assertEquals(178, StatUtils.sum(digits.targets().getColumn(0)));
    }

    @Test
    void breastCancerHas569SamplesWithTargetsPlusOrMinusOne() {
        Samples cells = DataSets.breastCancer(569, false);
        assertEquals(569, cells.count());
        assertEquals(30, cells.inputs().columns());
        double[] targets = cells.targets().getColumn(0);
        for (double target : targets) {
            assertEquals(1, Math.abs(target));
        }
        // 357 benign, 212 malignant, as the donors say
        assertEquals(357 - 212, StatUtils.sum(targets));
    }

    @Test
    void standardisedInputsHaveMeanZeroAndDeviationOne() {
        for (Samples samples : new Samples[] {DataSets.digits(1797, true), DataSets.breastCancer(569, true)}) {
            for (int j = 0; j < samples.inputs().columns(); j++) {
                double[] column = samples.inputs().getColumn(j);
                boolean constant = StatUtils.max(column) == StatUtils.min(column);
                assertEquals(0, StatUtils.mean(column), 1e-13);
                assertEquals(constant ? 0 : 1, StatUtils.populationVariance(column), 1e-12);
            }
        }
    }
}
