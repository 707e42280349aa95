package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Parameters;
import dlnlab.experiment.Variation;
import dlnlab.ui.lab.SearchState;
import dlnlab.ui.lab.Setup;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/// The best of a grid, by clicks.
final class GridSearchWindowTest extends WindowFixture {
    @Test
    void everyDepthIsShownAtItsOwnBestStep() {
        window.robot().interact(() -> window.lab().compare(Variation.each(Parameters.get("depth"), List.of("1", "2"))));
        window.click("again-stepSize");
        window.type("best-values-stepSize", "0.1");
        assertEquals("A grid must have 2 to 100 values, but has 1.", window.text("best-message-stepSize"));
        window.type("best-values-stepSize", "geometric:0.005:0.02:3");
        await(() ->
                window.text("best-words-stepSize").startsWith("Searched: 3 values of step size from 0.005 to 0.02"));
        List<String> labels = window.lab().runs().members().stream()
                .map(entry -> entry.labelProperty().get())
                .toList();
        assertEquals(2, labels.size());
        assertTrue(labels.get(0).startsWith("N = 1, η = 0.0"), labels.get(0));
        assertTrue(labels.get(1).startsWith("N = 2, η = 0.0"), labels.get(1));
        assertFalse(isShown("best-cancel-stepSize"));
        window.knob("stepSize", "0.03");
        assertFalse(isShown("best-words-stepSize"), "what was found no longer stands there");
    }

    @Test
    void aSearchIsCancelled() {
        window.robot().interact(() -> window.lab().change(Parameters.get("maxSteps"), "1000000000"));
        Setup before = window.lab().setupProperty().get();
        window.click("again-stepSize");
        window.click("best-run-stepSize");
        await(() -> window.text("best-words-stepSize").contains(" of 9 runs"));
        assertTrue(isShown("best-progress-stepSize"));
        window.click("best-cancel-stepSize");
        assertSame(SearchState.NONE, window.lab().search().stateProperty().get());
        assertFalse(isShown("best-progress-stepSize"));
        assertSame(before, window.lab().setupProperty().get());
    }

    // with everything that it lies in
    private boolean isShown(String id) {
        return Stream.<Node>iterate(window.find(id, Node.class), Objects::nonNull, Node::getParent)
                .allMatch(Node::isVisible);
    }
}
