package dlnlab.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.plot.AxisRange;
import dlnlab.plot.PointBuffer;
import dlnlab.plot.Scale;
import dlnlab.scene.ChartSpec;
import java.util.List;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Looking closer, by wheel, drag and keys, and back.
@ExtendWith(ApplicationExtension.class)
final class TileZoomTest {
    private ChartTile tile;
    private AxisRange times;
    private AxisRange values;

    @Start
    void show(Stage stage) {
        tile = new ChartTile(ChartSpec.overIterations("gaps", "Gaps", "conserved", Scale.LINEAR, List.of("gaps")));
        tile.setContent(List.of(
                Synthetic.curve("a", 1601, 1600, t -> 0.3 - t / 2000),
                Synthetic.curve("b", 1601, 1600, t -> 1e-4 * Math.sin(t / 50))));
        Shown.inWindow(stage, tile);
        times = tile.xAxis().range();
        values = tile.yAxis().range();
    }

    @Test
    void theWheelZoomsTheTimeAboutThePointerAndADoubleClickShowsEverythingAgain(FxRobot robot) {
        Shown.point(robot, tile, 0.25, 0.5);
        double pointed = Shown.pointedTime(robot, tile);
        robot.scroll(3, VerticalDirection.UP);
        Shown.settle();
        AxisRange zoomed = tile.xAxis().range();
        assertTrue(length(zoomed) < 0.95 * length(times), zoomed::toString);
        assertEquals(values, tile.yAxis().range());
        assertEquals(pointed, Shown.pointedTime(robot, tile), 0.01 * length(zoomed));
        assertTrue(tile.isZoomed());
        robot.doubleClickOn(MouseButton.PRIMARY);
        Shown.settle();
        assertEquals(times, tile.xAxis().range());
    }

    private static double length(AxisRange range) {
        return range.upper() - range.lower();
    }

    @Test
    void theWheelWithShiftZoomsTheValuesAndWithCtrlBoth(FxRobot robot) {
        robot.interact(() -> Shown.wheelWith(tile, true, false));
        assertEquals(times, tile.xAxis().range());
        AxisRange once = tile.yAxis().range();
        assertTrue(length(once) < length(values));
        robot.interact(() -> Shown.wheelWith(tile, false, true));
        assertTrue(length(tile.xAxis().range()) < length(times));
        assertTrue(length(tile.yAxis().range()) < length(once));
    }

    @Test
    void aDragMovesWhatIsShownAndThePillBringsItBack(FxRobot robot) {
        assertFalse(robot.lookup("#gaps-zoom-reset").queryButton().isVisible());
        robot.drag(Shown.onScreen(tile, 0.5, 0.5)).dropTo(Shown.onScreen(tile, 0.25, 0.75));
        Shown.settle();
        double moved = (tile.xAxis().getLowerBound() - times.lower()) / length(times);
        assertEquals(0.25, moved, 0.02);
        assertEquals(length(values), length(tile.yAxis().range()), 1e-9);
        assertTrue(tile.yAxis().getLowerBound() < values.lower());
        robot.clickOn("#gaps-zoom-reset");
        Shown.settle();
        assertEquals(times, tile.xAxis().range());
        assertEquals(values, tile.yAxis().range());
    }

    @Test
    void keysDoTheSame(FxRobot robot) {
        robot.interact(tile::requestFocus);
        robot.type(KeyCode.PLUS);
        Shown.settle();
        assertEquals(0.8 * length(times), length(tile.xAxis().range()), 1e-9);
        robot.press(KeyCode.ALT).type(KeyCode.PLUS).release(KeyCode.ALT);
        Shown.settle();
        assertEquals(0.8 * length(values), length(tile.yAxis().range()), 1e-9);
        double left = tile.xAxis().getLowerBound();
        robot.press(KeyCode.CONTROL).type(KeyCode.RIGHT).release(KeyCode.CONTROL);
        Shown.settle();
        assertEquals(left + 0.1 * 0.8 * length(times), tile.xAxis().getLowerBound(), 1e-9);
        robot.type(KeyCode.DIGIT0);
        Shown.settle();
        assertEquals(times, tile.xAxis().range());
        assertEquals(values, tile.yAxis().range());
    }

    @Test
    void theZoomOfTheWholeWindowIsNotSwallowed(FxRobot robot) {
        boolean[] arrived = new boolean[2];
        robot.interact(() -> {
            tile.requestFocus();
            tile.getParent().setOnKeyPressed(e -> {
                arrived[0] |= e.getCode() == KeyCode.PLUS;
                arrived[1] |= e.getCode() == KeyCode.DIGIT0;
            });
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.PLUS, KeyCode.DIGIT0).release(KeyCode.CONTROL);
        Shown.settle();
        assertTrue(arrived[0] && arrived[1]);
        assertFalse(tile.isZoomed());
    }

    @Test
    void whatWasChosenStaysWhileTheRunGrows(FxRobot robot) {
        PointBuffer growing = new PointBuffer(1000);
        growing.add(0, 1);
        growing.add(10, 2);
        robot.interact(() -> tile.setContent(List.of(growing)));
        robot.interact(() -> {
            tile.viewport().zoom(0, 0, 0.5, 1);
            tile.showView();
        });
        AxisRange chosen = tile.xAxis().range();
        robot.interact(() -> {
            growing.add(500, 3);
            tile.refresh(true);
        });
        assertEquals(chosen, tile.xAxis().range());
        robot.interact(tile::resetZoom);
        assertTrue(tile.xAxis().getUpperBound() >= 500);
    }

    @Test
    void symlogShowsDecadesOnBothSidesOfZero(FxRobot robot) {
        robot.clickOn("#gaps-y-symlog");
        Shown.settle();
        List<String> labels = tile.yAxis().tickLabels();
        assertEquals(Scale.SYMLOG, tile.yAxis().scale());
        assertTrue(labels.contains("0"), labels::toString);
        assertTrue(labels.stream().anyMatch(l -> l.startsWith("−10⁻") || l.startsWith("−0.")), labels::toString);
        assertTrue(labels.stream().anyMatch(l -> l.startsWith("10⁻") || l.startsWith("0.")), labels::toString);
    }
}
