package dlnlab.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.problem.RandomProblems;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

/// Theory F4.
class NuclearNormTest {
    private static final double GAP = 1e-7;

    /// [[x, 1], [1, 0]] has singular values whose product is 1 and whose sum is sqrt(x^2 + 4): least at x = 0.
    @Test
    void ofThreeEntriesTheMinimumIsKnown() {
        boolean[] mask = {false, true, true, true};
        NuclearNorm.Solution solution =
                new NuclearNorm(DenseMatrix.of(new double[][] {{99, 1}, {1, 0}}), mask).solve(GAP, 10_000);
        assertEquals(0, solution.matrix().get(0, 0), 1e-3);
        assertEquals(2, solution.norm(), 1e-6);
    }

    /// A diagonal a, b >= 0 is its own minimiser: the trace bounds the nuclear norm from below.
    @Test
    void ofADiagonalTheNormIsTheTrace() {
        boolean[] mask = {true, false, false, true};
        NuclearNorm.Solution solution =
                new NuclearNorm(DenseMatrix.of(new double[][] {{1.3, 7}, {7, 0.65}}), mask).solve(GAP, 10_000);
        assertEquals(1.95, solution.norm(), 1e-6);
    }

    @Test
    void fromEnoughEntriesALowRankMatrixComesBack() {
        DenseMatrix truth = RandomProblems.lowRank(30, 40, 2, 50, RandomStreams.of(1, "truth"));
        NuclearNorm.Solution solution = new NuclearNorm(truth, mask(30 * 40, 800, 2)).solve(GAP, 10_000);
        RealMatrix error = solution.matrix().subtract(truth);
        assertTrue(error.getFrobeniusNorm() < 1e-5 * truth.getFrobeniusNorm());
    }

    @Test
    void theBoundIsBelowAndTheNormAboveTheMinimumAtEveryMoment() {
        DenseMatrix truth = RandomProblems.lowRank(12, 12, 3, 12, RandomStreams.of(3, "truth"));
        boolean[] mask = mask(144, 60, 4);
        NuclearNorm.Solution exact = new NuclearNorm(truth, mask).solve(1e-10, 200_000);
        assertTrue(exact.relativeGap() <= 1e-10);
        for (int most : new int[] {1, 3, 10, 50}) {
            NuclearNorm.Solution early = new NuclearNorm(truth, mask).solve(1e-10, most);
            assertTrue(early.bound() <= exact.norm() * (1 + 1e-12));
            assertTrue(early.norm() >= exact.bound() * (1 - 1e-12));
        }
    }

    @Test
    void noFeasibleMatrixNearbyIsSmaller() {
        DenseMatrix truth = RandomProblems.lowRank(8, 10, 2, 8, RandomStreams.of(5, "truth"));
        boolean[] mask = mask(80, 40, 6);
        NuclearNorm.Solution solution = new NuclearNorm(truth, mask).solve(1e-10, 200_000);
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 200; trial++) {
            DenseMatrix other = solution.matrix().copy();
            double size = Math.pow(10, -4 * random.nextDouble());
            for (int k = 0; k < mask.length; k++) {
                if (!mask[k]) {
                    other.data()[k] += size * (random.nextDouble() - 0.5);
                }
            }
            double norm = Arrays.stream(new SingularValueDecomposition(other).getSingularValues())
                    .sum();
            assertTrue(norm >= solution.norm() * (1 - 1e-9));
        }
    }

    @Test
    void observationsAreKeptToTheLastBit() {
        DenseMatrix truth = RandomProblems.gaussian(6, 5, 1, RandomStreams.of(8, "truth"));
        boolean[] mask = mask(30, 17, 9);
        DenseMatrix found = new NuclearNorm(truth, mask).solve(GAP, 100).matrix();
        for (int k = 0; k < mask.length; k++) {
            if (mask[k]) {
                assertEquals(truth.get(k / 5, k % 5), found.get(k / 5, k % 5));
            }
        }
    }

    @Test
    void zerosAreCompletedByZeros() {
        NuclearNorm.Solution solution =
                new NuclearNorm(new DenseMatrix(2, 2), new boolean[] {true, false, false, true}).solve(GAP, 10);
        assertEquals(0, solution.norm());
        assertEquals(0, solution.relativeGap());
    }

    @Test
    void whatCannotBeCompletedIsRefused() {
        DenseMatrix matrix = DenseMatrix.of(new double[][] {{1, Double.NaN}});
        assertThrows(IllegalArgumentException.class, () -> new NuclearNorm(matrix, new boolean[3]));
        assertThrows(IllegalArgumentException.class, () -> new NuclearNorm(matrix, new boolean[2]));
        assertThrows(IllegalArgumentException.class, () -> new NuclearNorm(matrix, new boolean[] {true, true}));
        NuclearNorm one = new NuclearNorm(matrix, new boolean[] {true, false});
        assertThrows(IllegalArgumentException.class, () -> one.solve(GAP, 0));
        assertEquals(1, one.solve(GAP, 1000).norm(), 1e-6);
    }

    private static boolean[] mask(int size, int observed, long seed) {
        boolean[] mask = new boolean[size];
        SplittableRandom random = new SplittableRandom(seed);
        for (int left = observed; left > 0; ) {
            int at = random.nextInt(size);
            if (!mask[at]) {
                mask[at] = true;
                left--;
            }
        }
        return mask;
    }
}
