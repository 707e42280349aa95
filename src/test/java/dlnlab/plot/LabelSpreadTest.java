package dlnlab.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LabelSpreadTest {
    @Test
    void labelsThatDoNotTouchStayWhereTheyBelong() {
        assertArrayEquals(new double[] {50, 10, 90}, LabelSpread.spread(new double[] {50, 10, 90}, 15, 0, 100), 1e-12);
    }

    @Test
    void twoLabelsAtOnePlaceMoveApartEvenly() {
        assertArrayEquals(new double[] {42.5, 57.5}, LabelSpread.spread(new double[] {50, 50}, 15, 0, 100), 1e-12);
    }

    @Test
    void labelsNeverOverlapKeepTheirOrderAndStayInside() {
        Random random = new Random(4);
        for (int trial = 0; trial < 500; trial++) {
            double[] wanted = random.doubles(1 + random.nextInt(6), 0, 100).toArray();
            double[] placed = LabelSpread.spread(wanted, 15, 0, 100);
            for (int i = 0; i < wanted.length; i++) {
                assertTrue(placed[i] >= 7.5 - 1e-9 && placed[i] <= 92.5 + 1e-9);
                for (int j = 0; j < wanted.length; j++) {
                    assertTrue(
                            wanted[i] >= wanted[j] || placed[j] - placed[i] >= 15 - 1e-9,
                            () -> Arrays.toString(wanted));
                }
            }
        }
    }
}
