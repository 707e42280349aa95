package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.Problem;
import dlnlab.run.Run;
import dlnlab.run.RunStatus.Phase;
import dlnlab.scene.Scene;
import dlnlab.ui.charts.ChartTile;
import dlnlab.ui.control.TransportPanel;
import dlnlab.ui.input.CsvImportPanel;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.RunEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What people come for, from the first click to the last.
@ExtendWith(ApplicationExtension.class)
final class JourneyTest {
    @TempDir
    private Path folder = Path.of("");

    private LabWindow window;

    @Start
    void show(Stage stage) {
        // room for the long menus, which the headless screen cannot draw below its edge
        window = new LabWindow(stage, DlnLabApp.FIRST_PRESET, 1440, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aNewcomerComparesDepthsWithinFiveClicks() {
        AtomicInteger clicks = new AtomicInteger();
        window.panel().getScene().addEventFilter(MouseEvent.MOUSE_CLICKED, e -> clicks.incrementAndGet());
        window.click(WindowIds.COMPARE_ID).click("compare-depth");
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
        while (!window.lab().openingProperty().get().id().equals("tanh-breaks-it")) {
            window.press(KeyCode.PAGE_UP);
        }
        theQuestionWaitsForSpace();
        lookBackWithArrows();
        window.press(KeyCode.B);
        assertTrue(window.has(WindowIds.BLANK_ID));
        // any key brings the picture back and does nothing else
        window.press(KeyCode.PAGE_DOWN);
        assertFalse(window.has(WindowIds.BLANK_ID));
        assertEquals("tanh-breaks-it", window.lab().openingProperty().get().id());
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
                window.find(WindowIds.CHANGES_ID, Button.class).getText());
        window.awaitEnd();
        window.chord(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(0.01, window.lab().experiment().descent().stepSize());
        window.chord(KeyCode.CONTROL, KeyCode.Y);
        assertEquals(0.02, window.lab().experiment().descent().stepSize());
        window.click(WindowIds.CHANGES_ID);
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

    @Test
    void threeDepthsAreComparedAndTheFigureIsExported() throws IOException {
        window.click(WindowIds.COMPARE_ID).click("compare-depth");
        window.awaitEnd();
        for (String ending : List.of("svg", "pdf", "png", "csv")) {
            Path file = folder.resolve("loss." + ending);
            window.dialogs().answer(file);
            window.click("loss-menu-button").click("loss-menu-" + ending);
            await(() ->
                    window.has(MessageLine.ID) && window.text(MessageLine.ID).equals("Saved loss." + ending + "."));
            assertTrue(Files.size(file) > 1000);
        }
        String svg = Files.readString(folder.resolve("loss.svg"));
        for (String words : List.of("Loss", "N = 1", "N = 2", "N = 3", "iterations")) {
            assertTrue(svg.contains(">" + words + "<"), words);
        }
        theTableHoldsTheLosses(Files.readAllLines(folder.resolve("loss.csv")));
    }

    private void theTableHoldsTheLosses(List<String> lines) {
        List<String> last = List.of(lines.getLast().split(",", -1));
        assertEquals(
                List.of("iterations [1]", "N = 1 [loss]", "N = 2 [loss]", "N = 3 [loss]"),
                List.of(lines.getFirst().split(",", -1)));
        List<RunEntry> members = window.lab().runs().members();
        for (int k = 0; k < members.size(); k++) {
            assertEquals(members.get(k).run().status().loss(), Double.parseDouble(last.get(k + 1)));
        }
    }

    @Test
    void anOwnTableWithABadCellIsMendedAndRun() throws IOException {
        Path file = Files.writeString(folder.resolve("plants.csv"), """
                height,leaves,yield
                1.0,4,2.1
                1.5,six,2.9
                2.0,7,4.2
                2.5,9,5.0
                """);
        window.dialogs().answer(file);
        window.press(KeyCode.ESCAPE).chord(KeyCode.CONTROL, KeyCode.O);
        await(() -> window.has(CsvImportPanel.FAULTS_ID));
        assertTrue(
                window.text(CsvImportPanel.FAULTS_ID).contains("Row 3, column 2 (\"leaves\")"),
                window.text(CsvImportPanel.FAULTS_ID));
        window.type(CsvImportPanel.MEND_ID, "6");
        window.click(CsvImportPanel.ACCEPT_ID);
        await(() -> window.lab().experiment().problem() instanceof Problem.OwnData);
        window.awaitEnd();
        assertEquals(1, window.lab().run().experiment().widths().getLast());
        assertTrue(window.record("loss").getLast() < window.record("loss").getFirst());
    }

    @Test
    void aWholeRunIsKeptInAFileAndOpenedAgainWithoutComputing() {
        window.click(TransportPanel.PLAY_ID);
        window.awaitEnd();
        List<Double> loss = window.record("loss");
        window.dialogs().answer(folder.resolve("kept.dlnrun"));
        window.chord(KeyCode.CONTROL, KeyCode.S);
        await(() -> window.has(MessageLine.ID)
                && window.text(MessageLine.ID).equals("Saved the run with its record as kept.dlnrun."));
        Run first = window.lab().run();
        window.click("loss-title").press(KeyCode.N);
        window.awaitEnd();
        window.chord(KeyCode.CONTROL, KeyCode.O);
        await(() -> window.lab().run().status().phase() == Phase.ENDED
                && window.lab().experiment().equals(first.experiment()));
        assertNotSame(first, window.lab().run());
        assertEquals(loss, window.record("loss"));
        assertEquals(first.status().seconds(), window.lab().run().status().seconds());
    }
}
