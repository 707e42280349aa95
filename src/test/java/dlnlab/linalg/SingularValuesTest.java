package dlnlab.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SingularValuesTest {

    private final RandomGenerator random = RandomStreams.of(5, "singular values test");

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "1,7", "7,1", "3,3", "3,5", "10,10", "10,40", "40,10", "11,11", "10,41", "60,25", "25,60"
    })
    void valuesEqualCommonsMathOnEveryPath(int rows, int columns) {
        for (int trial = 0; trial < 5; trial++) {
            DenseMatrix a = RandomMatrices.gaussian(rows, columns, random);
            DenseMatrix before = a.copy();
            double[] expected = new SingularValueDecomposition(a).getSingularValues();
            assertArrayEquals(expected, SingularValues.of(a), 1e-13 * expected[0]);
            assertEquals(before, a);
        }
    }

    @Test
    void knownSpectrumComesBackAlsoWhereItIsRankDeficient() {
        double[] sigma = new double[20];
        for (int i = 0; i < 15; i++) {
            sigma[i] = Math.pow(2, -i);
        }
        DenseMatrix a = RandomMatrices.withSpectrum(30, 20, sigma, random);
        assertArrayEquals(sigma, SingularValues.of(a), 1e-14);
        assertArrayEquals(new double[20], SingularValues.of(new DenseMatrix(30, 20)));
        assertArrayEquals(new double[3], SingularValues.of(new DenseMatrix(3, 4)));
    }

    /// Orthogonal columns scaled by 1 .. 1e-12: an SVD that is only normwise accurate loses the last four digits of 12.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void gradedSpectrumHasHighRelativeAccuracy(boolean byRows) {
        double[] sigma = {1, 1e-3, 1e-6, 1e-9, 1e-12};
        DenseMatrix a = OrthogonalBasis.randomOrthogonal(5, 5, random);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                a.set(i, j, a.get(i, j) * sigma[byRows ? i : j]);
            }
        }
        double[] computed = SingularValues.of(a);
        for (int i = 0; i < 5; i++) {
            assertEquals(1, computed[i] / sigma[i], 1e-14);
        }
    }

    /// The product of the two is |det|, here in exact decimal arithmetic.
    @Test
    void smallerOfTwoValuesIsAccurateWhereTheDeterminantNearlyVanishes() {
        for (double gap : new double[] {1e-3, 1e-8, 1e-15}) {
            double[] entries = {1 + gap, 3.7, 1.1 / 3, 3.7 * 1.1 / 3};
            double[] sigma = SingularValues.of(new DenseMatrix(2, 2, entries, 0));
            BigDecimal det = exact(entries[0])
                    .multiply(exact(entries[3]))
                    .subtract(exact(entries[1]).multiply(exact(entries[2])));
            double squares = Arrays.stream(entries).map(x -> x * x).sum();
            double first = Math.sqrt((squares + Math.sqrt(squares * squares - 4 * Math.pow(det.doubleValue(), 2))) / 2);
            assertEquals(1, sigma[0] / first, 1e-14);
            assertEquals(
                    1,
                    sigma[1]
                            / det.abs()
                                    .divide(exact(first), MathContext.DECIMAL64)
                                    .doubleValue(),
                    1e-14);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0x1p-1040, 0x1p-600, 1, 0x1p600, 0x1p1020})
    void scalingTheMatrixScalesTheValues(double unit) {
        double tolerance = 1e-14 + Double.MIN_VALUE / unit; // subnormal numbers have fewer digits
        for (int size = 2; size <= 3; size++) {
            double[] entries = {3, 0, 4, 5, 0, 0, 0, 0, 0};
            DenseMatrix a = size == 2
                    ? new DenseMatrix(2, 2, entries, 0)
                    : DenseMatrix.of(new double[][] {{3, 0, 0}, {4, 5, 0}, {0, 0, 0}});
            double[] sigma = SingularValues.of(DenseMatrix.copyOf(a.scalarMultiply(unit)));
            assertEquals(1, sigma[0] / unit / Math.sqrt(45), tolerance);
            assertEquals(1, sigma[1] / unit / Math.sqrt(5), tolerance);
        }
    }

    @Test
    void specialTwoByTwoMatrices() {
        assertArrayEquals(new double[2], two(0, 0, 0, 0));
        assertArrayEquals(new double[] {1, 1}, two(0, 1, -1, 0), 1e-15);
        assertArrayEquals(new double[] {2, 0}, two(1, 1, 1, 1), 1e-15);
        assertArrayEquals(new double[] {7, 1e-13}, two(-1e-13, 0, 0, 7), 1e-27);
        double[] rotation = two(Math.cos(0.3), -Math.sin(0.3), Math.sin(0.3), Math.cos(0.3));
        assertTrue(rotation[0] >= rotation[1]);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 30})
    void infiniteOrUndefinedEntriesGiveUndefinedValues(int size) {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            DenseMatrix a = RandomMatrices.gaussian(size, size, random);
            a.set(1, 0, bad);
            assertTrue(Arrays.stream(SingularValues.of(a)).allMatch(Double::isNaN));
        }
    }

    @Test
    void anotherShapeIsRefused() {
        SingularValues workspace = new SingularValues(2, 3);
        assertThrows(IllegalArgumentException.class, () -> workspace.compute(new DenseMatrix(3, 2), new double[2], 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 50})
    void workspaceGivesTheSameBitsOnEveryThreadAndWritesOnlyItsRange(int size) {
        SingularValues workspace = new SingularValues(size, size);
        DenseMatrix a = RandomMatrices.gaussian(size, size, random);
        double[] first = new double[size + 2];
        workspace.compute(a, first, 1);
        workspace.compute(RandomMatrices.gaussian(size, size, random), new double[size], 0);
        double[] second = new double[size + 2];
        workspace.compute(a, second, 1);
        assertArrayEquals(first, second);
        double[] other =
                CompletableFuture.supplyAsync(() -> SingularValues.of(a)).join();
        assertArrayEquals(Arrays.copyOfRange(first, 1, size + 1), other);
        assertEquals(0, first[0]);
        assertEquals(0, first[size + 1]);
    }

    private static double[] two(double a, double b, double c, double d) {
        return SingularValues.of(DenseMatrix.of(new double[][] {{a, b}, {c, d}}));
    }

    private static BigDecimal exact(double value) {
        return new BigDecimal(value);
    }
}
