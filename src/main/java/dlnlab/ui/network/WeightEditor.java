package dlnlab.ui.network;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A small field over a line of the diagram: Enter sets the weight, Escape leaves it.
final class WeightEditor extends VBox {
    /// Id of the field.
    static final String FIELD_ID = "network-weight-field";
    /// Id of the words about which weight it is.
    static final String TITLE_ID = "network-weight-title";
    /// Id of the sentence that says what is wrong.
    static final String MESSAGE_ID = "network-weight-message";

    private final NetworkViewModel model;
    private final TextField field = new TextField();
    private final Label title = new Label();
    private final Label message = new Label();
    private final Runnable whenDone;
    private DiagramItem.@Nullable Weight weight;

    WeightEditor(NetworkViewModel model, Runnable whenDone) {
        this.model = model;
        this.whenDone = whenDone;
        getStyleClass().addAll("hover-box", "weight-editor");
        setManaged(false);
        setVisible(false);
        field.setId(FIELD_ID);
        title.setId(TITLE_ID);
        title.setWrapText(true);
        message.setId(MESSAGE_ID);
        message.getStyleClass().add("parameter-message");
        message.setWrapText(true);
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        getChildren().addAll(title, field, message);
        field.setOnAction(e -> accept());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused && isVisible()) {
                hide();
            }
        });
    }

    /// Opens with the present value, all of it selected.
    /// @param words which weight it is
    void open(DiagramItem.Weight at, double value, String words) {
        weight = at;
        field.setText(NetworkWords.number(value).equals("not a number") ? "" : Double.toString(value));
        title.setText(words);
        field.setAccessibleText("Value of " + words);
        message.setText("");
        setVisible(true);
        toFront();
        field.requestFocus();
        field.selectAll();
    }

    /// Lies near a point within a space of the given size.
    void place(double x, double y, double width, double height) {
        applyCss();
        double w = Math.min(prefWidth(-1), width);
        double h = prefHeight(w);
        resizeRelocate(
                Math.rint(Math.clamp(x - w / 2, 0, width - w)),
                Math.rint(Math.clamp(y, 0, Math.max(0, height - h))),
                w,
                h);
        layout();
    }

    private void accept() {
        DiagramItem.Weight at = weight;
        if (at == null) {
            return;
        }
        String why = model.typeWeight(at, field.getText());
        message.setText(why);
        if (why.isEmpty()) {
            close();
        } else if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private void close() {
        hide();
        whenDone.run();
    }

    private void hide() {
        weight = null;
        setVisible(false);
    }
}
