package dlnlab.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.Test;

/// Arrow keys among cards: two wide columns of two (0, 1 left and 2, 3 right) above three small cards (4, 5, 6).
final class CardMovesTest {
    private static final List<Bounds> PLACES = places();

    private static List<Bounds> places() {
        List<Bounds> places = new ArrayList<>();
        for (int column = 0; column < 2; column++) {
            for (int row = 0; row < 2; row++) {
                places.add(new BoundingBox(column * 320, row * 110, 300, 100));
            }
        }
        for (int column = 0; column < 3; column++) {
            places.add(new BoundingBox(column * 210, 240, 200, 50));
        }
        return places;
    }

    @Test
    void arrowsStayInTheirRowAndColumn() {
        assertEquals(1, CardMoves.next(PLACES, 0, 0, 1));
        assertEquals(2, CardMoves.next(PLACES, 0, 1, 0));
        assertEquals(1, CardMoves.next(PLACES, 3, -1, 0));
        assertEquals(5, CardMoves.next(PLACES, 4, 1, 0));
    }

    @Test
    void arrowsCrossFromTheScenesToTheExperiments() {
        assertEquals(6, CardMoves.next(PLACES, 3, 0, 1));
        assertEquals(1, CardMoves.next(PLACES, 4, 0, -1));
    }

    @Test
    void arrowsStopAtTheEdges() {
        assertEquals(0, CardMoves.next(PLACES, 0, 0, -1));
        assertEquals(0, CardMoves.next(PLACES, 0, -1, 0));
        assertEquals(6, CardMoves.next(PLACES, 6, 1, 0));
        assertEquals(6, CardMoves.next(PLACES, 6, 0, 1));
    }
}
