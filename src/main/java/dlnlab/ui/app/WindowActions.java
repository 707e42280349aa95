package dlnlab.ui.app;

import dlnlab.ui.lab.LabViewModel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// What the keys of [Keys] do to a window.
final class WindowActions {
    private static final double ZOOM_STEP = 1.1;

    private final MainPanel panel;
    private final LabViewModel lab;

    WindowActions(MainPanel panel, LabViewModel lab) {
        this.panel = panel;
        this.lab = lab;
    }

    void onKey(KeyEvent event) {
        Keys.Action action = Keys.of(event, panel.getScene().getFocusOwner());
        if (!panel.overlays().leaves(action)) {
            panel.overlays().onKey(event);
        } else if (action != null && apply(action)) {
            event.consume();
        }
    }

    /// Does it.
    /// @return whether there was anything to do
    private boolean apply(Keys.Action action) {
        switch (action) {
            case PLAY -> lab.playing().toggle();
            case BACK -> lab.playing().stepBack();
            case STEP -> lab.playing().step();
            case START -> lab.playing().lookAt(0);
            case LIVE -> lab.playing().backToLive();
            case BRANCH -> {
                return lab.branch();
            }
            case RESET -> lab.reset();
            case NEW_SEED -> lab.newSeed();
            case PIN -> lab.togglePin();
            case NETWORK -> panel.toggleNetwork();
            case RUNS -> panel.toggleRuns();
            case NEW_FILE -> panel.files().newExperiment();
            case OPEN_FILE -> panel.filesMenu().open();
            case SAVE_FILE -> panel.filesMenu().save();
            case SAVE_FILE_AS -> panel.filesMenu().saveAs();
            case NEXT_SCENE -> lab.openings().moveScene(1);
            case PREVIOUS_SCENE -> lab.openings().moveScene(-1);
            case UNDO -> lab.openings().undo();
            case REDO -> lab.openings().redo();
            case NEXT_PART -> nextPart();
            case PRESENT -> present(!panel.isPresenting());
            case LEAVE -> {
                boolean was = panel.isPresenting();
                present(false);
                return was;
            }
            case BLANK -> {
                if (!panel.isPresenting()) {
                    return false;
                }
                panel.overlays().showBlank(true);
            }
            case THEME -> panel.setTheme(panel.theme().next());
            case LARGER -> panel.setZoom(panel.zoom() * ZOOM_STEP);
            case SMALLER -> panel.setZoom(panel.zoom() / ZOOM_STEP);
            case USUAL_SIZE -> panel.setZoom(1);
            case GUIDE -> panel.overlays().showGuide();
            case SHEET -> panel.overlays().showSheet(true);
        }
        return true;
    }

    private void present(boolean on) {
        panel.setPresenting(on);
        if (WindowSystem.hasScreen()
                && panel.getScene().getWindow() instanceof Stage stage
                && stage.isFullScreen() != on) {
            stage.setFullScreenExitHint("");
            stage.setFullScreen(on);
        }
    }

    private void nextPart() {
        List<Region> parts = panel.parts().stops();
        Scene scene = panel.getScene();
        int present = -1;
        for (int i = 0; i < parts.size(); i++) {
            if (contains(parts.get(i), scene.getFocusOwner())) {
                present = i;
            }
        }
        for (int k = 1; k <= parts.size(); k++) {
            Node first = firstFocusable(parts.get(Math.floorMod(present + k, parts.size())));
            if (first != null) {
                first.requestFocus();
                return;
            }
        }
    }

    private static boolean contains(Node part, @Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(part)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Node firstFocusable(Node node) {
        if (!node.isVisible() || !node.isManaged() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstFocusable(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
