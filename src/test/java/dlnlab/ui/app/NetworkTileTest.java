package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.run.Run;
import dlnlab.run.RunStatus.Phase;
import dlnlab.ui.control.TransportPanel;
import dlnlab.ui.network.NetworkPanel;
import dlnlab.ui.network.NetworkSnapshot;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The picture of the network shows the weights of the moment, and what is clicked in it becomes a setup.
@ExtendWith(ApplicationExtension.class)
final class NetworkTileTest {
    private LabWindow window;

    @Start
    void show(Stage stage) {
        window = new LabWindow(stage, "hyperbola", 1440, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void itShowsTheWeightsOfTheMoment() {
        window.click("loss-title").press(KeyCode.W, KeyCode.SPACE);
        window.awaitEnd();
        awaitPicture();
        Run run = window.lab().run();
        assertWeights(run, run.status().step());
        window.click(TransportPanel.TIME_ID);
        awaitPicture();
        assertTrue(window.lab().time().lookingBack());
        assertWeights(run, window.lab().time().shownStep());
        window.click("loss-title").press(KeyCode.HOME);
        awaitPicture();
        assertWeights(run, 0);
        window.press(KeyCode.W);
        assertFalse(window.has(NetworkPanel.ID));
    }

    @Test
    void aHiddenPictureKeepsNothing() {
        window.click("plane-title").press(KeyCode.W);
        awaitPicture();
        assertNotNull(window.panel().network().snapshotProperty().get());
        window.press(KeyCode.W);
        window.robot().interact(window.panel()::frame);
        assertNull(window.panel().network().snapshotProperty().get());
        window.press(KeyCode.W);
        awaitPicture();
        assertWeights(window.lab().run(), 0);
    }

    @Test
    void neuronsAndLayersAreAddedAndRemovedByClicks() {
        window.click(WindowIds.NETWORK_ID).click(TransportPanel.PLAY_ID);
        window.awaitEnd();
        awaitPicture();
        window.click("network-add-neuron-1");
        assertEquals(List.of(2, 3, 2, 2), window.lab().experiment().widths());
        window.awaitEnd();
        awaitPicture();
        window.click("network-add-layer-2");
        assertEquals(List.of(2, 3, 2, 2, 2), window.lab().experiment().widths());
        window.awaitEnd();
        awaitPicture();
        window.click("network-remove-layer-1");
        assertEquals(List.of(2, 2, 2, 2), window.lab().experiment().widths());
        window.chord(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(List.of(2, 3, 2, 2, 2), window.lab().experiment().widths());
    }

    @Test
    void aTypedWeightIsAnotherStart() {
        window.click(WindowIds.NETWORK_ID);
        await(() -> window.lab().run().status().phase() == Phase.PAUSED);
        awaitPicture();
        Run before = window.lab().run();
        NetworkSnapshot drawn = Objects.requireNonNull(
                window.panel().network().snapshotProperty().get());
        window.robot()
                .interact(() -> window.find("network-diagram", Region.class).requestFocus());
        window.press(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);
        window.type("network-weight-field", "0.25");
        assertNotSame(before, window.lab().run());
        await(() -> window.lab().run().status().phase() == Phase.PAUSED);
        double[] start = window.lab().run().stateAt(0).parameters();
        Layers edited = new Layers(drawn.shape(), start.clone());
        int changed = 0;
        for (int h = 1; h <= drawn.depth(); h++) {
            DenseMatrix was = drawn.weight(h);
            for (int i = 0; i < was.rows(); i++) {
                for (int j = 0; j < was.columns(); j++) {
                    boolean same = edited.weight(h).get(i, j) == was.get(i, j);
                    changed += same ? 0 : 1;
                    assertTrue(same || edited.weight(h).get(i, j) == 0.25);
                }
            }
        }
        assertEquals(1, changed);
    }

    private void awaitPicture() {
        await(() -> {
            window.panel().frame();
            return window.panel().isSettled();
        });
    }

    private void assertWeights(Run run, long step) {
        NetworkSnapshot shown = Objects.requireNonNull(
                window.panel().network().snapshotProperty().get());
        Layers layers = new Layers(shown.shape(), run.stateAt(step).parameters());
        for (int h = 1; h <= shown.depth(); h++) {
            assertArrayEquals(layers.weight(h).getData(), shown.weight(h).getData());
        }
    }
}
