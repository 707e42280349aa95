package dlnlab.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.ui.network.WallLayout.Shape;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

final class WallLayoutTest {
    private static final double SLACK = 0.01;
    private static final WallLayout WALL = new WallLayout(700, 420, 12, 20, 80, 200);

    private static void assertInsideAndApart(List<Rectangle2D> places) {
        for (int i = 0; i < places.size(); i++) {
            Rectangle2D p = places.get(i);
            assertTrue(p.getMinX() >= -SLACK && p.getMaxX() <= 700 + SLACK, p.toString());
            assertTrue(p.getMinY() >= -SLACK && p.getMaxY() <= 420 + SLACK, p.toString());
            for (int j = 0; j < i; j++) {
                assertFalse(p.intersects(places.get(j)), i + " covers " + j);
            }
        }
    }

    @Test
    void picturesLieInsideTheSpaceAndApart() {
        assertInsideAndApart(WALL.place(List.of(new Shape(5, 8), new Shape(8, 8), new Shape(8, 3), new Shape(5, 3))));
        assertInsideAndApart(WALL.place(List.of(new Shape(1000, 100), new Shape(100, 100), new Shape(100, 10))));
        assertInsideAndApart(WALL.place(Collections.nCopies(9, new Shape(16, 16))));
    }

    @Test
    void matricesOfAlikeSizesHaveCellsOfOneSize() {
        List<Rectangle2D> places = WALL.place(List.of(new Shape(5, 8), new Shape(8, 8), new Shape(8, 3)));
        double cell = (places.get(1).getHeight() - 20) / 8;
        assertEquals(cell, (places.get(0).getHeight() - 20) / 8, SLACK);
        assertEquals(cell, (places.get(2).getHeight() - 20) / 3, SLACK);
    }

    @Test
    void aSmallMatrixBesideALargeOneDoesNotVanish() {
        List<Rectangle2D> places = WALL.place(List.of(new Shape(200, 200), new Shape(200, 10)));
        assertTrue(places.get(1).getHeight() - 20 >= 36, places.toString());
    }
}
