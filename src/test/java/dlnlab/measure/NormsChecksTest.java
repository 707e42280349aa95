package dlnlab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Theory F5: what was not reached proves nothing.
class NormsChecksTest {
    private static final int FEW = 100;

    @Test
    void aDescentThatIsCutShortSaysNothingAboutGrowth() {
        assertEquals(Double.POSITIVE_INFINITY, NormsChecks.growth(0, FEW, Bench.HONEST));
        assertTrue(NormsChecks.growth(0, Bench.HONEST) < 0.1);
    }

    @Test
    void aDescentThatIsCutShortSaysNothingAboutTheBound() {
        assertEquals(Double.POSITIVE_INFINITY, NormsChecks.overBound(0, FEW, Bench.HONEST));
        double share = NormsChecks.overBound(0, Bench.HONEST);
        assertTrue(share > 0 && share <= 1, "share " + share);
    }

    /// l = 1 leaves delta = 1 and so w_11 = 0; l = 1e-4 is the published 70.70.
    @Test
    void theClosedFormHasItsKnownValues() {
        assertEquals(0, NormsChecks.predicted(1), 1e-12);
        assertEquals(70.70, NormsChecks.predicted(1e-4), 0.01);
    }
}
