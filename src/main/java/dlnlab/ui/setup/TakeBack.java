package dlnlab.ui.setup;

import java.util.function.BooleanSupplier;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Escape in a field takes back what was typed.
final class TakeBack {
    private TakeBack() {}

    /// @param action takes back, and says whether there was anything: otherwise the key is for somebody else
    static void onEscape(TextField field, BooleanSupplier action) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && action.getAsBoolean()) {
                event.consume();
            }
        });
    }
}
