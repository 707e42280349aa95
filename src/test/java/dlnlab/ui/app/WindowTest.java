package dlnlab.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.dynamics.StopReason;
import dlnlab.run.Run;
import dlnlab.run.RunStatus.Phase;
import dlnlab.run.Series;
import dlnlab.run.Trace;
import dlnlab.ui.charts.ChartTile;
import dlnlab.ui.charts.PlaneTile;
import dlnlab.ui.control.TransportPanel;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.Speed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window as a person drives it.
@ExtendWith(ApplicationExtension.class)
final class WindowTest {
    private static final int SECONDS = 20;

    private LabViewModel lab;
    private MainPanel panel;

    @Start
    void show(Stage stage) {
        lab = new LabViewModel("linear-balance");
        panel = new MainPanel(lab, Theme.LIGHT);
        stage.setScene(new Scene(panel, 1000, 900));
        stage.show();
        lab.setSpeed(Speed.FASTEST);
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            panel.rest();
            lab.close();
        });
    }

    @Test
    void playRunsToTheEndAndSaysWhy(FxRobot robot) {
        await(() -> lab.run().status().phase() == Phase.PAUSED);
        assertEquals(0, lab.run().status().step());
        robot.clickOn("#" + TransportPanel.PLAY_ID);
        awaitEnd();
        await(() -> text(robot, TransportPanel.REASON_ID).equals("Done: all 3,000 steps are taken."));
        assertTrue(text(robot, TransportPanel.STATUS_ID).startsWith("iteration 3,000"));
    }

    @Test
    void pauseStopsAndStepTakesOneStep(FxRobot robot) {
        slowly(robot);
        robot.clickOn("#" + TransportPanel.PLAY_ID);
        await(() -> lab.run().status().step() > 0);
        robot.clickOn("#" + TransportPanel.PLAY_ID);
        await(() -> lab.run().status().phase() == Phase.PAUSED);
        await(() -> text(robot, TransportPanel.REASON_ID).equals("paused"));
        long step = lab.run().status().step();
        robot.clickOn("#" + TransportPanel.STEP_ID);
        await(() -> lab.run().status().step() == step + 1);
        await(() -> text(robot, TransportPanel.STATUS_ID).startsWith("iteration " + (step + 1)));
        assertEquals(Phase.PAUSED, lab.run().status().phase());
    }

    @Test
    void choosingAPresetShowsItsPlane(FxRobot robot) {
        choose(robot, "hyperbola");
        awaitEnd();
        await(() -> robot.lookup("#plane").tryQueryAs(PlaneTile.class).isPresent());
        assertEquals("Where does the free pair end?", text(robot, "plane-title"));
        assertEquals("1.3", field(robot, "a").getText());
        assertTrue(robot.lookup("#neurons").tryQuery().isEmpty());
    }

    @Test
    void depthChangesTheNetworkAndLeavesTheRunBeforeAsAGhost(FxRobot robot) {
        playToTheEnd(robot);
        Run before = lab.run();
        type(robot, "depth", "5");
        assertNotSame(before, lab.run());
        awaitEnd();
        assertSame(before, lab.ghost());
        assertEquals(List.of(10, 10, 10, 10, 10, 10), lab.run().experiment().widths());
        await(() -> text(robot, "hint-width").equals("10 – 10 – 10 – 10 – 10 – 10"));
        await(() -> tile(robot, "gaps").lookupAll(".ghost-line").size() >= 2);
        assertEquals(
                4,
                Objects.requireNonNull(trace().series("layerNormGaps"))
                        .columns()
                        .size());
        assertEquals(
                "1 change · back to the experiment",
                robot.lookup("#" + MainPanel.CHANGES_ID).queryButton().getText());
        robot.clickOn("#" + MainPanel.CHANGES_ID);
        assertEquals(3, lab.experiment().depth());
    }

    @Test
    void anImpossibleWidthIsExplainedAndLosesNothing(FxRobot robot) {
        playToTheEnd(robot);
        Run before = lab.run();
        type(robot, "width", "3000");
        assertEquals(
                "Every hidden width must be a whole number from 1 to 2000, but was 3000.",
                text(robot, "message-width"));
        assertSame(before, lab.run());
        assertEquals(List.of(10), lab.experiment().architecture().hiddenWidths());
        type(robot, "width", "abc");
        assertFalse(text(robot, "message-width").isEmpty());
        type(robot, "width", "12");
        assertEquals("", text(robot, "message-width"));
        assertEquals(List.of(12), lab.experiment().architecture().hiddenWidths());
    }

    @Test
    void aLogarithmicAxisHasPowersOfTen(FxRobot robot) {
        playToTheEnd(robot);
        ChartTile gaps = (ChartTile) tile(robot, "gaps");
        List<String> linear = gaps.yAxis().tickLabels();
        robot.clickOn("#gaps-y-log");
        WaitForAsyncUtils.waitForFxEvents();
        assertNotEquals(linear, gaps.yAxis().tickLabels());
        robot.clickOn("#gaps-y-lin");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(linear, gaps.yAxis().tickLabels());
    }

    @Test
    void theThemeSwitches(FxRobot robot) {
        assertTrue(panel.getStyleClass().contains("light"));
        robot.clickOn("#" + MainPanel.THEME_ID);
        assertTrue(panel.getStyleClass().contains("dark"));
        assertFalse(panel.getStyleClass().contains("light"));
        robot.clickOn("#" + MainPanel.THEME_ID);
        assertTrue(panel.getStyleClass().contains("projector"));
        robot.clickOn("#" + MainPanel.THEME_ID);
        assertTrue(panel.getStyleClass().contains("light"));
    }

    @Test
    void resetGivesTheIdenticalCurveAndANewSeedAnother(FxRobot robot) {
        playToTheEnd(robot);
        List<Double> first = loss();
        robot.clickOn("#" + TransportPanel.RESET_ID);
        await(() ->
                lab.run().status().phase() == Phase.PAUSED && lab.run().status().step() == 0);
        playToTheEnd(robot);
        assertEquals(first, loss());
        robot.clickOn("#" + TransportPanel.NEW_SEED_ID);
        awaitEnd();
        assertEquals(
                "2",
                robot.lookup("#" + TransportPanel.SEED_ID)
                        .queryTextInputControl()
                        .getText());
        assertNotEquals(first, loss());
        replace(robot, "#" + TransportPanel.SEED_ID, "1");
        awaitEnd();
        assertEquals(first, loss());
    }

    @Test
    void theStepSizeChangesInTheMiddleOfARun(FxRobot robot) {
        slowly(robot);
        robot.clickOn("#" + TransportPanel.PLAY_ID);
        await(() -> lab.run().status().step() > 0);
        Run run = lab.run();
        type(robot, "stepSize", "0.02");
        assertSame(run, lab.run());
        await(() -> run.events().size() == 1);
        assertEquals(0.02, run.events().getFirst().controls().stepSize());
        assertTrue(run.events().getFirst().step() > 0);
    }

    @Test
    void aStepSizeAfterTheEndStartsANewRun(FxRobot robot) {
        playToTheEnd(robot);
        Run run = lab.run();
        type(robot, "stepSize", "0.02");
        assertNotSame(run, lab.run());
        awaitEnd();
        assertTrue(lab.run().events().isEmpty());
    }

    @Test
    void spacePlaysExceptWhileTyping(FxRobot robot) {
        await(() -> lab.run().status().phase() == Phase.PAUSED);
        robot.clickOn("#set-width").type(KeyCode.SPACE);
        assertEquals(0, lab.run().status().step());
        robot.clickOn("#loss-title").type(KeyCode.SPACE);
        awaitEnd();
    }

    @Test
    void pageKeysGoThroughTheCourse(FxRobot robot) {
        robot.clickOn("#loss-title").type(KeyCode.PAGE_DOWN);
        assertEquals(Opening.scenes().getFirst(), lab.openingProperty().get());
        robot.type(KeyCode.PAGE_DOWN);
        assertEquals(Opening.scenes().get(1), lab.openingProperty().get());
        robot.type(KeyCode.PAGE_UP).type(KeyCode.PAGE_UP);
        assertEquals(Opening.scenes().getLast(), lab.openingProperty().get());
    }

    @Test
    void aStepSizeThatIsTooLargeIsExplained(FxRobot robot) {
        choose(robot, "diverging");
        awaitEnd();
        assertEquals(StopReason.DIVERGED, lab.run().status().reason());
        await(() -> text(robot, TransportPanel.REASON_ID).contains("= 2 / sharpness, measured at step "));
    }

    @Test
    void tanhIsNotClaimed(FxRobot robot) {
        robot.interact(() -> robot.lookup("#" + MainPanel.THEORY_ID)
                .queryAs(ToggleButton.class)
                .setSelected(true));
        ComboBox<?> activation = robot.lookup("#set-activation").queryComboBox();
        robot.interact(() -> activation.getSelectionModel().select(3));
        awaitEnd();
        await(() -> robot.lookup(".verdict-pill").queryAllAs(Label.class).stream()
                .anyMatch(pill -> pill.getText().equals("not claimed: tanh")));
    }

    @Test
    void theTheoryHoldsForTheLinearNetwork(FxRobot robot) {
        robot.clickOn("#" + MainPanel.THEORY_ID);
        playToTheEnd(robot);
        await(() -> robot.lookup(".verdict-pill").queryAllAs(Label.class).stream()
                        .filter(pill -> pill.getText().equals("holds exactly"))
                        .count()
                == 3);
    }

    @Test
    void closingEndsTheRunsThread(FxRobot robot) throws InterruptedException {
        robot.clickOn("#" + TransportPanel.PLAY_ID);
        Run run = lab.run();
        robot.interact(lab::close);
        assertTrue(run.awaitClosed(TimeUnit.SECONDS.toMillis(SECONDS)));
    }

    private void playToTheEnd(FxRobot robot) {
        robot.clickOn("#" + TransportPanel.PLAY_ID);
        awaitEnd();
    }

    private void slowly(FxRobot robot) {
        robot.interact(() -> lab.setSpeed(Speed.HUNDRED));
    }

    private static void choose(FxRobot robot, String presetId) {
        robot.clickOn("#" + MainPanel.PRESET_ID);
        Button card = robot.lookup("#open-" + presetId).queryButton();
        // the card may have to be scrolled to
        robot.interact(card::fire);
    }

    private void type(FxRobot robot, String parameterId, String text) {
        replace(robot, "#set-" + parameterId, text);
        await(() -> !lab.tick());
    }

    private static void replace(FxRobot robot, String query, String text) {
        TextField field = robot.lookup(query).queryAs(TextField.class);
        robot.clickOn(field);
        robot.interact(field::selectAll);
        robot.write(text).type(KeyCode.ENTER);
    }

    private static TextField field(FxRobot robot, String parameterId) {
        return robot.lookup("#set-" + parameterId).queryAs(TextField.class);
    }

    private static Node tile(FxRobot robot, String id) {
        return robot.lookup("#" + id).query();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private Trace trace() {
        return Objects.requireNonNull(lab.run().trace());
    }

    private List<Double> loss() {
        Series series = Objects.requireNonNull(trace().series("loss"));
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            values.add(series.value(i, 0));
        }
        return values;
    }

    private void awaitEnd() {
        await(() -> !lab.tick() && lab.run().status().phase() == Phase.ENDED);
    }

    private static void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("what was awaited did not happen", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
