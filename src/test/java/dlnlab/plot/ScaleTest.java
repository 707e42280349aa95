package dlnlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ScaleTest {
    @ParameterizedTest
    @EnumSource
    void inverseUndoesTransformAndTransformIncreases(Scale scale) {
        double before = Double.NEGATIVE_INFINITY;
        for (double v : new double[] {-1e6, -1, -1e-9, 0, 1e-12, 1e-3, 1, 3, 1e9}) {
            if (scale.accepts(v)) {
                double u = scale.transform(v);
                assertTrue(u > before);
                assertEquals(v, scale.inverse(u), 1e-12 * Math.abs(v) + 1e-20);
                before = u;
            }
        }
    }

    @Test
    void onlyLogRefusesNonPositiveNumbersAndAllRefuseInfinity() {
        assertFalse(Scale.LOG.accepts(0));
        assertTrue(Scale.SYMLOG.accepts(-1));
        for (Scale scale : Scale.values()) {
            assertFalse(scale.accepts(Double.POSITIVE_INFINITY));
            assertFalse(scale.accepts(Double.NaN));
        }
    }

    @Test
    void aFallingAxisStartsWithItsGreatestValue() {
        AxisMap axis = new AxisMap(Scale.LOG_FALLING, new AxisRange(1e-4, 1), 100, 500);
        assertEquals(100, axis.position(1), 1e-9);
        assertEquals(200, axis.position(0.1), 1e-9);
        assertEquals(500, axis.position(1e-4), 1e-9);
        assertEquals(0.1, axis.value(200), 1e-12);
    }

    @Test
    void hyperbolaBranchesSatisfyTheirEquationAndPassThroughTheCorner() {
        for (double product : new double[] {0.81, -2}) {
            for (boolean right : new boolean[] {true, false}) {
                Hyperbola branch = new Hyperbola(product, right, 10);
                for (int i = 0; i < branch.size(); i++) {
                    assertEquals(product, branch.x(i) * branch.y(i), 1e-12);
                    assertEquals(right, branch.x(i) > 0);
                }
                assertEquals(Math.abs(branch.x(100)), Math.abs(branch.y(100)), 1e-12);
            }
        }
    }

    @Test
    void anExtentTakesInAppendedSamplesAndStartsOverOnShorterCurves() {
        PointBuffer curve = new PointBuffer(3);
        Extent extent = new Extent(curve);
        curve.add(0, 5);
        assertTrue(extent.update());
        assertFalse(extent.update());
        curve.add(1, -2);
        assertTrue(extent.update());
        assertEquals(-2, extent.y().min());
        curve.clear();
        curve.add(0, 1);
        assertTrue(extent.update());
        assertEquals(1, extent.y().min());
        assertEquals(1, extent.y().max());
    }
}
