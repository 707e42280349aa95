package dlnlab.ui.app;

import dlnlab.ui.files.FilesMenu;
import dlnlab.ui.files.FilesViewModel;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Session;
import dlnlab.ui.lab.SessionKeeper;
import dlnlab.ui.lab.SessionStore;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// What one window keeps beyond its life: the session and the files. Ties both to the window's title, its size and
/// look, and what is dropped on it.
final class WindowSession implements AutoCloseable {
    private final Stage stage;
    private final MainPanel panel;
    private final SessionKeeper keeper;
    private final FilesViewModel files;
    private String refused = "";

    /// @param last what was found at the start; the lab shows it already
    WindowSession(Stage stage, MainPanel panel, LabViewModel lab, SessionStore store, SessionStore.Loaded last) {
        this.stage = stage;
        this.panel = panel;
        files = panel.files();
        keeper = new SessionKeeper(lab, store, sentence -> Platform.runLater(() -> files.tell(sentence)));
        Session session = last.session();
        if (session != null) {
            List<Path> file = paths(session.file().isEmpty() ? List.of() : List.of(session.file()));
            files.restore(file.isEmpty() ? null : file.getFirst(), paths(session.recent()));
        }
        files.tell(refused.isEmpty() ? last.told() : "The last session names a file that cannot be here: " + refused);
        listen();
    }

    // what another system wrote, or a hand, need not be a path here; the table is worth more than the name of its file
    private List<Path> paths(List<String> written) {
        List<Path> paths = new ArrayList<>();
        for (String text : written) {
            try {
                paths.add(Path.of(text));
            } catch (InvalidPathException e) {
                refused = e.getReason() + " (" + text.replaceAll("\\p{Cntrl}", "?") + ").";
            }
        }
        return paths;
    }

    private void listen() {
        Scene scene = stage.getScene();
        stage.titleProperty().bind(files.titleProperty());
        scene.setOnDragOver(FilesMenu::over);
        scene.setOnDragDropped(panel.filesMenu()::dropped);
        scene.widthProperty().subscribe(width -> keepLook());
        scene.heightProperty().subscribe(height -> keepLook());
        // theme and zoom of the panel show in these two
        panel.getStyleClass().addListener((ListChangeListener<String>) change -> keepLook());
        panel.styleProperty().subscribe(style -> keepLook());
        panel.parts().onPanels(this::keepLook);
        files.fileProperty().subscribe(file -> keepFiles());
        files.recent().addListener((ListChangeListener<Path>) change -> keepFiles());
    }

    private void keepLook() {
        // a stage that fills the screen says nothing about the size a person chose
        if (!stage.isFullScreen()) {
            Scene scene = stage.getScene();
            keeper.setLook(new Session.Look(
                    panel.theme().word(),
                    scene.getWidth(),
                    scene.getHeight(),
                    panel.zoom(),
                    panel.parts().panels()));
        }
    }

    private void keepFiles() {
        Path present = files.fileProperty().get();
        keeper.setFiles(
                present == null ? "" : present.toAbsolutePath().toString(),
                files.recent().stream()
                        .map(path -> path.toAbsolutePath().toString())
                        .toList());
    }

    @Override
    public void close() {
        keeper.close();
    }
}
