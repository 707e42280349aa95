package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.run.RunStatus.Phase;
import dlnlab.ui.control.TransportPanel;
import dlnlab.ui.lab.Speed;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Play, step, look back, reset, seed.
final class TransportPanelTest extends WindowFixture {
    @Test
    void ofSeveralRunsTheOneThatIsFollowedIsNamed() {
        window.open("step-size-drift");
        String name = window.lab().runs().leadProperty().get().labelProperty().get();
        await(() -> window.text(TransportPanel.STATUS_ID).startsWith(name + ":  iteration "));
    }

    @Test
    void playRunsToTheEndAndSaysWhy() {
        await(() -> window.lab().run().status().phase() == Phase.PAUSED);
        assertEquals(0, window.lab().run().status().step());
        window.click(TransportPanel.PLAY_ID);
        window.awaitEnd();
        await(() -> window.text(TransportPanel.REASON_ID).equals("Done: all 3,000 steps are taken."));
        assertTrue(window.text(TransportPanel.STATUS_ID).startsWith("iteration 3,000"));
    }

    @Test
    void pauseStopsAndStepTakesOneStep() {
        window.robot().interact(() -> window.lab().playing().setSpeed(Speed.HUNDRED));
        window.click(TransportPanel.PLAY_ID);
        await(() -> window.lab().run().status().step() > 0);
        window.click(TransportPanel.PLAY_ID);
        await(() -> window.lab().run().status().phase() == Phase.PAUSED);
        await(() -> window.text(TransportPanel.REASON_ID).equals("paused"));
        long step = window.lab().run().status().step();
        window.click(TransportPanel.STEP_ID);
        await(() -> window.lab().run().status().step() == step + 1);
        await(() -> window.text(TransportPanel.STATUS_ID).startsWith("iteration " + (step + 1)));
        assertEquals(Phase.PAUSED, window.lab().run().status().phase());
    }

    @Test
    void resetGivesTheIdenticalCurveAndANewSeedAnother() {
        window.click(TransportPanel.PLAY_ID);
        window.awaitEnd();
        List<Double> first = window.record("loss");
        window.click(TransportPanel.RESET_ID);
        await(() -> window.lab().run().status().phase() == Phase.PAUSED
                && window.lab().run().status().step() == 0);
        window.click(TransportPanel.PLAY_ID);
        window.awaitEnd();
        assertEquals(first, window.record("loss"));
        window.click(TransportPanel.NEW_SEED_ID);
        window.awaitEnd();
        assertEquals("2", window.find(TransportPanel.SEED_ID, TextField.class).getText());
        assertNotEquals(first, window.record("loss"));
        window.type(TransportPanel.SEED_ID, "1");
        window.awaitEnd();
        assertEquals(first, window.record("loss"));
    }

    @Test
    void spacePlaysExceptWhileTyping() {
        await(() -> window.lab().run().status().phase() == Phase.PAUSED);
        window.click("set-width").press(KeyCode.SPACE);
        assertEquals(0, window.lab().run().status().step());
        window.click("loss-title").press(KeyCode.SPACE);
        window.awaitEnd();
    }

    @Test
    void theSliderMovesTheCursorOfEveryChartAndTheReadouts() {
        window.click(TransportPanel.PLAY_ID);
        window.awaitEnd();
        assertFalse(window.has(TransportPanel.LIVE_ID));
        window.click(TransportPanel.TIME_ID);
        long step = window.lab().time().shownStep();
        assertTrue(step > 1000 && step < 2000, "the middle of 3,000 steps, was " + step);
        await(() -> window.text(TransportPanel.STATUS_ID).startsWith(String.format("iteration %,d", step)));
        assertTrue(window.has(TransportPanel.BRANCH_ID));
        window.press(KeyCode.LEFT);
        assertEquals(step - 1, window.lab().time().shownStep());
        window.click(TransportPanel.LIVE_ID);
        await(() -> window.text(TransportPanel.STATUS_ID).startsWith("iteration 3,000"));
    }
}
