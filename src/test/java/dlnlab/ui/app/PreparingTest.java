package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.linalg.BlockRunner;
import dlnlab.ui.charts.ChartTile;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Labs;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.Setup;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What the charts show while a slow experiment is being prepared.
@ExtendWith(ApplicationExtension.class)
final class PreparingTest {
    private final ReentrantLock work = new ReentrantLock();
    private LabWindow window;

    @Start
    void show(Stage stage) {
        BlockRunner slow = (blocks, body) -> {
            work.lock();
            try {
                BlockRunner.SERIAL.run(blocks, body);
            } finally {
                work.unlock();
            }
        };
        LabViewModel lab = Labs.with("unbalanced-relu", slow);
        lab.change(List.of(new Assignment("maxSteps", "40")));
        window = new LabWindow(stage, lab, 1280, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theCurvesBeforeArePaleAndTheWindowSaysWhy() {
        window.awaitEnd();
        await(() -> own() > 0);
        work.lock();
        try {
            window.press(KeyCode.N);
            await(() -> window.has(PreparingNote.ID));
            assertEquals("Preparing the changed experiment …", window.text(PreparingNote.ID));
            assertEquals(0, own());
            assertTrue(lines("ghost-line") > 0);
        } finally {
            work.unlock();
        }
        await(() -> !window.has(PreparingNote.ID));
        await(() -> own() > 0);
    }

    @Test
    void underAnotherTitleNothingOfTheOldChartsStays() {
        window.awaitEnd();
        work.lock();
        try {
            Experiment other = window.lab().experiment().withTitle("Another one");
            window.robot()
                    .interact(() -> window.lab()
                            .open(new Opening("other.json", "Another one", "A line.", Setup.single(other), null)));
            await(() -> window.has(PreparingNote.ID));
            assertEquals("Preparing “Another one” …", window.text(PreparingNote.ID));
            assertEquals(0, lines("curve-line"));
        } finally {
            work.unlock();
        }
        await(() -> own() > 0);
        assertFalse(window.has(PreparingNote.ID));
    }

    private int own() {
        return lines("curve-line") - lines("ghost-line");
    }

    private int lines(String style) {
        return window.find("loss", ChartTile.class)
                .lookupAll(".chart-series-line." + style)
                .size();
    }
}
