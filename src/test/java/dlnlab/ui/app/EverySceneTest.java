package dlnlab.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Resources;
import dlnlab.scene.Scenes;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Every scene of the course in a window: it plays to its number, every chart has a curve, no certificate is broken,
/// and nothing goes wrong on the way.
@ExtendWith(ApplicationExtension.class)
final class EverySceneTest {
    private final ConsoleWatch console = new ConsoleWatch();
    private LabWindow window;

    @Start
    void show(Stage stage) {
        window = new LabWindow(stage, "linear-balance", 1280, 800);
    }

    @AfterEach
    void close() {
        window.close();
        console.close();
    }

    static Stream<Scenes.Named> scenes() {
        return Scenes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void aSceneShowsWhatItPromises(Scenes.Named named) {
        assertEquals(List.of(), SceneVisit.of(window, named).faults());
        assertEquals(List.of(), console.trouble());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "expected": [0-9.]+     | "expected": 0.5                           | number does not match: .* expected 0.5 ± .*
                    "atStep": -1,           | "atStep": 3001,                           | number does not match: .* is …, .*
                    "neuronGaps"            | "reconstructionError"                     | "Every hidden neuron" has no curve: .*
                    """)
    void aSpoiledSceneIsNoticed(String good, String bad, String expected) {
        String text = Resources.text("/scenes/tanh-breaks-it.json");
        String spoiled = Pattern.compile(good).matcher(text).replaceFirst(bad);
        assertNotEquals(text, spoiled, "the fault was not planted");
        List<String> faults =
                SceneVisit.of(window, Scenes.read(spoiled, "spoiled")).faults();
        assertTrue(faults.stream().anyMatch(fault -> fault.matches("(the |chart )*" + expected)), faults.toString());
    }

    /// No scene breaks the exact law, so the sign of it is planted in the panel.
    @Test
    void aBrokenCertificateIsNoticed() {
        SceneVisit visit = SceneVisit.of(window, Scenes.get("tanh-breaks-it"));
        // a number that still changed would be written anew, with its true verdict
        window.awaitEnd();
        window.robot()
                .interact(() -> visit.rows()
                        .getLast()
                        .lookup(".verdict-pill")
                        .getStyleClass()
                        .setAll(SceneVisit.FAILS));
        List<String> faults = visit.faults();
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith("broken in \"ReLU\": ")), faults.toString());
    }

    @Test
    void whatReachesTheConsoleIsNoticed() {
        Exception planted = new IllegalStateException("planted");
        Logger.getLogger("javafx").log(Level.WARNING, "a warning", planted);
        assertEquals(planted.toString(), console.trouble().getLast());
        System.err.println("Caused by: " + planted);
        assertEquals("Caused by: " + planted, console.trouble().getLast());
    }
}
