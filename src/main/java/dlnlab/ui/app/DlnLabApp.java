package dlnlab.ui.app;

import dlnlab.run.Background;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Session;
import dlnlab.ui.lab.SessionStore;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The desktop program.
public final class DlnLabApp extends Application {
    /// The preset that the window opens on.
    static final String FIRST_PRESET = "linear-balance";

    /// A save that was begun before the window closed may take so long.
    private static final long SAVING_SECONDS = 20;

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    @Override
    public void start(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        open(stage, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    }

    /// Shows the window in a given size and begins to play.
    static LabViewModel open(Stage stage, double width, double height) {
        SessionStore store = SessionStore.ofThisUser();
        SessionStore.Loaded last = store.load();
        LabViewModel lab = new LabViewModel(FIRST_PRESET);
        lab.studies().keepIn(store.ensembles());
        Session.Look look =
                last.session() == null ? Session.Look.USUAL : last.session().look();
        if (last.session() != null) {
            lab.openings().restore(last.session());
        }
        MainPanel panel = new MainPanel(lab, Theme.named(look.theme()));
        panel.setZoom(look.zoom());
        stage.setScene(new Scene(panel, size(look.width(), width), size(look.height(), height)));
        WindowSession session = new WindowSession(stage, panel, lab, store, last);
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.setOnHidden(e -> {
            panel.rest();
            session.close();
            lab.close();
            Background.finish(SAVING_SECONDS);
        });
        stage.show();
        if (look.width() > 0) {
            // the width has folded or unfolded the theory by now; the last choice counts more
            panel.parts().show(look.panels());
        }
        panel.requestFocus();
        if (last.session() == null) {
            lab.playing().play();
        }
        return lab;
    }

    // a window that was larger than the present screen shrinks to it
    private static double size(double chosen, double usual) {
        return chosen > 0 ? Math.min(chosen, usual) : usual;
    }
}
