package dlnlab.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Where the values of the weights are written.
final class DiagramLayoutTest {
    private static final double EM = 12;
    private static final double TEXT_EM = 1.3;
    private static final DiagramLayout LAYOUT = new DiagramLayout(List.of(2, 2, 2), 800, 500, 40, EM);

    @Test
    void aValueLiesOnItsLineBetweenTheNeuronAndTheMiddle() {
        double share = LAYOUT.valuePlace();
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) {
                double rise = (LAYOUT.y(1, row) - LAYOUT.y(0, column)) / (LAYOUT.x(1) - LAYOUT.x(0));
                double x = LAYOUT.x(0) + share * LAYOUT.columnStep();
                assertEquals(LAYOUT.y(0, column) + rise * (x - LAYOUT.x(0)), LAYOUT.valueY(1, row, column), 1e-9);
                // lines that cross do so in the middle; the neuron's circle lies before
                assertTrue(x > LAYOUT.x(0) + LAYOUT.radius() && x < (LAYOUT.x(0) + LAYOUT.x(1)) / 2);
                assertEquals(new DiagramItem.Weight(1, row, column), LAYOUT.at(x, LAYOUT.valueY(1, row, column)));
            }
        }
    }

    @Test
    void valuesThatAreWrittenDoNotTouch() {
        assertTrue(LAYOUT.hasRoomForValues());
        for (int h = 1; h <= 2; h++) {
            int layer = h;
            double[] heights = IntStream.range(0, 4)
                    .mapToDouble(k -> LAYOUT.valueY(layer, k / 2, k % 2))
                    .sorted()
                    .toArray();
            for (int k = 1; k < heights.length; k++) {
                assertTrue(heights[k] - heights[k - 1] >= TEXT_EM * EM, "layer " + h + ", value " + k);
            }
        }
    }

    @Test
    void whereTheyWouldTouchThereAreNone() {
        assertFalse(new DiagramLayout(List.of(6, 6, 6), 800, 300, 40, EM).hasRoomForValues(), "many neurons");
        assertFalse(new DiagramLayout(List.of(2, 2, 2), 200, 500, 40, EM).hasRoomForValues(), "narrow columns");
        assertFalse(new DiagramLayout(List.of(2, 2, 2), 800, 90, 40, EM).hasRoomForValues(), "low rows");
    }
}
