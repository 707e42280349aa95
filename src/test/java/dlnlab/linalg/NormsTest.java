package dlnlab.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NormsTest {

    @Test
    void effectiveRankOfEqualValuesIsTheirNumber() {
        assertEquals(4, Norms.effectiveRank(new double[] {7, 3, 3, 3, 3, 7}, 1, 4), 1e-14);
    }

    @Test
    void effectiveRankOfOneValueIsOneBecauseZeroLogZeroIsZero() {
        assertEquals(1, Norms.effectiveRank(new double[] {1e-9, 0, 0}, 0, 3));
    }

    @Test
    void effectiveRankOfTwoValuesIsTheExponentialOfTheBinaryEntropy() {
        double entropy = -(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25));
        assertEquals(Math.exp(entropy), Norms.effectiveRank(new double[] {3e100, 1e100}, 0, 2), 1e-14);
    }

    @Test
    void effectiveRankIsUndefinedAtZeroAndWhenDiverged() {
        assertTrue(Double.isNaN(Norms.effectiveRank(new double[2], 0, 2)));
        assertTrue(Double.isNaN(Norms.effectiveRank(new double[] {Double.NaN, 1}, 0, 2)));
        assertTrue(Double.isNaN(Norms.effectiveRank(new double[] {Double.POSITIVE_INFINITY, 1}, 0, 2)));
    }

    @Test
    void nuclearNormSumsTheValuesOfItsRangeOnly() {
        assertEquals(5, Norms.nuclear(new double[] {9, 3, 2, 9}, 1, 2));
    }
}
