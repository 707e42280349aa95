package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Parameters;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.charts.ChartTile;
import dlnlab.ui.charts.PhaseTile;
import dlnlab.ui.charts.TileCard;
import dlnlab.ui.control.TransportPanel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The tiles: chosen, added, moved, maximised, and pointed at together.
@ExtendWith(ApplicationExtension.class)
final class TileGridTest {
    private LabWindow window;

    @Start
    void show(Stage stage) {
        // the headless screen cannot draw a menu that reaches below it, so the long ones need a high window
        window = new LabWindow(stage, "linear-balance", 1440, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void chartsAreChosenAddedAndTakenAway() {
        ended();
        window.click("loss-menu-button").click("loss-menu-show").click("loss-menu-show-effectiveRank");
        await(() -> window.has("q-effective-rank"));
        assertEquals(List.of("q-effective-rank", "gaps", "spectrum", "neurons"), ids());
        window.click("q-effective-rank-menu-button")
                .click("q-effective-rank-menu-add")
                .click("q-effective-rank-menu-add-nuclearNorm");
        await(() -> window.has("q-nuclear-norm"));
        window.click("q-effective-rank-menu-button").click("q-effective-rank-menu-remove");
        assertEquals(List.of("q-nuclear-norm", "gaps", "spectrum", "neurons"), ids());
    }

    @Test
    void aChartIsMaximisedAndMovedByKeysAndByADoubleClick() {
        ended();
        window.robot().doubleClickOn("#gaps-title");
        await(() -> !window.has("loss"));
        TileCard alone = window.find("gaps", ChartTile.class);
        assertTrue(alone.getWidth() > 600, "one tile has the whole room, was " + alone.getWidth());
        window.press(KeyCode.M);
        await(() -> window.has("loss"));
        window.robot()
                .press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.RIGHT)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals(List.of("loss", "spectrum", "gaps", "neurons"), ids());
    }

    /// The axis is chosen in the menu; time slider and pointer mean the same moment on every axis.
    @Test
    void aChartIsDrawnOverTheTimeAndTheMomentStaysTheSame() {
        ended();
        ChartTile loss = window.find("loss", ChartTile.class);
        ChartTile gaps = window.find("gaps", ChartTile.class);
        assertEquals("iterations", loss.xAxis().getLabel());
        window.click("loss-menu-button").click("loss-menu-axis-time");
        double eta = window.lab().experiment().descent().stepSize();
        await(() -> loss.xAxis().getLabel().equals("time t = sum of the steps"));
        assertEquals("iterations", gaps.xAxis().getLabel());
        assertEquals(eta * gaps.xAxis().getUpperBound(), loss.xAxis().getUpperBound(), 1e-9);
        window.robot().interact(() -> window.lab().playing().lookAt(600));
        // a cheap question: one that copies the curves would leave the window no time to draw
        await(() -> hasCursor(loss) && hasCursor(gaps));
        assertEquals(cursorOf(gaps), cursorOf(loss), 1e-9);
        assertEquals(eta * 600, loss.picture().timeCursor(), 1e-9);
        assertEquals(600, gaps.picture().timeCursor(), 1e-9);
        assertEquals("time t = sum of the steps", loss.picture().x().label());
    }

    /// The pinned run took steps of another size: by itself the chart compares them over the time.
    @Test
    void runsOfDifferentStepSizesAreComparedOverTheTime() {
        ended();
        ChartTile loss = window.find("loss", ChartTile.class);
        window.robot().interact(() -> {
            window.lab().togglePin();
            window.lab().change(Parameters.get("stepSize"), "0.02");
        });
        await(() -> loss.xAxis().getLabel().equals("time t = sum of the steps"));
        window.click("loss-menu-button").click("loss-menu-axis-iterations");
        await(() -> loss.xAxis().getLabel().equals("iterations"));
    }

    private static boolean hasCursor(ChartTile tile) {
        Node line = tile.lookup(".time-cursor");
        return line != null && line.getParent().isVisible();
    }

    // as a share of the width
    private static double cursorOf(ChartTile tile) {
        double at = tile.picture().timeCursor();
        return tile.xAxis().getDisplayPosition(at) / tile.xAxis().getWidth();
    }

    @Test
    void oneColumnIsPlottedAgainstAnother() {
        ended();
        window.click("loss-menu-button").click("loss-menu-phase");
        choose(PhaseDialog.ACROSS_ID, "σ₁");
        choose(PhaseDialog.UP_ID, "Loss");
        window.click(PhaseDialog.SHOW_ID);
        await(() -> ids().size() == 5);
        ChartSpec phase = window.lab().tiles().shownProperty().get().charts().get(1);
        assertEquals(ChartSpec.Kind.PHASE, phase.kind());
        await(() -> window.has(phase.id()));
        PhaseTile tile = window.find(phase.id(), PhaseTile.class);
        // the path ends where the run did
        double largest = window.record("singularValues").getLast();
        await(() -> tile.xAxis().getUpperBound() >= largest && tile.xAxis().getLowerBound() < largest);
    }

    @Test
    void theOtherTilesShowWhereOneIsPointedAt() {
        ended();
        ChartTile loss = window.find("loss", ChartTile.class);
        window.robot().moveTo(loss);
        window.robot().moveTo(loss.xAxis().localToScreen(60, -60));
        await(() -> window.find("loss-readout", Node.class).getParent().isVisible());
        await(() -> window.find("gaps", ChartTile.class).lookupAll(".hover-line").stream()
                .anyMatch(Node::isVisible));
        assertFalse(window.lab().time().lookingBack(), "pointing changes no time");
    }

    private void ended() {
        window.click(TransportPanel.PLAY_ID);
        window.awaitEnd();
    }

    private void choose(String id, String words) {
        ComboBox<?> box = window.find(id, ComboBox.class);
        List<String> names = box.getItems().stream().map(String::valueOf).toList();
        int at = names.stream()
                .filter(name -> name.contains(words))
                .mapToInt(names::indexOf)
                .findFirst()
                .orElseThrow();
        window.robot().interact(() -> box.getSelectionModel().select(at));
    }

    private List<String> ids() {
        return window.lab().tiles().shownProperty().get().charts().stream()
                .map(ChartSpec::id)
                .toList();
    }
}
