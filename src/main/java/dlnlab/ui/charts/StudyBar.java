package dlnlab.ui.charts;

import dlnlab.ui.ensemble.StudyState;
import dlnlab.ui.ensemble.StudyViewModel;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;

/// How far an ensemble over a grid is, with pause, stop and go on.
///
/// Ids: `<chart>-share`, `<chart>-progress`, `<chart>-pause`, `<chart>-stop`.
final class StudyBar extends FlowPane {
    private final StudyViewModel model;
    private final ProgressBar share = new ProgressBar(0);
    private final Label progress = new Label();
    private final Button pause = new Button();
    private final Button stop = new Button("stop");
    private boolean controls = true;
    private StudyState shown = StudyState.NONE;

    StudyBar(String id, StudyViewModel model) {
        this.model = model;
        share.setId(id + "-share");
        share.getStyleClass().add("rain-share");
        progress.setId(id + "-progress");
        progress.getStyleClass().add("rain-progress");
        pause.setId(id + "-pause");
        pause.getStyleClass().add("play-reset");
        pause.setOnAction(e -> model.togglePause());
        stop.setId(id + "-stop");
        stop.getStyleClass().add("play-reset");
        stop.setAccessibleText("Stop computing this table; what is there stays");
        stop.setOnAction(e -> model.cancel());
        getStyleClass().add("study-bar");
        getChildren().addAll(share, progress, pause, stop);
        setMinHeight(USE_PREF_SIZE);
        refresh();
    }

    /// Only what an audience needs, or everything.
    void setControlsShown(boolean on) {
        controls = on;
        show(shown);
    }

    /// Shows how far it is.
    void refresh() {
        StudyState now = model.stateProperty().get();
        if (!now.equals(shown)) {
            show(now);
        }
    }

    private void show(StudyState now) {
        shown = now;
        share.setProgress(now.share());
        share.setVisible(now.going());
        share.setManaged(now.going());
        progress.setText(now.words());
        boolean held = now.paused() || now.stopped();
        pause.setText(held ? "go on" : "pause");
        pause.setAccessibleText(held ? "Go on computing this table" : "Pause computing this table");
        show(pause, now.going() || now.stopped());
        show(stop, now.going());
    }

    private void show(Button button, boolean on) {
        button.setVisible(controls && on);
        button.setManaged(controls && on);
    }
}
