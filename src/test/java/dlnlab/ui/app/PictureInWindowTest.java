package dlnlab.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.plot.MatrixCells;
import dlnlab.ui.charts.MatrixTile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A picture of a person's own: it is opened like any file, most of it is hidden, and three depths restore it.
@ExtendWith(ApplicationExtension.class)
final class PictureInWindowTest {
    @TempDir
    private Path folder;

    private LabWindow window;

    @Start
    void show(Stage stage) {
        window = new LabWindow(stage, "linear-balance", 1280, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPictureBecomesAMatrixThatThreeDepthsRestore() throws IOException {
        BufferedImage stripes = new BufferedImage(20, 12, BufferedImage.TYPE_INT_RGB);
        for (int k = 0; k < 240; k++) {
            stripes.setRGB(k % 20, k / 20, k % 4 < 2 ? 0xffffff : 0);
        }
        Path file = folder.resolve("stripes.png");
        ImageIO.write(stripes, "png", file.toFile());
        open(file);
        LabWindow.await(() -> shown().size() == 4);
        assertEquals(
                List.of("seen", "N = 1", "N = 2", "N = 3"),
                shown().stream().map(MatrixCells::name).toList());
        double[][] seen = shown().getFirst().values();
        assertEquals(12, seen.length);
        assertEquals(
                Math.round(0.3 * 240),
                Stream.of(seen)
                        .flatMapToDouble(Arrays::stream)
                        .filter(v -> !Double.isNaN(v))
                        .count());
        window.press(KeyCode.SPACE);
        window.awaitEnd();
        // the picture follows some ten times a second
        LabWindow.await(() -> missBy(shown().getLast()) < 0.1);
        assertTrue(missBy(shown().get(1)) > 0.9, "one layer leaves the holes, misses by " + missBy(shown().get(1)));
    }

    @Test
    void whatIsNoPictureIsToldInOneSentence() throws IOException {
        Path file = Files.write(folder.resolve("notes.png"), "no picture".getBytes(StandardCharsets.UTF_8));
        open(file);
        LabWindow.await(30, () -> window.panel().files().messageProperty().get().contains("notes.png is no picture"));
        assertEquals("linear-balance", window.lab().openingProperty().get().id());
    }

    private void open(Path file) {
        window.dialogs().answer(file);
        window.chord(KeyCode.CONTROL, KeyCode.O);
    }

    private List<MatrixCells> shown() {
        return window.robot().lookup(".chart-tile").queryAllAs(Node.class).stream()
                .filter(MatrixTile.class::isInstance)
                .map(tile -> ((MatrixTile) tile).picture().cells())
                .findFirst()
                .orElse(List.of());
    }

    /// Largest distance of an entry from the stripes.
    private static double missBy(MatrixCells cells) {
        double worst = 0;
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 20; j++) {
                worst = Math.max(worst, Math.abs(cells.values()[i][j] - (j % 4 < 2 ? 1 : 0)));
            }
        }
        return worst;
    }
}
