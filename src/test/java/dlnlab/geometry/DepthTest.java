package dlnlab.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// lambda_il of theory B4 and B5.
class DepthTest {
    private static final double[] SIGMAS = {0, 1e-8, 0.3, 0.7, 0.7 * (1 + 1e-15), 0.7 * (1 + 1e-8), 1, 5, 1e6};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 17, 64, 1024})
    void lambdaIsTheMeanOfTheProductsOfPowers(int n) {
        for (double a : SIGMAS) {
            for (double b : SIGMAS) {
                double sum = 0;
                for (int j = 1; j <= n; j++) {
                    sum += Math.pow(a * a, (n - j) / (double) n) * Math.pow(b * b, (j - 1) / (double) n);
                }
                assertEquals(sum / n, Depth.of(n).lambda(a, b), 1e-13 * sum / n, a + ", " + b);
                assertEquals(sum, Depth.of(n).eigenvalue(a, b), 1e-13 * sum, a + ", " + b);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2,1", "1,2", "1,0.999", "3,1e-3", "1,1e-200"})
    void lambdaAtInfiniteDepthIsTheLogarithmicMeanOfTheSquares(double a, double b) {
        double mean = (a * a - b * b) / (2 * Math.log(a / b));
        assertEquals(mean, Depth.INFINITE.lambda(a, b), 1e-12 * mean);
    }

    @Test
    void lambdaAtInfiniteDepthOfEqualValuesIsTheirSquareAndOfAZeroIsZero() {
        assertEquals(9, Depth.INFINITE.lambda(3, 3));
        assertEquals(9, Depth.INFINITE.lambda(3, 3 * (1 + 1e-15)), 1e-13);
        assertEquals(0, Depth.INFINITE.lambda(3, 0));
        assertEquals(0, Depth.INFINITE.lambda(0, 0));
    }

    /// The quotient of differences is wrong by 6 % here.
    @Test
    void lambdaOfNearlyEqualValuesDoesNotCancel() {
        double near = Math.nextUp(1.0);
        for (int n : new int[] {3, 7, 100}) {
            assertEquals(1, Depth.of(n).lambda(1, near), 1e-14);
        }
    }

    @Test
    void extremeRatiosNeitherOverflowNorVanish() {
        double ratio = 1e-300 / 1e300;
        assertEquals(0, ratio, "the ratio itself is no double");
        for (int n : new int[] {3, 50}) {
            double expected = Math.pow(1e150, 2 - 2.0 / n) / n;
            assertEquals(expected, Depth.of(n).lambda(1e150, 1e-300), 1e-3 * expected);
        }
        assertTrue(Double.isFinite(Depth.INFINITE.lambda(1e150, 1e-300)));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,0.3", "0.3,1e-3"})
    void finiteDepthTendsToTheLimitLikeOneOverN(double a, double b) {
        SimpleRegression line = new SimpleRegression();
        for (int n = 128; n <= 1024; n *= 2) {
            double error = Math.abs(Depth.of(n).lambda(a, b) - Depth.INFINITE.lambda(a, b));
            if (error > 1e-15) {
                line.addData(Math.log(n), Math.log(error));
            }
        }
        // 1 and 1 agree at every depth
        assertTrue(line.getN() == 0 || Math.abs(line.getSlope() + 1) < 0.05, "slope " + line.getSlope());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 2.5, Double.NaN, Double.NEGATIVE_INFINITY})
    void onlyWholeNumbersOfAtLeastOneAndInfinityAreDepths(double n) {
        assertThrows(IllegalArgumentException.class, () -> new Depth(n));
    }

    @Test
    void isWrittenAsANumberOrTheSignOfInfinity() {
        assertEquals("3", Depth.of(3).toString());
        assertEquals("∞", Depth.INFINITE.toString());
    }
}
