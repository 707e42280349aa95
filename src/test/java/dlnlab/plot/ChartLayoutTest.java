package dlnlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.plot.ChartPicture.Axis;
import dlnlab.plot.Ticks.Tick;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Values find their places on the paper and back, and labels find theirs.
class ChartLayoutTest {
    private static final double EM = 14;
    private static final ChartType.Style TICKS = new ChartType.Style(false, 12, Color.BLACK);

    @ParameterizedTest
    @EnumSource(Scale.class)
    void everyScaleMapsItsEndsToTheEndsAndBack(Scale scale) {
        AxisRange range = new AxisRange(0.02, 700);
        AxisMap map = new AxisMap(scale, range, 300, 20);
        // a falling scale runs the other way
        assertEquals(300, map.position(scale.falls() ? 700 : 0.02), 1e-9);
        assertEquals(20, map.position(scale.falls() ? 0.02 : 700), 1e-9);
        for (double v : new double[] {0.02, 0.3, 1, 44, 700}) {
            assertEquals(v, map.value(map.position(v)), 1e-9 * v);
        }
    }

    @Test
    void valuesWithoutAPlaceHaveNone() {
        AxisMap log = new AxisMap(Scale.LOG, new AxisRange(1, 10), 0, 100);
        assertTrue(Double.isNaN(log.position(0)));
        assertTrue(Double.isNaN(log.position(-3)));
        assertTrue(Double.isNaN(log.position(Double.NaN)));
    }

    @ParameterizedTest
    @CsvSource({"900, 300", "300, 900", "500, 480"})
    void aPlaneHasEqualUnitsAndShowsAtLeastWhatWasAsked(double width, double height) {
        AxisRange square = new AxisRange(-2, 2);
        ChartPicture plane = picture(square, square).asPlane(Double.NaN, List.of());
        ChartLayout layout = ChartLayout.of(plane, new ChartLayout.Room(10, width, 30, height, 0), TICKS, EM);
        double xUnit = layout.x().position(1) - layout.x().position(0);
        double yUnit = layout.y().position(0) - layout.y().position(1);
        // the labels' widths settle the last pixels only
        assertEquals(xUnit, yUnit, 0.01 * xUnit);
        assertTrue(layout.x().range().upper() >= 2 - 1e-9 && layout.y().range().upper() >= 2 - 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 200", "-1000000, 1000000, 300", "0, 123456, 180", "1e-9, 3e-9, 250"})
    void noLabelLeavesThePaperOrTouchesItsNeighbour(double lower, double upper, double width) {
        AxisRange range = new AxisRange(lower, upper);
        ChartLayout layout =
                ChartLayout.of(picture(range, range), new ChartLayout.Room(10, width, 30, 200, 0), TICKS, EM);
        double free = 0;
        for (Tick tick : layout.xTicks().major()) {
            double half = TICKS.width(tick.label()) / 2;
            double centre = layout.x().position(tick.value());
            assertTrue(centre - half >= free, tick.label() + " at " + centre);
            free = centre + half;
        }
        assertTrue(free <= width + 1, "the last label ends at " + free);
        for (Tick tick : layout.yTicks().major()) {
            assertTrue(layout.plot().getMinX() - TICKS.width(tick.label()) >= 10, tick.label());
        }
    }

    private static ChartPicture picture(AxisRange x, AxisRange y) {
        return ChartPicture.of(
                "title", "", new Axis("x", "1", Scale.LINEAR, x), new Axis("", "1", Scale.LINEAR, y), List.of());
    }
}
