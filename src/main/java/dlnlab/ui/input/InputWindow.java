package dlnlab.ui.input;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A small window in the looks of the one it belongs to, as large as its content likes to be. Escape closes it.
final class InputWindow {
    private InputWindow() {}

    static Stage show(Window owner, String title, Parent content, Runnable closed) {
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle(title);
        Parent example = owner.getScene().getRoot();
        content.getStylesheets().setAll(example.getStylesheets());
        content.getStyleClass().addAll(example.getStyleClass());
        content.getStyleClass().add("input-window");
        content.setStyle(example.getStyle());
        stage.setScene(new Scene(content));
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.setOnHidden(event -> closed.run());
        stage.show();
        return stage;
    }
}
