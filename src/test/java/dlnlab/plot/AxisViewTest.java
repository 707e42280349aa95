package dlnlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Zoom and pan of one axis.
final class AxisViewTest {
    private static final AxisRange ALL = new AxisRange(0, 100);

    @Test
    void itFollowsTheDataUntilSomebodyZooms() {
        AxisView view = new AxisView();
        assertEquals(ALL, view.range(ALL));
        assertEquals(new AxisRange(0, 200), view.range(new AxisRange(0, 200)));
        view.zoom(Scale.LINEAR, ALL, 0.5, 0.5);
        assertFalse(view.follows());
        assertEquals(new AxisRange(25, 75), view.range(new AxisRange(0, 200)));
    }

    @Test
    void theValueUnderThePointerStaysThereOnEveryScale() {
        for (Scale scale : Scale.values()) {
            AxisRange everything = scale == Scale.SYMLOG ? new AxisRange(-10, 1000) : new AxisRange(0.01, 1000);
            AxisView view = new AxisView();
            double before = valueAt(scale, view.range(everything), 0.3);
            view.zoom(scale, everything, 0.3, 0.7);
            assertEquals(before, valueAt(scale, view.range(everything), 0.3), 1e-9 * Math.abs(before));
        }
    }

    private static double valueAt(Scale scale, AxisRange range, double fraction) {
        double low = scale.transform(range.lower());
        double high = scale.transform(range.upper());
        return scale.inverse(low + fraction * (high - low));
    }

    @Test
    void zoomingOutAgainStopsAtEverythingAndFollows() {
        AxisView view = new AxisView();
        view.zoom(Scale.LINEAR, ALL, 0.2, 0.5);
        view.zoom(Scale.LINEAR, ALL, 0.9, 1.5);
        assertFalse(view.follows());
        assertTrue(view.range(ALL).lower() >= 0 && view.range(ALL).upper() <= 100);
        for (int turn = 0; turn < 10 && !view.follows(); turn++) {
            view.zoom(Scale.LINEAR, ALL, 0.9, 2);
            assertTrue(view.range(ALL).lower() >= 0 && view.range(ALL).upper() <= 100);
        }
        assertTrue(view.follows());
    }

    @Test
    void panningOnALogAxisMultiplies() {
        AxisView view = new AxisView();
        view.pan(Scale.LOG, new AxisRange(1, 100), 0.5);
        assertEquals(10, view.range(ALL).lower(), 1e-9);
        assertEquals(1000, view.range(ALL).upper(), 1e-7);
    }

    @Test
    void oneCannotZoomIntoRoundingNoiseNorOutOfTheNumbers() {
        AxisView view = new AxisView();
        for (int i = 0; i < 2000; i++) {
            view.zoom(Scale.LINEAR, ALL, 0.37, 0.8);
        }
        AxisRange deepest = view.range(ALL);
        assertTrue(deepest.upper() - deepest.lower() > 1e-9 * deepest.upper());
        for (int i = 0; i < 5000; i++) {
            view.pan(Scale.LOG, new AxisRange(1e-3, 1e3), 1);
        }
        assertTrue(Double.isFinite(view.range(ALL).upper()));
    }
}
