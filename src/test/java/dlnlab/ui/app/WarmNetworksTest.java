package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.exhibit.Panel;
import dlnlab.plot.ChartPicture;
import dlnlab.scene.Scenes;
import dlnlab.ui.charts.PlayTile;
import dlnlab.ui.play.PlayViewModel;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A plane that moves by itself, by mouse and by keys.
@ExtendWith(ApplicationExtension.class)
final class WarmNetworksTest {
    private LabWindow window;

    @Start
    void show(Stage stage) {
        window = new LabWindow(stage, "heat-gathers", 1440, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private PlayViewModel model() {
        return window.lab().plays().of("heat");
    }

    private double reading(int place) {
        return Objects.requireNonNull(model().shownProperty().get())
                .readings()
                .get(place)
                .value();
    }

    private double time() {
        return reading(model().shownProperty().get().readings().size() - 1);
    }

    private Panel plane() {
        return Objects.requireNonNull(model().shownProperty().get()).panels().getFirst();
    }

    @Test
    void theSceneComesToItsNumberAndItsCertificatesHold() {
        assertEquals(
                List.of(), SceneVisit.of(window, Scenes.get("heat-gathers")).faults());
        assertEquals(
                2,
                Objects.requireNonNull(model().shownProperty().get()).checks().size());
        window.robot().interact(() -> window.panel().frame());
        assertEquals("Run again", window.find("transport-play", Button.class).getAccessibleText());
        assertEquals("0.10", window.find("heat-reading-3", Label.class).getText());
    }

    @Test
    void itPlaysAndHoldsWithTheTransportAndAKnobBeginsItAgainOverAGhost() {
        await(() -> window.has("heat-reading-1"));
        assertEquals(0, time());
        assertEquals(2000, plane().swarm().x().length);
        window.robot().interact(() -> window.panel().requestFocus());
        window.press(KeyCode.SPACE);
        await(() -> time() > 5);
        window.press(KeyCode.SPACE);
        await(() -> !window.lab().playing().isPlaying());
        double held = time();
        // another shade is not another walk
        window.click("heat-knob-shade-1");
        await(() -> model().isSettled());
        assertEquals(0, plane().shade().columns());
        assertTrue(time() >= held);
        window.click("heat-knob-layers-1");
        await(() -> model().isSettled() && model().former() != null);
        assertTrue(window.lab().playing().isPlaying());
        PlayTile near = window.find("near", PlayTile.class);
        assertEquals("walkers", near.picture().curves().getLast().data().label());
    }

    @Test
    void resetBeginsTheSameWalkAgainAndANewSeedAnother() {
        await(() -> window.has("heat-reading-1"));
        float first = plane().swarm().x()[0];
        window.robot().interact(() -> window.panel().requestFocus());
        window.press(KeyCode.SPACE);
        await(() -> time() > 1);
        window.press(KeyCode.SPACE);
        window.robot().interact(() -> window.lab().reset());
        await(() -> model().isSettled() && time() == 0);
        assertEquals(first, plane().swarm().x()[0]);
        window.robot().interact(() -> window.lab().newSeed());
        await(() -> model().isSettled() && plane().swarm().x()[0] != first);
    }

    @Test
    void theSliderOfTheTemperatureEndsAtZeroWhereNothingIsPredicted() {
        await(() -> window.has("heat-reading-1"));
        Slider slider = window.find("heat-knob-temperature", Slider.class);
        window.robot().interact(() -> {
            slider.requestFocus();
            slider.setValue(slider.getMin());
        });
        await(() -> model().isSettled());
        assertEquals(0, model().valuesProperty().get().get("temperature"));
        assertTrue(
                Objects.requireNonNull(model().shownProperty().get()).checks().isEmpty());
        assertEquals(0, plane().shade().columns());
    }

    @Test
    void anAudienceSeesTheEvenCloudUntilItHasGuessed() {
        await(() -> window.has("heat-reading-1"));
        window.robot().interact(() -> window.panel().setPresenting(true));
        await(() -> window.find("near", PlayTile.class).picture().curves().isEmpty());
        ChartPicture asked = window.find("heat", PlayTile.class).picture();
        assertEquals(2000, asked.markers().size());
        assertTrue(window.find(StageStrip.WAIT_ID, Label.class).isVisible());
        window.press(KeyCode.SPACE);
        await(() -> time() > 0);
        assertFalse(window.find("near", PlayTile.class).picture().curves().isEmpty());
        await(() -> !window.find(StageStrip.WAIT_ID, Label.class).isVisible());
    }
}
