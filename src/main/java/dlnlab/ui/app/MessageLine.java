package dlnlab.ui.app;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One sentence about what was done, or could not be, across the foot of the window. Leaves by itself when it has
/// been there long enough to be read.
final class MessageLine extends HBox {
    static final String ID = "message";

    private static final Duration LONG_ENOUGH = Duration.seconds(12);

    private final Label words = new Label();
    private final PauseTransition leaving = new PauseTransition(LONG_ENOUGH);

    MessageLine(ObservableValue<String> sentence) {
        words.setId(ID);
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new Button("", new FontIcon(Feather.X));
        close.getStyleClass().add("flat");
        close.setAccessibleText("Close the message");
        close.setOnAction(e -> show(""));
        close.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("message-line");
        getChildren().addAll(words, close);
        leaving.setOnFinished(e -> show(""));
        sentence.subscribe(this::show);
    }

    private void show(String sentence) {
        words.setText(sentence);
        setVisible(!sentence.isEmpty());
        setManaged(!sentence.isEmpty());
        if (!sentence.isEmpty()) {
            leaving.playFromStart();
        }
    }
}
