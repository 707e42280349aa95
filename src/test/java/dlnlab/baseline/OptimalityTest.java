package dlnlab.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.DenseMatrix;
import org.junit.jupiter.api.Test;

/// The proof of the least nuclear norm holds for the minimiser, and for nothing that was spoilt.
class OptimalityTest {
    private static final double NO = Double.NaN;
    private static final double GAP = 1e-8;
    private static final DenseMatrix ENTRIES =
            DenseMatrix.of(new double[][] {{4, NO, 1, 2}, {2, 5, NO, NO}, {NO, 5, 3, -1}});
    private static final NuclearNorm.Solution FOUND =
            new NuclearNorm(ENTRIES, Observed.mask(ENTRIES)).solve(GAP, 100_000);

    @Test
    void theMinimiserAndItsDualPointProveEachOther() {
        assertTrue(violation(FOUND.matrix(), FOUND.dual()) <= 2 * GAP);
    }

    /// The trace of a diagonal of positive numbers is its least nuclear norm, and the identity proves it.
    @Test
    void theIdentityProvesADiagonal() {
        DenseMatrix diagonal = DenseMatrix.of(new double[][] {{1.3, NO}, {NO, 0.65}});
        assertEquals(0, Optimality.violation(diagonal, Observed.orZero(diagonal), DenseMatrix.identity(2)), 1e-14);
    }

    @Test
    void aScaledDualPointProvesNothing() {
        assertEquals(0.01, violation(FOUND.matrix(), scaled(1.01)), 1e-4);
        assertEquals(0.01, violation(FOUND.matrix(), scaled(0.99)), 1e-4);
        assertTrue(violation(FOUND.matrix(), scaled(-1)) > 1);
    }

    @Test
    void aMovedAnswerIsNotProved() {
        DenseMatrix moved = FOUND.matrix().copy();
        moved.set(0, 1, moved.get(0, 1) + 1);
        assertTrue(violation(moved, FOUND.dual()) > 1e-3);
        DenseMatrix other = FOUND.matrix().copy();
        other.set(0, 0, 4.001);
        assertEquals(Double.POSITIVE_INFINITY, violation(other, FOUND.dual()));
    }

    @Test
    void aDualPointMustVanishWhereNothingIsObserved() {
        DenseMatrix dual = FOUND.dual().copy();
        dual.set(0, 1, 1e-9);
        assertEquals(Double.POSITIVE_INFINITY, violation(FOUND.matrix(), dual));
    }

    private static double violation(DenseMatrix answer, DenseMatrix dual) {
        return Optimality.violation(ENTRIES, answer, dual);
    }

    private static DenseMatrix scaled(double factor) {
        return DenseMatrix.copyOf(FOUND.dual().scalarMultiply(factor));
    }
}
