package dlnlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Zoom and pan of two axes with equal units.
final class PlaneViewTest {
    private static final double REACH = 2;

    private final PlaneView view = new PlaneView();

    @Test
    void theLongerSideShowsMoreOfThePlane() {
        assertEquals(new AxisRange(-6, 6), view.horizontal(REACH, 900, 300));
        assertEquals(new AxisRange(-2, 2), view.vertical(REACH, 900, 300));
    }

    @Test
    void thePointUnderThePointerStaysAndUnitsStayEqual() {
        double before = fractionOf(1.5, view.horizontal(REACH, 900, 300));
        view.zoom(REACH, 1.5, 0.5, 0.25);
        AxisRange x = view.horizontal(REACH, 900, 300);
        AxisRange y = view.vertical(REACH, 900, 300);
        assertEquals(before, fractionOf(1.5, x), 1e-12);
        assertEquals((x.upper() - x.lower()) / 900, (y.upper() - y.lower()) / 300, 1e-12);
    }

    private static double fractionOf(double value, AxisRange range) {
        return (value - range.lower()) / (range.upper() - range.lower());
    }

    @Test
    void aZoomedPlaneStaysWhenThePathsGrowUntilItIsReset() {
        view.zoom(REACH, 0, 0, 0.5);
        assertFalse(view.follows());
        assertEquals(new AxisRange(-1, 1), view.vertical(10, 300, 300));
        view.follow();
        assertEquals(new AxisRange(-10, 10), view.vertical(10, 300, 300));
    }

    @Test
    void zoomingOutBeyondEverythingFollowsAgain() {
        view.pan(REACH, 1, 0);
        assertEquals(-1, view.horizontal(REACH, 300, 300).lower(), 1e-12);
        view.zoom(REACH, 0, 0, 1.1);
        assertTrue(view.follows());
    }
}
