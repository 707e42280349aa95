package dlnlab.ui.app;

import dlnlab.run.NativeExit;
import javafx.application.Application;

/// Opens the window and ends the program with it.
public final class Launcher {
    private Launcher() {}

    /// Called by [dlnlab.Main], which turns what goes wrong here into a sentence.
    public static void main(String[] args) {
        NativeExit.install();
        WindowSystem.prepare();
        Application.launch(DlnLabApp.class, args);
        // nothing that still computes may keep the program alive once its window is closed
        System.exit(0);
    }
}
