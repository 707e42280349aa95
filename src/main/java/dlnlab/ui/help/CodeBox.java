package dlnlab.ui.help;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Lines to be typed elsewhere, with a button that copies them.
final class CodeBox extends HBox {
    /// Style class of the button.
    static final String COPY = "help-copy";

    /// A box of lines.
    CodeBox(String code) {
        String lines = code.strip();
        getStyleClass().add("help-code-box");
        Text text = new Text(lines);
        text.getStyleClass().addAll("help-text", "help-code");
        TextFlow flow = new TextFlow(text);
        flow.getStyleClass().add("help-flow");
        HBox.setHgrow(flow, Priority.ALWAYS);
        Button copy = new Button("Copy");
        copy.getStyleClass().add(COPY);
        copy.setAccessibleText("Copy these lines: " + lines);
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(e -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(lines);
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText("Copied");
        });
        setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(flow, copy);
    }
}
