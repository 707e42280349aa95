package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.run.RunStatus.Phase;
import dlnlab.ui.lab.Speed;
import dlnlab.ui.lesson.TheoryPanel;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What the audience sees of a question before and after its answer, with keys only.
@ExtendWith(ApplicationExtension.class)
final class StageStripTest {
    private LabWindow window;

    @Start
    void show(Stage stage) {
        window = new LabWindow(stage, "hyperbola-corners", 1000, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theAnswerIsNotReadBeforeItIsGiven() {
        window.press(KeyCode.F11);
        await(() -> window.lab().run().status().phase() == Phase.PAUSED && window.has(StageStrip.WAIT_ID));
        theAnswerIs(false);
        double formula = left(StageStrip.FORMULA_ID);
        double charts = window.find("plane", Region.class).getHeight();
        window.press(KeyCode.SPACE);
        window.awaitEnd();
        await(() -> !window.has(StageStrip.WAIT_ID));
        theAnswerIs(true);
        assertEquals(formula, left(StageStrip.FORMULA_ID), "what was hidden kept its room");
        assertEquals(charts, window.find("plane", Region.class).getHeight(), "a longer answer moves no chart");
        assertTrue(window.text(StageStrip.VERDICT_ID).startsWith("as expected"));
    }

    @Test
    void askedAgainItWaitsAgainButNotForWhatBecameOfTheScene() {
        window.press(KeyCode.F11, KeyCode.SPACE);
        window.awaitEnd();
        await(() -> window.has(StageStrip.FORMULA_ID));
        window.press(KeyCode.N);
        await(() -> window.lab().run().status().step() > 0);
        theAnswerIs(true);
        window.chord(KeyCode.CONTROL, KeyCode.Z).press(KeyCode.F11, KeyCode.F11);
        await(() -> window.has(StageStrip.WAIT_ID));
        theAnswerIs(false);
    }

    @Test
    void spaceIsSaidToBeTheWayToTheAnswerOnlyWhileTheRunsWait() {
        window.press(KeyCode.F11);
        await(() -> window.lab().run().status().phase() == Phase.PAUSED && window.has(StageStrip.WAIT_ID));
        await(() -> window.text(StageStrip.WAIT_ID).equals("The answer waits: press Space"));
        window.robot().interact(() -> window.lab().playing().setSpeed(Speed.ONE));
        window.press(KeyCode.SPACE);
        await(() -> window.text(StageStrip.WAIT_ID).equals("The answer comes at the end"));
        window.press(KeyCode.SPACE);
        await(() -> window.text(StageStrip.WAIT_ID).equals("The answer waits: press Space"));
    }

    @Test
    void theWindowHidesNothing() {
        await(() -> window.lab().run().status().phase() == Phase.PAUSED);
        window.click(WindowIds.THEORY_ID);
        assertTrue(window.has(TheoryPanel.FORMULA_ID));
        assertFalse(window.has(StageStrip.WAIT_ID));
    }

    private void theAnswerIs(boolean shown) {
        assertEquals(shown, window.has(StageStrip.FORMULA_ID), "formula");
        assertEquals(shown, window.has(StageStrip.VERDICT_ID), "verdict");
        assertEquals(shown, window.has(StageStrip.VALUE_ID), "number");
    }

    private double left(String id) {
        Node node = window.find(id, Node.class);
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }
}
