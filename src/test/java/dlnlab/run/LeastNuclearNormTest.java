package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.DenseMatrix;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The least nuclear norm that runs are set beside (theory F4).
final class LeastNuclearNormTest {
    private static final double NO = Double.NaN;

    /// Two tables without a row or column in common: (4 4) of norm sqrt 32, and (5 4; 5 ?), which rank 1 completes by
    /// 4,
    /// of norm sqrt(25 + 16) sqrt 2.
    @Test
    void theRatingsFallApartIntoTwoTablesOfRankOne() {
        DenseMatrix ratings = DenseMatrix.of(new double[][] {{4, NO, NO, 4}, {NO, 5, 4, NO}, {NO, 5, NO, NO}});
        double least = Objects.requireNonNull(LeastNuclearNorm.of(ratings)).getAsDouble();
        assertEquals(Math.sqrt(32) + Math.sqrt(82), least, 1e-5);
    }

    @Test
    void anAnswerThatDidNotReachItsGapIsNoNumber() {
        DenseMatrix ratings = DenseMatrix.of(new double[][] {{4, NO, 1}, {2, 5, NO}, {NO, 5, 3}});
        assertTrue(Double.isNaN(LeastNuclearNorm.least(ratings, 1)));
        assertTrue(LeastNuclearNorm.least(ratings, 20_000) > 5);
    }

    @Test
    void largeMatricesAndDataHaveNone() {
        assertNull(LeastNuclearNorm.of(new DenseMatrix(9, 9)));
        assertNull(LeastNuclearNorm.of(null));
    }
}
