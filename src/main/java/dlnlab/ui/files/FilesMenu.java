package dlnlab.ui.files;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.TransferMode;

/// The items of the menu of files.
public final class FilesMenu {
    /// A plain experiment.
    public static final String NEW_ID = "file-new";
    /// Asks for a file and opens it.
    public static final String OPEN_ID = "file-open";
    /// The files used lately; each item's id is this, a hyphen and its place from 1.
    public static final String RECENT_ID = "file-recent";
    /// Saves to the present file.
    public static final String SAVE_ID = "file-save";
    /// Asks for a name and saves there.
    public static final String SAVE_AS_ID = "file-save-as";

    private final FilesViewModel files;
    private final FileDialogs dialogs;
    private final Menu recent = new Menu("Open recent");

    /// Items for one window.
    public FilesMenu(FilesViewModel files, FileDialogs dialogs) {
        this.files = files;
        this.dialogs = dialogs;
        recent.setId(RECENT_ID);
        files.recent().addListener((ListChangeListener<Path>) change -> showRecent());
        showRecent();
    }

    /// The items, in order, with their keys.
    public List<MenuItem> items() {
        return List.of(
                item(NEW_ID, "New", files::newExperiment, KeyCode.N),
                item(OPEN_ID, "Open…", this::open, KeyCode.O),
                recent,
                new SeparatorMenuItem(),
                item(SAVE_ID, "Save", this::save, KeyCode.S),
                item(SAVE_AS_ID, "Save as…", this::saveAs, KeyCode.S, KeyCombination.SHIFT_DOWN));
    }

    /// Shows that files can be dropped here; for a window's `DRAG_OVER`.
    public static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    /// Opens what was dropped; for a window's `DRAG_DROPPED`.
    public void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            files.openDropped(event.getDragboard().getFiles().stream()
                    .map(file -> file.toPath())
                    .toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /// Asks for a file and opens it.
    public void open() {
        dialogs.toOpen(files.endings()).ifPresent(files::open);
    }

    /// Saves to the present file, or asks for one.
    public void save() {
        if (!files.save()) {
            saveAs();
        }
    }

    /// Asks for a name and saves there.
    public void saveAs() {
        dialogs.toSave(files.suggestedName()).ifPresent(files::saveAs);
    }

    private void showRecent() {
        recent.getItems().clear();
        for (Path path : files.recent()) {
            MenuItem item = new MenuItem(
                    path.getFileName() + "   (" + path.toAbsolutePath().getParent() + ")");
            // an underscore would underline the letter after it
            item.setMnemonicParsing(false);
            item.setId(RECENT_ID + "-" + (recent.getItems().size() + 1));
            item.setOnAction(e -> files.open(path));
            recent.getItems().add(item);
        }
        recent.setDisable(recent.getItems().isEmpty());
    }

    private static MenuItem item(String id, String text, Runnable action, KeyCode key, Modifier... more) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> action.run());
        Modifier[] modifiers = new Modifier[more.length + 1];
        modifiers[0] = KeyCombination.SHORTCUT_DOWN;
        System.arraycopy(more, 0, modifiers, 1, more.length);
        item.setAccelerator(new KeyCodeCombination(key, modifiers));
        return item;
    }
}
