package dlnlab.ui.files;

import dlnlab.export.RunFile;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The dialogs of the system; they remember the folder.
public final class SystemDialogs implements FileDialogs {
    private final Supplier<Window> owner;
    private @Nullable File folder;

    /// @param owner the window in front of which they open
    public SystemDialogs(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> toOpen(List<String> endings) {
        FileChooser chooser = chooser("Open");
        List<String> patterns = endings.stream().map(ending -> "*" + ending).toList();
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter("Experiments, scenes, runs and data", patterns),
                        new ExtensionFilter("All files", "*.*"));
        return chosen(chooser.showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> toSave(String name) {
        FileChooser chooser = chooser("Save as");
        ExtensionFilter run = new ExtensionFilter("Run with its record (" + RunFile.ENDING + ")", "*" + RunFile.ENDING);
        chooser.getExtensionFilters().addAll(new ExtensionFilter("Experiment (.json)", "*" + LabFile.JSON), run);
        chooser.setInitialFileName(name + LabFile.JSON);
        File file = chooser.showSaveDialog(owner.get());
        boolean asRun = run.equals(chooser.getSelectedExtensionFilter());
        return chosen(file).map(path -> asRun ? withRunEnding(path) : path);
    }

    @Override
    public Optional<Path> toSave(String name, String ending) {
        FileChooser chooser = chooser("Save as");
        chooser.getExtensionFilters().add(new ExtensionFilter("Files ending in " + ending, "*" + ending));
        chooser.setInitialFileName(name + ending);
        return chosen(chooser.showSaveDialog(owner.get()))
                .map(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(ending)
                        ? path
                        : path.resolveSibling(path.getFileName() + ending));
    }

    // some systems leave the suggested ending on the name when another kind of file is chosen
    static Path withRunEnding(Path path) {
        String name = String.valueOf(path.getFileName());
        if (name.endsWith(RunFile.ENDING)) {
            return path;
        }
        String bare = name.endsWith(LabFile.JSON) ? name.substring(0, name.length() - LabFile.JSON.length()) : name;
        return path.resolveSibling(bare + RunFile.ENDING);
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getParentFile();
        return Optional.of(file.toPath());
    }
}
