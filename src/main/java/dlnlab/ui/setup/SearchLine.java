package dlnlab.ui.setup;

import dlnlab.experiment.Parameter;
import dlnlab.ui.lab.GridSearch;
import dlnlab.ui.lab.SearchState;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How far the search for the best value of one knob is, and in the end what was searched and found. Ids:
/// `best-progress-<id>`, `best-words-<id>`, `best-cancel-<id>`.
final class SearchLine extends VBox {
    private final String id;
    private final ProgressBar progress = new ProgressBar();
    private final Label words = new Label();
    private final HBox bar;

    SearchLine(GridSearch search, Parameter<?> parameter) {
        id = parameter.id();
        progress.setId("best-progress-" + id);
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        words.setId("best-words-" + id);
        words.getStyleClass().add("parameter-hint");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Button cancel = new Button("Cancel");
        cancel.setId("best-cancel-" + id);
        cancel.setAccessibleText("Cancel the search");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(e -> search.cancel());
        bar = new HBox(progress, cancel);
        bar.getStyleClass().add("again-line");
        getChildren().addAll(bar, words);
        getStyleClass().add("search-line");
        show(search.stateProperty().get());
    }

    void show(SearchState state) {
        boolean mine = state.parameter().equals(id);
        setVisible(mine);
        setManaged(mine);
        bar.setVisible(mine && state.running());
        bar.setManaged(mine && state.running());
        progress.setProgress(state.fraction());
        progress.setAccessibleText(state.words());
        words.setText(mine ? state.words() : "");
    }
}
