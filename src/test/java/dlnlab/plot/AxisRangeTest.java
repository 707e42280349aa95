package dlnlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class AxisRangeTest {
    private static final double FLAT = 1e-3;

    @Test
    void everyFiniteValueLiesInsideWhateverTheScale() {
        Random random = new Random(2);
        for (int trial = 0; trial < 1000; trial++) {
            double a = random.nextGaussian() * Math.exp(10 * random.nextGaussian());
            double b = random.nextGaussian() * Math.exp(10 * random.nextGaussian());
            for (Scale scale : Scale.values()) {
                AxisRange range = AxisRange.ofValues(scale, Span.of(a, b), FLAT);
                for (double v : new double[] {a, b}) {
                    double noise = 1e-12 * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
                    boolean inside = v >= range.lower() - noise && v <= range.upper() + noise;
                    assertTrue(inside || !scale.accepts(v), () -> scale + " " + v + " " + range);
                }
            }
        }
    }

    @Test
    void conservedCurvesLookFlat() {
        AxisRange range = AxisRange.ofValues(Scale.LINEAR, Span.of(5.8100, 5.8103), FLAT);
        assertTrue((5.8103 - 5.8100) / (range.upper() - range.lower()) < 0.06);
    }

    @Test
    void aSpecificationCanAskForMoreMagnification() {
        AxisRange range = AxisRange.ofValues(Scale.LINEAR, Span.of(5.8100, 5.8103), 1e-6);
        assertTrue((5.8103 - 5.8100) / (range.upper() - range.lower()) > 0.5);
    }

    @Test
    void constantsStandInTheMiddleAndZeroGetsUnitRange() {
        AxisRange constant = AxisRange.ofValues(Scale.LINEAR, Span.of(4), FLAT);
        assertEquals(4, (constant.lower() + constant.upper()) / 2, 1e-3);
        assertEquals(new AxisRange(-1, 1), AxisRange.ofValues(Scale.LINEAR, Span.of(0, 1e-17), FLAT));
    }

    @Test
    void nothingToShowStillGivesARange() {
        assertEquals(new AxisRange(0, 1), AxisRange.ofValues(Scale.LINEAR, Span.of(Double.NaN), FLAT));
        assertEquals(new AxisRange(0.1, 10), AxisRange.ofValues(Scale.LOG, Span.of(-3, 0), FLAT));
    }

    @Test
    void positiveValuesThatReachDownShowZero() {
        assertEquals(
                0, AxisRange.ofValues(Scale.LINEAR, Span.of(3.66, 5.81), FLAT).lower());
    }

    @Test
    void logRangesSpanADecadeAtLeastAndSkipNonPositiveValues() {
        AxisRange range = AxisRange.ofValues(Scale.LOG, Span.of(-1, 0, 2, 2.1), FLAT);
        assertTrue(range.lower() > 0 && range.upper() >= 9.99 * range.lower());
    }

    @Test
    void theTimeAxisEndsLittleAfterTheLastSampleAndDoesNotCreep() {
        AxisRange early = AxisRange.ofTime(Scale.LINEAR, Span.of(0, 1510));
        AxisRange late = AxisRange.ofTime(Scale.LINEAR, Span.of(0, 1620));
        assertEquals(early, late);
        assertTrue(late.upper() >= 1620 && late.upper() < 1620 * 1.1);
        assertEquals(1600, AxisRange.ofTime(Scale.LINEAR, Span.of(0, 1600)).upper(), 1600 * 0.07);
    }

    @Test
    void emptyIntervalsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new AxisRange(1, 1));
        assertThrows(IllegalArgumentException.class, () -> new AxisRange(0, Double.NaN));
    }
}
