package dlnlab.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.problem.RandomProblems;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// P_W g of theory B4 to B6.
class PreconditionerTest {
    /// rows, columns, rank
    static Stream<int[]> shapes() {
        return Stream.of(new int[][] {
            {1, 1, 1},
            {1, 4, 1},
            {5, 1, 1},
            {2, 2, 2},
            {2, 2, 1},
            {3, 3, 3},
            {3, 3, 2},
            {2, 5, 2},
            {5, 2, 2},
            {3, 6, 2},
            {6, 3, 1},
            {7, 7, 7},
            {12, 15, 12}
        });
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isTheSumOfFractionalPowers(int[] shape) {
        for (int n : new int[] {1, 2, 3, 5, 8}) {
            for (int seed = 0; seed < 5; seed++) {
                RandomGenerator random = RandomStreams.of(seed, "preconditioner");
                DenseMatrix w = RandomProblems.lowRank(shape[0], shape[1], shape[2], 2, random);
                DenseMatrix g = RandomProblems.gaussian(shape[0], shape[1], 1, random);
                RealMatrix expected = FractionalPowers.preconditioned(w, g, n);
                // a singular value that is zero but for rounding leaves a root of it
                double tolerance = shape[2] < Math.min(shape[0], shape[1]) ? 30 * Math.pow(1e-17, 2.0 / n) : 0;
                assertClose(
                        expected,
                        applied(w, g, Depth.of(n)),
                        tolerance + 1e-11,
                        shape[0] + " x " + shape[1] + ", N = " + n);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void infiniteDepthIsTheLimitOfThePreconditionerOverN(int[] shape) {
        RandomGenerator random = RandomStreams.of(1, "preconditioner");
        DenseMatrix w = RandomProblems.gaussian(shape[0], shape[1], 1, random);
        DenseMatrix g = RandomProblems.gaussian(shape[0], shape[1], 1, random);
        RealMatrix limit = applied(w, g, Depth.INFINITE);
        RealMatrix near = applied(w, g, Depth.of(1_000_000)).scalarMultiply(1e-6);
        assertClose(limit, near, 1e-4, "N = 1,000,000");
    }

    /// dW/dt = sum_h W_N ... W_(h+1) (-G_h) W_(h-1) ... W_1 along the flow of the factors, by central differences.
    @Test
    void isWhatTheFlowOfBalancedFactorsDoesToTheirProduct() {
        for (int[] shape : new int[][] {{2, 2}, {3, 5}, {4, 2}, {1, 3}}) {
            for (int n = 1; n <= 6; n++) {
                BalancedFactors factors = new BalancedFactors(shape[0], shape[1], n, 17);
                assertClose(
                        factors.velocityOfTheProduct().scalarMultiply(-1),
                        applied(factors.product(), factors.gradient(), Depth.of(n)),
                        1e-8,
                        "N = " + n);
            }
        }
    }

    /// dw/dt = -|w|^(2-2/N) (g + (N-1) Proj_w g) for output dimension 1.
    @Test
    void ofARowStretchesTheGradientAndMoreSoAlongTheWeights() {
        DenseMatrix w = DenseMatrix.of(new double[][] {{3, 4}});
        DenseMatrix g = DenseMatrix.of(new double[][] {{1, 0}});
        // Proj_w g = (9, 12) / 25, |w|^(4/3) = 25^(2/3)
        RealMatrix out = applied(w, g, Depth.of(3));
        assertEquals(Math.pow(25, 2 / 3.0) * (1 + 18 / 25.0), out.getEntry(0, 0), 1e-13);
        assertEquals(Math.pow(25, 2 / 3.0) * 24 / 25.0, out.getEntry(0, 1), 1e-13);
    }

    @Test
    void ofZeroWeightsIsZeroFromTwoLayersOn() {
        for (int[] shape : new int[][] {{1, 3}, {2, 2}, {3, 4}}) {
            DenseMatrix zero = new DenseMatrix(shape[0], shape[1]);
            DenseMatrix g = RandomProblems.gaussian(shape[0], shape[1], 1, RandomStreams.of(1, "g"));
            assertEquals(0, applied(zero, g, Depth.of(2)).squaredFrobeniusNorm());
            assertEquals(0, applied(zero, g, Depth.INFINITE).squaredFrobeniusNorm());
            assertEquals(g, applied(zero, g, Depth.of(1)));
        }
    }

    @Test
    void ofWeightsThatAreNotFiniteIsNotANumber() {
        for (int[] shape : new int[][] {{1, 3}, {2, 2}, {3, 4}}) {
            DenseMatrix w = new DenseMatrix(shape[0], shape[1]);
            w.fill(1);
            w.set(0, 1, Double.NaN);
            DenseMatrix g = new DenseMatrix(shape[0], shape[1]);
            g.fill(1);
            assertTrue(Double.isNaN(applied(w, g, Depth.of(3)).get(0, 0)));
        }
    }

    @Test
    void mayOverwriteTheGradient() {
        for (int[] shape : new int[][] {{1, 3}, {2, 2}, {3, 4}, {4, 3}}) {
            RandomGenerator random = RandomStreams.of(2, "in place");
            DenseMatrix w = RandomProblems.gaussian(shape[0], shape[1], 1, random);
            DenseMatrix g = RandomProblems.gaussian(shape[0], shape[1], 1, random);
            DenseMatrix apart = applied(w, g, Depth.of(3));
            Preconditioner.of(shape[0], shape[1], Depth.of(3)).apply(w, g, g);
            assertEquals(apart, g);
        }
    }

    private static DenseMatrix applied(DenseMatrix w, DenseMatrix g, Depth depth) {
        DenseMatrix out = new DenseMatrix(w.rows(), w.columns());
        Preconditioner.of(w.rows(), w.columns(), depth).apply(w, g, out);
        return out;
    }

    private static void assertClose(RealMatrix expected, RealMatrix actual, double relative, String what) {
        double distance = expected.subtract(actual).getFrobeniusNorm();
        assertTrue(distance <= relative * expected.getFrobeniusNorm(), what + ": off by " + distance);
    }
}
