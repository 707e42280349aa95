package dlnlab.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A simplified line looks like the line it was.
class SimplificationTest {
    private static final int SIZE = 2000;
    private static final double TOLERANCE = 0.05;

    @Test
    void ofAStraightLineOnlyTheEndsStay() {
        double[] xs = IntStream.range(0, SIZE).mapToDouble(i -> i).toArray();
        double[] ys = IntStream.range(0, SIZE).mapToDouble(i -> 3 - 0.25 * i).toArray();
        boolean[] kept = Simplification.kept(xs, ys, SIZE, TOLERANCE);
        assertTrue(kept[0] && kept[SIZE - 1]);
        assertEquals(2, count(kept));
    }

    @Test
    void everyPointLeftOutIsWithinTheToleranceOfWhatRemains() {
        Random random = new Random(5);
        double[] xs = new double[SIZE];
        double[] ys = new double[SIZE];
        for (int i = 1; i < SIZE; i++) {
            xs[i] = xs[i - 1] + random.nextGaussian();
            ys[i] = 100 * Math.sin(0.01 * i) + 0.03 * random.nextGaussian();
        }
        boolean[] kept = Simplification.kept(xs, ys, SIZE, TOLERANCE);
        assertTrue(count(kept) < SIZE, "something is left out");
        int from = 0;
        for (int to = 1; to < SIZE; to++) {
            if (kept[to]) {
                for (int i = from; i <= to; i++) {
                    double distance = Line2D.ptSegDist(xs[from], ys[from], xs[to], ys[to], xs[i], ys[i]);
                    assertTrue(distance <= TOLERANCE + 1e-9, "point " + i + " is " + distance + " away");
                }
                from = to;
            }
        }
    }

    @Test
    void aLineThatReturnsToItsStartKeepsItsFarEnd() {
        double[] xs = {0, 5, 10, 5, 0};
        double[] ys = {0, 0, 0, 0, 0};
        assertArrayEquals(new boolean[] {true, false, true, false, true}, Simplification.kept(xs, ys, 5, TOLERANCE));
    }

    @Test
    void nothingAndOnePointAreLeftAlone() {
        assertEquals(0, Simplification.kept(new double[0], new double[0], 0, TOLERANCE).length);
        assertArrayEquals(new boolean[] {true}, Simplification.kept(new double[] {1}, new double[] {2}, 1, TOLERANCE));
    }

    private static long count(boolean[] kept) {
        return IntStream.range(0, kept.length).filter(i -> kept[i]).count();
    }
}
