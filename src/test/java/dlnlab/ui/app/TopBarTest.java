package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Parameters;
import dlnlab.experiment.Variation;
import dlnlab.ui.lesson.TheoryPanel;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The bar over the window, and what is said of an experiment that was changed.
@ExtendWith(ApplicationExtension.class)
final class TopBarTest {
    private static final List<String> WORDS = List.of(
            WindowIds.FILE_ID,
            WindowIds.COMPARE_ID,
            WindowIds.RUNS_ID,
            WindowIds.NETWORK_ID,
            WindowIds.THEORY_ID,
            WindowIds.PRESENT_ID);

    private LabWindow window;

    @Start
    void show(Stage shown) {
        window = new LabWindow(shown, "hyperbola", 1280, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aTypedWeightIsCalledThat() {
        await(() -> window.lab().run().assembly() != null);
        double[] weights = Objects.requireNonNull(window.lab().run().assembly())
                .simulation()
                .save()
                .parameters()
                .clone();
        weights[1] += 1;
        window.robot().interact(() -> window.lab().startFrom(weights.clone()));
        assertEquals("1 weight typed · back to the experiment", pill());
        assertEquals(
                "From “" + title() + "”, 1 weight typed.",
                window.find(TheoryPanel.QUESTION_ID, Labeled.class).getText());
        weights[2] += 1;
        window.robot().interact(() -> window.lab().startFrom(weights));
        assertEquals("2 weights typed · back to the experiment", pill());
        window.click(WindowIds.CHANGES_ID);
        assertFalse(window.has(WindowIds.CHANGES_ID));
    }

    @Test
    void theTheorySaysWhatBecameOfTheExperiment() {
        String line = window.lab().openingProperty().get().line();
        Labeled question = window.find(TheoryPanel.QUESTION_ID, Labeled.class);
        assertEquals(line, question.getText());
        change("stepSize", "0.03");
        assertEquals("From “" + title() + "”, with step size 0.03.", question.getText());
        window.robot().interact(() -> window.lab().compare(Variation.each(Parameters.get("depth"), List.of("2", "3"))));
        assertEquals("From “" + title() + "”, with step size 0.03, compared: N = 2 / N = 3.", question.getText());
        window.click(WindowIds.CHANGES_ID);
        assertEquals(line, question.getText());
    }

    @Test
    void inANarrowWindowTheButtonsKeepTheirNamesForTheEar() {
        await(() -> displays().equals(List.of(ContentDisplay.LEFT)));
        fits();
        change("stepSize", "0.03");
        await(() -> displays().equals(List.of(ContentDisplay.GRAPHIC_ONLY)));
        WORDS.forEach(id -> assertFalse(
                String.valueOf(window.find(id, ButtonBase.class).getAccessibleText())
                        .isBlank(),
                id));
        fits();
        assertTrue(pill().startsWith("1 change"));
        window.click(WindowIds.CHANGES_ID);
        await(() -> displays().equals(List.of(ContentDisplay.LEFT)));
        fits();
    }

    private List<ContentDisplay> displays() {
        return WORDS.stream()
                .map(id -> window.find(id, Labeled.class).getContentDisplay())
                .distinct()
                .toList();
    }

    // whatever stands in the bar lies in it, one beside the other
    private void fits() {
        double end = 0;
        for (var node : window.robot().lookup(".top-bar").queryParent().getChildrenUnmodifiable()) {
            if (node.isVisible()) {
                assertTrue(node.getBoundsInParent().getMinX() >= end - 1, node + " lies over the one before");
                end = node.getBoundsInParent().getMaxX();
            }
        }
        assertTrue(end <= window.panel().getWidth(), "the bar is longer than the window");
    }

    private void change(String id, String value) {
        window.robot().interact(() -> window.lab().change(Parameters.get(id), value));
    }

    private String title() {
        return window.lab().openingProperty().get().title();
    }

    private String pill() {
        return window.find(WindowIds.CHANGES_ID, Button.class).getText();
    }
}
