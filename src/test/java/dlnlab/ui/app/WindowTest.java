package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.dynamics.StopReason;
import dlnlab.run.Run;
import dlnlab.ui.control.TransportPanel;
import dlnlab.ui.help.HelpView;
import dlnlab.ui.lab.Opening;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The window as a whole: scenes, themes, size, the end.
@ExtendWith(ApplicationExtension.class)
final class WindowTest {
    private LabWindow window;

    @Start
    void show(Stage stage) {
        window = new LabWindow(stage, "linear-balance", 1000, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void choosingAPresetShowsItsPlane() {
        window.open("hyperbola");
        window.awaitEnd();
        await(() -> window.has("plane"));
        assertEquals("Where does the free pair end?", window.text("plane-title"));
        assertEquals("1.3", window.find("set-a", TextField.class).getText());
        assertFalse(window.has("neurons"));
    }

    @Test
    void pageKeysGoThroughTheCourse() {
        window.click("loss-title").press(KeyCode.PAGE_DOWN);
        assertEquals(Opening.scenes().getFirst(), window.lab().openingProperty().get());
        window.press(KeyCode.PAGE_DOWN);
        assertEquals(Opening.scenes().get(1), window.lab().openingProperty().get());
        window.press(KeyCode.PAGE_UP, KeyCode.PAGE_UP, KeyCode.PAGE_UP);
        assertEquals(Opening.scenes().getFirst(), window.lab().openingProperty().get(), "the course ends at its ends");
    }

    @Test
    void theThemeSwitches() {
        List<String> styles = window.panel().getStyleClass();
        assertTrue(styles.contains("light"));
        window.click(WindowIds.THEME_ID);
        assertTrue(styles.contains("dark"));
        assertFalse(styles.contains("light"));
        window.click(WindowIds.THEME_ID);
        assertTrue(styles.contains("projector"));
        window.click(WindowIds.THEME_ID);
        assertTrue(styles.contains("light"));
    }

    @Test
    void everythingGrowsAndShrinks() {
        double usual = window.find("loss-title", Label.class).getHeight();
        window.chord(KeyCode.CONTROL, KeyCode.PLUS);
        window.chord(KeyCode.CONTROL, KeyCode.PLUS);
        await(() -> window.find("loss-title", Label.class).getHeight() > 1.15 * usual);
        window.chord(KeyCode.CONTROL, KeyCode.DIGIT0);
        await(() -> window.find("loss-title", Label.class).getHeight() == usual);
    }

    @Test
    void aQuestionMarkShowsTheKeys() {
        window.click("loss-title").press(KeyCode.F1);
        assertTrue(window.has(KeySheet.ID));
        window.press(KeyCode.ESCAPE);
        assertFalse(window.has(KeySheet.ID));
    }

    @Test
    void nothingHappensBehindTheGuide() {
        window.click("loss-title").chord(KeyCode.SHIFT, KeyCode.F1);
        assertTrue(window.has(HelpView.ID));
        changeNothingBehind();
        assertTrue(window.has(HelpView.ID));
        window.press(KeyCode.ESCAPE);
        theKeysActAgain();
    }

    @Test
    void nothingHappensBehindTheCourse() {
        window.click(WindowIds.PRESET_ID);
        changeNothingBehind();
        assertTrue(window.has(CoursePanel.ID));
        window.press(KeyCode.PAGE_DOWN, KeyCode.F11);
        assertTrue(window.has(CoursePanel.ID));
        assertFalse(window.panel().isPresenting());
        window.press(KeyCode.ESCAPE);
        theKeysActAgain();
    }

    @Test
    void nothingHappensBehindTheListOfKeys() {
        Opening before = window.lab().openingProperty().get();
        window.click("loss-title").press(KeyCode.F1).chord(KeyCode.CONTROL, KeyCode.N);
        assertFalse(window.has(KeySheet.ID));
        assertEquals(before, window.lab().openingProperty().get());
        window.click("set-depth");
        window.robot().interact(() -> window.panel().overlays().showSheet(true));
        window.press(KeyCode.DIGIT5);
        assertFalse(window.has(KeySheet.ID));
        assertEquals("3", window.find("set-depth", TextField.class).getText());
        window.press(KeyCode.END, KeyCode.DIGIT5);
        assertEquals("35", window.find("set-depth", TextField.class).getText());
    }

    private void changeNothingBehind() {
        Opening before = window.lab().openingProperty().get();
        window.chord(KeyCode.CONTROL, KeyCode.N).chord(KeyCode.CONTROL, KeyCode.S);
        assertEquals(before, window.lab().openingProperty().get());
        assertEquals(0, window.dialogs().asked());
    }

    private void theKeysActAgain() {
        Opening before = window.lab().openingProperty().get();
        window.chord(KeyCode.CONTROL, KeyCode.N);
        assertNotEquals(before, window.lab().openingProperty().get());
    }

    @Test
    void aStepSizeThatIsTooLargeIsExplained() {
        window.open("diverging");
        window.awaitEnd();
        assertEquals(StopReason.DIVERGED, window.lab().run().status().reason());
        await(() -> window.text(TransportPanel.REASON_ID).contains("= 2 / sharpness, measured at step "));
    }

    @Test
    void closingEndsTheRunsThread() throws InterruptedException {
        window.click(TransportPanel.PLAY_ID);
        Run run = window.lab().run();
        window.robot().interact(window.lab()::close);
        assertTrue(run.awaitClosed(TimeUnit.MINUTES.toMillis(1)));
    }
}
