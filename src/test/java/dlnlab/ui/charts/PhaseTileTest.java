package dlnlab.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.plot.CurveData;
import dlnlab.plot.JoinedPath;
import dlnlab.plot.Scale;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Any column against any other.
@ExtendWith(ApplicationExtension.class)
final class PhaseTileTest {
    private PhaseTile tile;

    @Start
    void show(Stage stage) {
        tile = new PhaseTile(ChartSpec.phase(
                "phase",
                "Loss against rank",
                "",
                new ColumnRef("effectiveRank", 0),
                new ColumnRef("loss", 0),
                "effective rank",
                "loss",
                Scale.LINEAR,
                Scale.LOG));
        CurveData rank = Synthetic.curve("", 1601, 1600, t -> 1 + 3 * Math.exp(-t / 400));
        CurveData loss = Synthetic.curve("", 161, 1600, t -> Math.exp(-t / 100));
        tile.setContent(List.of(new JoinedPath("depth 3", rank, loss)));
        Shown.inWindow(stage, tile);
    }

    @Test
    void theEndMarkerStandsAtTheLastSample() {
        Node marker = tile.lookup(".end-marker");
        assertEquals(
                tile.xAxis().getDisplayPosition(1 + 3 * Math.exp(-4)),
                marker.getBoundsInParent().getCenterX(),
                0.6);
        assertEquals(
                tile.yAxis().getDisplayPosition(Math.exp(-16)),
                marker.getBoundsInParent().getCenterY(),
                0.6);
    }

    @Test
    void bothAxesCanBeLinearLogOrSymlog(FxRobot robot) {
        for (String axis : List.of("x", "y")) {
            for (String scale : List.of("symlog", "log", "lin")) {
                robot.clickOn("#phase-" + axis + "-" + scale);
                Shown.settle();
                ScaleAxis changed = axis.equals("x") ? tile.xAxis() : tile.yAxis();
                assertEquals(scale, ScaleSwitch.suffix(changed.scale()));
                assertTrue(changed.isValueOnAxis(axis.equals("x") ? 2.0 : Math.exp(-2)));
            }
        }
    }

    @Test
    void pointingShowsBothValuesAndTheMoment(FxRobot robot) {
        double across = tile.xAxis().getDisplayPosition(1 + 3 * Math.exp(-2))
                / tile.xAxis().getWidth();
        double upwards =
                1 - tile.yAxis().getDisplayPosition(Math.exp(-8)) / tile.yAxis().getHeight();
        Shown.point(robot, tile, across, upwards);
        String shown =
                robot.from(robot.lookup("#phase-readout").<Node>query()).lookup(".label").<Label>queryAll().stream()
                        .map(Label::getText)
                        .collect(Collectors.joining(" "));
        assertTrue(shown.startsWith("depth 3, iteration "), shown);
        assertTrue(shown.contains("effective rank"), shown);
    }
}
