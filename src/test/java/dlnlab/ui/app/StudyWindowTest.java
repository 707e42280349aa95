package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.ensemble.CellValues;
import dlnlab.ensemble.EnsembleCsv;
import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.EnsembleRun;
import dlnlab.experiment.Assignment;
import dlnlab.figure.StudyColumns;
import dlnlab.plot.CurveData;
import dlnlab.plot.NumberFormats;
import dlnlab.scene.Scenes;
import dlnlab.ui.charts.StudyCurvesTile;
import dlnlab.ui.charts.StudyTile;
import dlnlab.ui.ensemble.StudyViewModel;
import dlnlab.ui.lab.Opening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Tables and curves of an ensemble over a grid in a window: they fill in, rows open as runs, knobs begin anew.
@ExtendWith(ApplicationExtension.class)
final class StudyWindowTest {
    private static final String SCENE = "least-norm-against-depth";

    @TempDir
    private Path folder;

    private LabWindow window;

    @Start
    void show(Stage stage) {
        window = new LabWindow(stage, SCENE, 1440, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private StudyViewModel study() {
        return window.lab().studies().of("completion-2000");
    }

    private void filled() {
        await(() -> window.text("table-progress").equals("all 5 done"));
    }

    private String textOf(String part) {
        return window.robot().lookup("#table-table " + part).queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @ValueSource(strings = {SCENE, "how-many-entries", "three-hypotheses"})
    void theScenesShowWhatTheyPromise(String id) {
        assertEquals(List.of(), SceneVisit.of(window, Scenes.get(id)).faults());
    }

    @Test
    void aClickOpensThatRunAndABaselineSaysThatItIsNone() {
        filled();
        assertTrue(textOf(".table-text").startsWith("least nuclear norm | "), textOf(".table-text"));
        window.click("table-cell-2");
        await(() -> window.lab().experiment().depth() == 2);
        window.awaitEnd();
        double error = window.record("reconstructionError").getLast();
        assertTrue(textOf(".table-text").contains(NumberFormats.value(error, 3)), textOf(".table-text"));
        window.click("table-cell-0");
        await(() -> window.has(MessageLine.ID));
        assertTrue(window.text(MessageLine.ID).contains("there is no run to open"), window.text(MessageLine.ID));
        assertEquals(2, window.lab().experiment().depth());
    }

    @Test
    void theArrowsWalkAlongTheRowsAndEnterOpens() {
        filled();
        window.robot().interact(() -> window.find("table-table", Node.class).requestFocus());
        window.press(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP, KeyCode.ENTER);
        await(() -> window.lab().experiment().depth() == 1);
        assertEquals(5, Objects.requireNonNull(study().values()).plan().members());
    }

    @Test
    void aTurnedKnobLeavesTheFormerNumbersBesideTheNewOnes() {
        filled();
        assertEquals("", textOf(".table-former"));
        String before = textOf(".table-text");
        window.knob("observed", "0.6");
        await(() -> !textOf(".table-former").isEmpty());
        filled();
        String former = textOf(".table-former");
        for (String number : former.split(" \\| ", -1)) {
            assertTrue(before.contains(number.replace("was ", "")), former + " of " + before);
        }
        assertFalse(before.equals(textOf(".table-text")));
    }

    @Test
    void aLongOneIsPausedGoesOnAndIsStopped() {
        filled();
        window.robot()
                .interact(() -> window.lab()
                        .change(List.of(new Assignment("stopLoss", "0"), new Assignment("maxSteps", "200000"))));
        await(() -> window.has("table-pause")
                && window.find("table-pause", Button.class).getText().equals("pause"));
        await(() -> textOf(".table-text").contains("still running"));
        window.click("table-pause");
        await(() -> window.text("table-progress").endsWith("paused"));
        window.click("table-pause");
        await(() -> !window.text("table-progress").contains("paused"));
        window.click("table-stop");
        await(() -> window.text("table-progress").contains("stopped"));
        assertFalse(window.has("table-stop"));
        assertTrue(window.has("table-pause"));
    }

    @Test
    void theNumbersAreThoseOfAllMembers() throws IOException, InterruptedException {
        filled();
        Path file = folder.resolve("table.csv");
        window.dialogs().answer(file);
        window.robot().interact(() -> window.find("table", StudyTile.class).requestFocus());
        window.click("table-menu-button");
        window.click("table-menu-csv");
        await(() -> Files.exists(file));
        StringBuilder expected = new StringBuilder();
        EnsemblePlan plan = EnsemblePlan.of(
                StudyColumns.spec("completion-2000", Scenes.get(SCENE).scene().experiment()));
        EnsembleCsv.write(EnsembleRun.all(plan, 1), expected);
        assertEquals(expected.toString(), Files.readString(file));
        for (String ending : List.of("png", "svg", "pdf")) {
            Path picture = folder.resolve("table." + ending);
            window.dialogs().answer(picture);
            window.click("table-menu-button");
            window.click("table-menu-" + ending);
            await(() -> Files.exists(picture));
        }
        assertTrue(Files.readString(folder.resolve("table.svg")).contains(">least nuclear norm<"));
    }

    @Test
    void aPointOfACurveOpensToo() {
        window.robot().interact(() -> window.lab().open(Opening.get("how-many-entries")));
        StudyViewModel observations = window.lab().studies().of("completion-observations");
        await(() -> isFinished(observations.values(), 8));
        await(() -> curve("N = 3").size() >= 3);
        StudyCurvesTile tile = window.find("curves", StudyCurvesTile.class);
        CurveData curve = curve("N = 3");
        int last = curve.size() - 1;
        window.robot().clickOn(onScreen(tile, curve.x(last), curve.y(last)));
        await(() -> window.lab().experiment().problem().toString().contains("observedFraction=0.5")
                && window.lab().experiment().depth() >= 2);
        assertEquals(
                Objects.requireNonNull(observations.values())
                        .plan()
                        .experiment(8)
                        .seed(),
                window.lab().experiment().seed());
    }

    private static boolean isFinished(@Nullable CellValues values, int cell) {
        return values != null && values.finished(cell) > 0;
    }

    private CurveData curve(String name) {
        return window.find("curves", StudyCurvesTile.class).picture().curves().stream()
                .filter(curve -> curve.data().label().equals(name))
                .findFirst()
                .orElseThrow()
                .data();
    }

    private static Point2D onScreen(StudyCurvesTile tile, double x, double y) {
        Node across = tile.xAxis();
        Node up = tile.yAxis();
        Bounds axis = across.localToScreen(across.getLayoutBounds());
        Bounds upright = up.localToScreen(up.getLayoutBounds());
        return new Point2D(
                axis.getMinX() + tile.xAxis().getDisplayPosition(x),
                upright.getMinY() + tile.yAxis().getDisplayPosition(y));
    }
}
