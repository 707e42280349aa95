package dlnlab.ui.files;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The files used lately, newest first, at most ten, each once.
final class RecentFiles {
    private static final int MOST = 10;

    private final ObservableList<Path> files = FXCollections.observableArrayList();
    // one view for all: it hears of the list only as long as somebody holds the view itself
    private final ObservableList<Path> view = FXCollections.unmodifiableObservableList(files);

    /// The files, to be read and listened to.
    ObservableList<Path> view() {
        return view;
    }

    /// Takes up the files of the last session.
    void restore(List<Path> lately) {
        files.setAll(lately.subList(0, Math.min(MOST, lately.size())));
    }

    /// Puts a file first.
    void remember(Path used) {
        files.remove(used);
        files.addFirst(used);
        if (files.size() > MOST) {
            files.remove(MOST, files.size());
        }
    }
}
