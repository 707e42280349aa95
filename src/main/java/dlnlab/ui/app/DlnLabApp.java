package dlnlab.ui.app;

import dlnlab.ui.lab.LabViewModel;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The desktop program.
public final class DlnLabApp extends Application {
    /// The preset that the window opens on.
    static final String FIRST_PRESET = "linear-balance";

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    @Override
    public void start(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        open(stage, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    }

    /// Shows the window in a given size and begins to play.
    static LabViewModel open(Stage stage, double width, double height) {
        LabViewModel lab = new LabViewModel(FIRST_PRESET);
        MainPanel panel = new MainPanel(lab, Theme.LIGHT);
        stage.setTitle("DLN Lab");
        stage.setScene(new Scene(panel, width, height));
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.setOnHidden(e -> {
            panel.rest();
            lab.close();
        });
        stage.show();
        panel.requestFocus();
        lab.play();
        return lab;
    }
}
