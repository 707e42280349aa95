package dlnlab.ui.input;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;

/// The field in which one entry is typed, over its cell. Enter, Tab and the arrows up and down take the text over,
/// Escape does not.
final class CellEditor extends TextField {
    static final String ID = "matrix-entry";
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    /// Where to go when the text is taken over.
    enum Then {
        STAY,
        DOWN,
        UP,
        NEXT,
        PREVIOUS
    }

    private final BiConsumer<String, Then> done;
    private final Runnable leave;
    private boolean open;

    /// @param done takes the text over
    /// @param leave gives the focus back
    CellEditor(BiConsumer<String, Then> done, Runnable leave) {
        this.done = done;
        this.leave = leave;
        setId(ID);
        setAccessibleText("entry");
        getStyleClass().add("cell-editor");
        textProperty()
                .subscribe(
                        text -> pseudoClassStateChanged(ERROR, !Cell.typed(text).isGood()));
        focusedProperty().subscribe(focused -> {
            if (!focused && open) {
                close(Then.STAY);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    boolean isOpen() {
        return open;
    }

    void open(String text) {
        open = true;
        setText(text);
        // a skin that comes later would select all, and the next letter replace the first one
        applyCss();
        requestFocus();
        deselect();
        positionCaret(text.length());
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, DOWN -> close(Then.DOWN);
            case UP -> close(Then.UP);
            case TAB -> close(event.isShiftDown() ? Then.PREVIOUS : Then.NEXT);
            case ESCAPE -> cancel();
            default -> {
                return;
            }
        }
        event.consume();
        leave.run();
    }

    private void close(Then then) {
        open = false;
        done.accept(getText(), then);
    }

    private void cancel() {
        open = false;
        if (getParent() instanceof GridPane grid) {
            grid.getChildren().remove(this);
        }
    }
}
