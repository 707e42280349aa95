package dlnlab.ui.app;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of keys over the window. Any key or click takes it away.
final class KeySheet extends StackPane {
    static final String ID = "key-sheet";

    KeySheet() {
        setId(ID);
        getStyleClass().add("key-sheet");
        Label title = new Label("Keys");
        title.getStyleClass().add("theory-question");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        Keys.Action[] actions = Keys.Action.values();
        int half = (actions.length + 1) / 2;
        for (int at = 0; at < actions.length; at++) {
            Keys.Action action = actions[at];
            HBox keys = new HBox();
            keys.getStyleClass().add("key-caps");
            action.keys().forEach(key -> keys.getChildren().add(cap(key)));
            grid.add(keys, at < half ? 0 : 2, at % half);
            grid.add(new Label(action.words()), at < half ? 1 : 3, at % half);
        }
        VBox card = new VBox(title, grid);
        card.getStyleClass().add("key-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        getChildren().add(card);
    }

    private static Label cap(String key) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(USE_PREF_SIZE);
        return cap;
    }
}
