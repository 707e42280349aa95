package dlnlab.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Parameters;
import dlnlab.ui.lab.LabViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The menu of files as a person uses it, with the mouse and with keys.
@ExtendWith(ApplicationExtension.class)
class FilesMenuTest {
    @TempDir
    private Path folder;

    private LabViewModel lab;
    private FilesViewModel files;
    private int asked;

    @Start
    void show(Stage stage) {
        lab = new LabViewModel("linear-balance");
        files = new FilesViewModel(lab, Runnable::run, Runnable::run);
        MenuButton button = new MenuButton("File");
        button.setId("file");
        button.getItems().setAll(new FilesMenu(files, new Answers()).items());
        stage.setScene(new Scene(new StackPane(button), 400, 400));
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5000, lab::close);
    }

    @Test
    void savingAsksForANameOnce(FxRobot robot) {
        robot.clickOn("#file").clickOn("Save");
        assertTrue(Files.exists(folder.resolve("mine.json")));
        robot.interact(() -> lab.change(Parameters.get("depth"), "5"));
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        assertEquals("mine.json – DLN Lab", files.titleProperty().get());
        assertEquals(1, asked);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
        assertEquals(2, asked);
    }

    @Test
    void whatWasUsedLatelyOpensAgain(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        assertEquals("New experiment – DLN Lab", files.titleProperty().get());
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        assertEquals("mine.json – DLN Lab", files.titleProperty().get());
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        MenuButton button = robot.lookup("#file").queryAs(MenuButton.class);
        Menu recent = (Menu) button.getItems().stream()
                .filter(item -> FilesMenu.RECENT_ID.equals(item.getId()))
                .findFirst()
                .orElseThrow();
        MenuItem first = recent.getItems().getFirst();
        assertEquals(FilesMenu.RECENT_ID + "-1", first.getId());
        assertTrue(first.getText().startsWith("mine.json"), first.getText());
        robot.interact(first::fire);
        assertEquals("mine.json – DLN Lab", files.titleProperty().get());
    }

    /// A person who always answers with the same file.
    private final class Answers implements FileDialogs {
        @Override
        public Optional<Path> toOpen(List<String> endings) {
            assertEquals(List.of(".json", ".dlnrun"), endings);
            return Optional.of(folder.resolve("mine.json"));
        }

        @Override
        public Optional<Path> toSave(String name) {
            asked++;
            return Optional.of(folder.resolve("mine.json"));
        }

        @Override
        public Optional<Path> toSave(String name, String ending) {
            return toSave(name + ending);
        }
    }
}
