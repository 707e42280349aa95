package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Experiment;
import dlnlab.run.Run;
import dlnlab.run.RunStatus.Phase;
import dlnlab.scene.Scene;
import dlnlab.ui.charts.ChartTile;
import dlnlab.ui.control.TransportPanel;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.RunEntry;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What people come for, from the first click to the last.
@ExtendWith(ApplicationExtension.class)
final class JourneyTest {
    private LabWindow window;

    @Start
    void show(Stage stage) {
        window = new LabWindow(stage, DlnLabApp.FIRST_PRESET, 1280, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aNewcomerComparesDepthsWithinFiveClicks() {
        AtomicInteger clicks = new AtomicInteger();
        window.panel().getScene().addEventFilter(MouseEvent.MOUSE_CLICKED, e -> clicks.incrementAndGet());
        window.click(MainPanel.COMPARE_ID).click("compare-depth");
        clicks.incrementAndGet(); // a menu is a window of its own
        window.awaitEnd();
        List<RunEntry> members = window.lab().runs().members();
        assertEquals(
                List.of(1, 2, 3),
                members.stream().map(e -> e.run().experiment().depth()).toList());
        assertTrue(clicks.get() <= 5, clicks + " clicks");
        // one loss curve per depth, of which no two are alike
        ChartTile loss = window.find("loss", ChartTile.class);
        await(() -> loss.lookupAll(".end-label").size() == 3);
        List<Double> ends =
                members.stream().map(entry -> entry.run().status().loss()).toList();
        assertEquals(3, ends.stream().distinct().count());
    }

    @Test
    void aLectureIsGivenWithKeysOnly() {
        window.press(KeyCode.F11);
        assertTrue(window.panel().isPresenting());
        for (Opening scene : Opening.scenes()) {
            window.press(KeyCode.PAGE_DOWN);
            assertEquals(scene, window.lab().openingProperty().get());
            await(() -> window.lab().run().status().phase() == Phase.PAUSED);
            assertEquals(scene.title(), window.text(StageStrip.TITLE_ID));
            assertFalse(window.text(StageStrip.QUESTION_ID).isEmpty());
        }
        window.press(KeyCode.PAGE_UP, KeyCode.PAGE_UP, KeyCode.PAGE_UP);
        theQuestionWaitsForSpace();
        lookBackWithArrows();
        window.press(KeyCode.B);
        assertTrue(window.has(MainPanel.BLANK_ID));
        window.press(KeyCode.B);
        assertFalse(window.has(MainPanel.BLANK_ID));
        window.press(KeyCode.ESCAPE);
        assertFalse(window.panel().isPresenting());
    }

    private void theQuestionWaitsForSpace() {
        Scene scene =
                Objects.requireNonNull(window.lab().openingProperty().get().scene());
        String question = scene.beats().getFirst().question();
        await(() -> window.text(StageStrip.QUESTION_ID).equals(question));
        assertEquals(
                scene.beats().getFirst().atStep(), window.lab().run().status().step());
        window.press(KeyCode.SPACE);
        window.awaitEnd();
        await(() -> window.text(StageStrip.QUESTION_ID)
                .equals(scene.beats().getFirst().reveal()));
        assertTrue(window.text(StageStrip.VERDICT_ID).startsWith("as expected"));
    }

    private void lookBackWithArrows() {
        long end = window.lab().run().status().step();
        window.press(KeyCode.LEFT, KeyCode.LEFT);
        assertEquals(end - 2, window.lab().time().shownStep());
        window.press(KeyCode.HOME);
        assertEquals(0, window.lab().time().shownStep());
        window.press(KeyCode.END);
        assertFalse(window.lab().time().lookingBack());
    }

    @Test
    void aStudentTurnsEveryKnobAndComesBack() {
        Experiment before = window.lab().experiment();
        window.knob("depth", "2");
        window.knob("width", "4");
        window.knob("scale", "0.3");
        window.knob("stepSize", "0.02");
        window.press(KeyCode.F6);
        assertEquals(
                "4 changes · back to the experiment",
                window.find(MainPanel.CHANGES_ID, Button.class).getText());
        window.awaitEnd();
        window.chord(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(0.01, window.lab().experiment().descent().stepSize());
        window.chord(KeyCode.CONTROL, KeyCode.Y);
        assertEquals(0.02, window.lab().experiment().descent().stepSize());
        window.click(MainPanel.CHANGES_ID);
        assertEquals(before, window.lab().experiment());
        window.awaitEnd();
        List<Double> loss = window.record("loss");
        window.click(TransportPanel.RESET_ID).click(TransportPanel.PLAY_ID);
        window.awaitEnd();
        assertEquals(loss, window.record("loss"));
    }

    @Test
    void aResearcherLooksBackGoesOnFromThereAndPins() {
        window.click(TransportPanel.PLAY_ID);
        window.awaitEnd();
        Run first = window.lab().run();
        List<Double> loss = window.record("loss");
        window.click(TransportPanel.TIME_ID);
        long middle = window.lab().time().shownStep();
        assertTrue(middle > 0 && middle < first.status().step(), "shown step " + middle);
        window.click("loss-title").press(KeyCode.P, KeyCode.ENTER);
        window.awaitEnd();
        assertNotSame(first, window.lab().run());
        assertEquals(loss, window.record("loss"));
        // the pinned one stays beside it
        assertEquals(2, window.lab().runs().visible().size());
        assertTrue(window.lab().runs().visible().stream().anyMatch(entry -> entry.run() == first));
    }
}
