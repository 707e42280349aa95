package dlnlab.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dlnlab.linalg.DenseMatrix;
import org.junit.jupiter.api.Test;

/// Entries that are NaN are not observed, also in a view that does not begin where its array does.
class ObservedTest {
    private static final double[] DATA = {Double.NaN, 7, 1, Double.NaN, 0, Double.NaN, 5, 2};
    private static final DenseMatrix VIEW = new DenseMatrix(2, 3, DATA, 2);

    @Test
    void whatIsNaNIsNotObserved() {
        assertArrayEquals(new boolean[] {true, false, true, false, true, true}, Observed.mask(VIEW));
        assertEquals(4, Observed.count(VIEW));
    }

    @Test
    void elsewhereStandsZeroAndTheMatrixIsLeftAsItWas() {
        assertArrayEquals(new double[] {1, 0, 0, 0, 5, 2}, Observed.orZero(VIEW).data());
        assertEquals(Double.NaN, DATA[3]);
    }
}
