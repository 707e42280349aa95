package dlnlab.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DecimationTest {
    private static final int COLUMNS = 100;
    private static final AxisRange RANGE = new AxisRange(0, 20_000);

    private final double[] x = IntStream.range(0, 20_000).asDoubleStream().toArray();
    private final double[] y = new Random(7).doubles(20_000).toArray();
    private final PointBuffer out = new PointBuffer(Decimation.capacity(COLUMNS));

    @Test
    void keepsFirstLastAndBothExtremes() {
        y[12_345] = 7;
        y[54] = -3;
        decimate(CurveData.of("", x, y));
        assertEquals(0, out.x(0));
        assertEquals(19_999, out.x(out.size() - 1));
        assertEquals(7, Arrays.stream(values()).max().orElseThrow());
        assertEquals(-3, Arrays.stream(values()).min().orElseThrow());
    }

    @Test
    void ofAPartOnlyTheSamplesThereAndOneNeighbourOnEitherSideAreKept() {
        AxisRange part = new AxisRange(10_000.5, 10_050.5);
        Decimation.timeSeries(CurveData.of("", x, y), Scale.LINEAR, Scale.LINEAR, part, COLUMNS, out);
        double[] kept =
                IntStream.range(0, out.size()).mapToDouble(out::x).distinct().toArray();
        assertArrayEquals(IntStream.rangeClosed(10_000, 10_051).asDoubleStream().toArray(), kept);
    }

    @Test
    void everyColumnKeepsItsOwnExtremes() {
        decimate(CurveData.of("", x, y));
        for (int column = 0; column < COLUMNS; column++) {
            int from = column * 200;
            double most = Arrays.stream(y, from, from + 200).max().orElseThrow();
            double least = Arrays.stream(y, from, from + 200).min().orElseThrow();
            double[] kept = IntStream.range(0, out.size())
                    .filter(i -> out.x(i) >= from && out.x(i) < from + 200)
                    .mapToDouble(out::y)
                    .toArray();
            assertEquals(most, Arrays.stream(kept).max().orElseThrow());
            assertEquals(least, Arrays.stream(kept).min().orElseThrow());
        }
    }

    @Test
    void timeStillRunsForward() {
        decimate(CurveData.of("", x, y));
        assertTrue(IntStream.range(1, out.size()).allMatch(i -> out.x(i) > out.x(i - 1)));
        assertTrue(out.size() <= Decimation.capacity(COLUMNS));
    }

    @Test
    void decimatingTwiceChangesNothing() {
        decimate(CurveData.of("", x, y));
        double[] once = values();
        PointBuffer twice = new PointBuffer(Decimation.capacity(COLUMNS));
        Decimation.timeSeries(out, Scale.LINEAR, Scale.LINEAR, RANGE, COLUMNS, twice);
        assertArrayEquals(
                once, IntStream.range(0, twice.size()).mapToDouble(twice::y).toArray());
    }

    @Test
    void valuesAnAxisCannotShowAreLeftOut() {
        double[] values = {Double.NaN, 1, -1, 0, Double.POSITIVE_INFINITY, 2};
        Decimation.timeSeries(
                CurveData.of("", new double[] {0, 1, 2, 3, 4, 5}, values),
                Scale.LINEAR,
                Scale.LOG,
                new AxisRange(0, 5),
                COLUMNS,
                out);
        assertArrayEquals(new double[] {1, 2}, values());
    }

    @Test
    void columnsAreEquallyWideOnALogarithmicAxis() {
        Decimation.timeSeries(CurveData.of("", x, y), Scale.LOG, Scale.LINEAR, new AxisRange(1, 20_000), COLUMNS, out);
        // 100 columns over 4.3 decades: the first ten samples have a column each
        for (int i = 0; i < 10; i++) {
            assertEquals(i + 1, out.x(i));
        }
    }

    @Test
    void aPathKeepsItsEndsAndStaysWithinTheToleranceOfItself() {
        CurveData spiral = spiral();
        PointBuffer points = new PointBuffer(2000);
        Decimation.path(spiral, 100, 100, 2, points);
        assertEquals(spiral.x(0), points.x(0));
        assertEquals(spiral.x(spiral.size() - 1), points.x(points.size() - 1));
        assertTrue(points.size() < spiral.size() / 2);
        for (int i = 0; i < spiral.size(); i++) {
            int sample = i;
            double nearest = IntStream.range(0, points.size())
                    .mapToDouble(k -> Math.hypot(points.x(k) - spiral.x(sample), points.y(k) - spiral.y(sample)))
                    .min()
                    .orElseThrow();
            assertTrue(nearest * 100 <= 2);
        }
    }

    @Test
    void aLongPathIsThinnedUntilItFits() {
        PointBuffer small = new PointBuffer(50);
        CurveData spiral = spiral();
        Decimation.path(spiral, 1e4, 1e4, 1, small);
        assertEquals(spiral.y(spiral.size() - 1), small.y(small.size() - 1));
    }

    @Test
    void aBandCoversEveryValue() {
        PointBuffer lower = new PointBuffer(COLUMNS + 2);
        PointBuffer upper = new PointBuffer(COLUMNS + 2);
        Decimation.band(CurveData.of("", x, y), Scale.LINEAR, Scale.LINEAR, RANGE, COLUMNS, lower, upper);
        assertEquals(lower.size(), upper.size());
        assertEquals(
                Arrays.stream(y).min().orElseThrow(),
                IntStream.range(0, lower.size()).mapToDouble(lower::y).min().orElseThrow());
        assertEquals(19_999, upper.x(upper.size() - 1));
    }

    @Test
    void simplifyingASmoothCurveKeepsFewPointsAndEveryLostOneLiesOnTheLine() {
        PointBuffer points = new PointBuffer(1000);
        IntStream.range(0, 1000).forEach(i -> points.add(i, Math.exp(-i / 200.0)));
        Decimation.simplify(points, px -> px, py -> 300 * py, 0.15);
        assertTrue(points.size() < 60, "points: " + points.size());
        assertEquals(0, points.x(0));
        assertEquals(999, points.x(points.size() - 1));
        for (int k = 1; k < points.size(); k++) {
            double x0 = points.x(k - 1);
            double x1 = points.x(k);
            for (double at = x0; at <= x1; at++) {
                double line = points.y(k - 1) + (points.y(k) - points.y(k - 1)) * (at - x0) / (x1 - x0);
                // measured upwards a point is farther from a steep line than across it: at most by sqrt(1 + 1.5^2)
                assertEquals(300 * Math.exp(-at / 200), 300 * line, 0.15 * Math.hypot(1, 1.5));
            }
        }
    }

    @Test
    void simplifyingKeepsEverySpike() {
        PointBuffer points = new PointBuffer(100);
        IntStream.range(0, 100).forEach(i -> points.add(i, i == 37 ? 1 : 0));
        Decimation.simplify(points, px -> px, py -> 50 * py, 0.15);
        assertArrayEquals(
                new double[] {0, 36, 37, 38, 99},
                IntStream.range(0, points.size()).mapToDouble(points::x).toArray());
    }

    private static CurveData spiral() {
        double[] px = new double[5000];
        double[] py = new double[5000];
        for (int i = 0; i < px.length; i++) {
            double r = Math.exp(-i / 1000.0);
            px[i] = r * Math.cos(i / 200.0);
            py[i] = r * Math.sin(i / 200.0);
        }
        return CurveData.of("", px, py);
    }

    private void decimate(CurveData curve) {
        Decimation.timeSeries(curve, Scale.LINEAR, Scale.LINEAR, RANGE, COLUMNS, out);
    }

    private double[] values() {
        return IntStream.range(0, out.size()).mapToDouble(out::y).toArray();
    }
}
