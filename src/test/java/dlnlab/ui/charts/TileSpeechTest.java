package dlnlab.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.plot.PathData;
import dlnlab.plot.PointBuffer;
import dlnlab.plot.Scale;
import dlnlab.scene.ChartSpec;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A tile as someone hears it who cannot see it.
@ExtendWith(ApplicationExtension.class)
final class TileSpeechTest {
    private final PointBuffer growing = new PointBuffer(100);
    private ChartTile loss;
    private PlaneTile plane;

    @Start
    void show(Stage stage) {
        loss = new ChartTile(ChartSpec.overIterations("loss", "Loss", "quadratic", Scale.LINEAR, List.of("loss")));
        growing.add(0, 8);
        growing.add(1, 4);
        loss.setContent(List.of(growing));
        plane = new PlaneTile(ChartSpec.plane("plane", "Plane", "free entries", "w12", "w21", "w₁₂", "w₂₁"));
        plane.setContent(List.of(path(1), path(2)));
        Shown.inWindow(stage, loss, plane);
    }

    private static PathData path(double end) {
        return new PathData(
                "", Synthetic.curve("", 11, 10, t -> end * t / 10), Synthetic.curve("", 11, 10, t -> -end * t / 10));
    }

    @Test
    void theChartIsDescribedAgainWhenTheMessageIsGone(FxRobot robot) {
        String described = loss.getAccessibleText();
        assertTrue(described.startsWith("Loss, quadratic. Now:") && described.endsWith(" 4"), described);
        robot.interact(() -> loss.setMessage("not claimed: tanh"));
        assertEquals("Loss: not claimed: tanh", loss.getAccessibleText());
        robot.interact(() -> loss.setMessage(""));
        assertEquals(described, loss.getAccessibleText());
    }

    @Test
    void severalPathsAreDescribedAgainToo(FxRobot robot) {
        robot.interact(() -> plane.setMessage("only for 2 x 2 matrices"));
        robot.interact(() -> plane.setMessage(""));
        String signs = ", hollow dots at the start, filled dots now";
        assertEquals("Plane, free entries" + signs, plane.getAccessibleText());
        robot.interact(() -> plane.setContent(List.of(path(3))));
        assertEquals(
                "Plane. Start, the hollow dot: w₁₂ 0, w₂₁ 0. Now, the filled dot: w₁₂ 3, w₂₁ −3",
                plane.getAccessibleText());
        robot.interact(() -> plane.setContent(List.of(path(1), path(2))));
        assertEquals("Plane, free entries" + signs, plane.getAccessibleText());
    }

    @Test
    void theReadOutIsHeardAsLongAsItIsShown(FxRobot robot) {
        String described = loss.getAccessibleText();
        robot.interact(loss::requestFocus);
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        Shown.settle();
        assertTrue(loss.getAccessibleText().startsWith("iteration 1:"), loss.getAccessibleText());
        robot.interact(() -> {
            growing.add(2, 2);
            loss.refresh(true);
        });
        assertTrue(loss.getAccessibleText().startsWith("iteration"), loss.getAccessibleText());
        robot.type(KeyCode.ESCAPE);
        Shown.settle();
        assertEquals(described.replace(" 4", " 2"), loss.getAccessibleText());
    }

    @Test
    void theReadOutIsNotHeardUnderAMessageNorAfterIt(FxRobot robot) {
        String described = loss.getAccessibleText();
        robot.interact(loss::requestFocus);
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        robot.interact(() -> loss.setMessage("the run failed"));
        assertEquals("Loss: the run failed", loss.getAccessibleText());
        robot.interact(() -> loss.setMessage(""));
        assertEquals(described, loss.getAccessibleText());
    }

    @Test
    void leavingTheTileByKeyEndsTheReadOut(FxRobot robot) {
        String described = loss.getAccessibleText();
        robot.interact(loss::requestFocus);
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        robot.interact(plane::requestFocus);
        assertEquals(described, loss.getAccessibleText());
    }
}
