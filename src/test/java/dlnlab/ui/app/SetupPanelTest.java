package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Activation;
import dlnlab.run.Run;
import dlnlab.ui.charts.ChartTile;
import dlnlab.ui.control.TransportPanel;
import dlnlab.ui.lab.Speed;
import dlnlab.ui.setup.SetupPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The form of knobs.
final class SetupPanelTest extends WindowFixture {
    @Test
    void depthChangesTheNetworkAndLeavesTheRunBeforeAsAGhost() {
        playToTheEnd();
        Run before = window.lab().run();
        window.knob("depth", "5");
        assertNotSame(before, window.lab().run());
        window.awaitEnd();
        assertSame(before, window.lab().ghost());
        assertEquals(
                List.of(10, 10, 10, 10, 10, 10), window.lab().run().experiment().widths());
        await(() -> window.text("hint-width").equals("10 – 10 – 10 – 10 – 10 – 10"));
        await(() ->
                window.find("gaps", ChartTile.class).lookupAll(".ghost-line").size() >= 2);
        assertEquals(
                4,
                Objects.requireNonNull(window.trace().series("layerNormGaps"))
                        .columns()
                        .size());
        assertEquals(
                "1 change · back to the experiment",
                window.find(WindowIds.CHANGES_ID, Button.class).getText());
        window.click(WindowIds.CHANGES_ID);
        assertEquals(3, window.lab().experiment().depth());
    }

    @Test
    void whatIsSaidBelowTheEdgeScrollsIntoSight() {
        ScrollPane panel = window.find(SetupPanel.ID, ScrollPane.class);
        window.robot().interact(() -> panel.setMaxHeight(260));
        TextField field = window.find("set-width", TextField.class);
        await(() -> panel.getHeight() <= 260);
        window.robot().interact(() -> {
            field.requestFocus();
            field.setText("3000");
            panel.setVvalue(0);
        });
        window.press(KeyCode.ENTER);
        Label message = window.find("message-width", Label.class);
        assertTrue(message.isVisible());
        await(() ->
                panel.localToScene(panel.getLayoutBounds()).contains(message.localToScene(message.getLayoutBounds())));
        assertTrue(panel.getVvalue() > 0);
    }

    @Test
    void anImpossibleWidthIsExplainedAndLosesNothing() {
        playToTheEnd();
        Run before = window.lab().run();
        window.knob("width", "3000");
        assertEquals(
                "Every hidden width must be a whole number from 1 to 2000, but was 3000.",
                window.text("message-width"));
        assertSame(before, window.lab().run());
        window.knob("width", "abc");
        assertFalse(window.text("message-width").isEmpty());
        window.knob("width", "12");
        assertEquals("", window.text("message-width"));
        assertEquals(List.of(12), window.lab().experiment().architecture().hiddenWidths());
    }

    @Test
    void theStepSizeChangesInTheMiddleOfARun() {
        window.robot().interact(() -> window.lab().playing().setSpeed(Speed.HUNDRED));
        window.click(TransportPanel.PLAY_ID);
        await(() -> window.lab().run().status().step() > 0);
        Run run = window.lab().run();
        window.knob("stepSize", "0.02");
        assertSame(run, window.lab().run());
        await(() -> run.events().size() == 1);
        assertEquals(0.02, run.events().getFirst().controls().stepSize());
        assertTrue(run.events().getFirst().step() > 0);
    }

    @Test
    void anyKnobRunsAgainWithTypedValues() {
        window.click("again-stepSize");
        window.type("again-values-stepSize", "0.01");
        assertEquals(
                "There is only 0.01; type 2 to 12 different ones, for example 0.0033, 0.01, 0.03.",
                window.text("again-message-stepSize"));
        window.type("again-values-stepSize", "0.005, 0.01, 0.02, 0.04");
        window.awaitEnd();
        assertEquals(
                List.of(0.005, 0.01, 0.02, 0.04),
                window.lab().runs().members().stream()
                        .map(entry -> entry.run().experiment().descent().stepSize())
                        .toList());
    }

    @Test
    void anActivationForEachLayerIsTypedWithoutItsLettersBeingKeys() {
        ComboBox<?> box = window.find("set-activation", ComboBox.class);
        window.robot().interact(() -> {
            box.requestFocus();
            box.getEditor().selectAll();
        });
        // r, t, n and the arrows are keys of the window: reset, table of runs, new seed, steps in time
        window.robot().write("relu,tanh");
        window.press(KeyCode.LEFT);
        window.press(KeyCode.ENTER);
        await(() -> window.lab().experiment().architecture().activations().size() == 2);
        assertEquals(
                List.of(Activation.RELU, Activation.TANH),
                window.lab().experiment().architecture().activations());
        assertEquals(1, window.lab().experiment().seed());
        assertFalse(window.lab().time().lookingBack());
    }

    @Test
    void blanksSeparateValuesAndTheButtonRunsThem() {
        List<Run> before = new ArrayList<>(List.of(window.lab().run()));
        window.lab().runs().leadProperty().subscribe(lead -> before.add(lead.run()));
        window.click("again-stepSize");
        assertEquals(
                "such as 0.0033, 0.01, 0.03",
                window.find("again-values-stepSize", TextField.class).getPromptText());
        window.robot().write("0.005  0.02");
        window.click("again-run-stepSize");
        assertEquals(
                List.of(0.005, 0.02),
                window.lab().runs().members().stream()
                        .map(entry -> entry.run().experiment().descent().stepSize())
                        .toList());
        // Enter is the button's key too, and must not start everything twice
        window.click("again-stepSize");
        int started = before.size();
        window.type("again-values-stepSize", "0.03 0.04 0.05");
        assertEquals(3, window.lab().runs().members().size());
        assertEquals(started + 1, before.size());
    }

    @Test
    void escapeTakesBackWhatIsWrong() {
        window.knob("width", "3000");
        assertFalse(window.text("message-width").isEmpty());
        window.press(KeyCode.ESCAPE);
        assertEquals("", window.text("message-width"));
        assertEquals("10", window.find("set-width", TextField.class).getText());
        window.click("again-stepSize");
        window.type("again-values-stepSize", "0.01");
        window.press(KeyCode.ESCAPE);
        assertEquals("", window.text("again-message-stepSize"));
        assertEquals(
                "0.0033, 0.01, 0.03",
                window.find("again-values-stepSize", TextField.class).getText());
        window.press(KeyCode.ESCAPE);
        assertFalse(window.has("again-values-stepSize"));
    }

    private void playToTheEnd() {
        window.click(TransportPanel.PLAY_ID);
        window.awaitEnd();
    }
}
