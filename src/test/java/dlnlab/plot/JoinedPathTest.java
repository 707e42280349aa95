package dlnlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// One quantity against another that is recorded at other steps.
final class JoinedPathTest {
    private static CurveData every(int stride, int count, double factor) {
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = (double) i * stride;
            y[i] = factor * x[i];
        }
        return CurveData.of("", x, y);
    }

    @Test
    void theScarcerQuantitySaysWhenThereIsAPoint() {
        for (boolean swapped : new boolean[] {false, true}) {
            CurveData often = every(1, 101, 2);
            CurveData rarely = every(25, 5, 3);
            JoinedPath path = swapped ? new JoinedPath("", rarely, often) : new JoinedPath("", often, rarely);
            assertEquals(5, path.size());
            for (int i = 0; i < 5; i++) {
                assertEquals(25.0 * i, path.time(i));
                assertEquals((swapped ? 3 : 2) * 25.0 * i, path.x(i));
                assertEquals((swapped ? 2 : 3) * 25.0 * i, path.y(i));
            }
        }
    }

    @Test
    void whatTheOtherHasNotReachedIsNotDrawnYet() {
        JoinedPath path = new JoinedPath("", every(1, 60, 1), every(25, 5, 1));
        assertEquals(3, path.size());
        assertEquals(0, new JoinedPath("", every(1, 0, 1), every(25, 5, 1)).size());
    }

    @Test
    void betweenItsSamplesAQuantityHasTheValueItHadLast() {
        JoinedPath path = new JoinedPath("", every(7, 10, 1), every(10, 6, 1));
        assertEquals(20, path.time(2));
        assertEquals(14, path.x(2));
    }

    @Test
    void samplesAreFoundByTheirTime() {
        CurveData curve = every(10, 4, 1);
        assertEquals(-1, TimeSamples.lastAtOrBefore(curve, -1));
        assertEquals(0, TimeSamples.lastAtOrBefore(curve, 9.9));
        assertEquals(1, TimeSamples.lastAtOrBefore(curve, 10));
        assertEquals(3, TimeSamples.lastAtOrBefore(curve, 1e9));
        assertEquals(2, TimeSamples.lastAtOrBefore(new PathData("", curve, curve), 25));
    }
}
