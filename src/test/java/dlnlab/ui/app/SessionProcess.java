package dlnlab.ui.app;

import dlnlab.experiment.Parameters;
import dlnlab.experiment.Variation;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.Session;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The program in a process of its own, for [SessionKillTest]: opens the window, changes a lot if it is told to, prints
/// in one line what stands on the table, and stays until it is killed.
final class SessionProcess {
    private SessionProcess() {}

    public static void main(String[] args) {
        WindowSystem.prepare();
        Platform.startup(() -> {
            Stage stage = new Stage();
            LabViewModel lab = DlnLabApp.open(stage, 950, 720);
            MainPanel panel = (MainPanel) stage.getScene().getRoot();
            if (args[0].equals("change")) {
                lab.open(Opening.get("hyperbola-corners"));
                lab.change(Parameters.get("stepSize"), "0.125");
                lab.togglePin();
                lab.compare(Variation.each(Parameters.get("depth"), List.of("2", "4")));
                panel.setZoom(1.1);
                panel.setTheme(Theme.DARK);
                panel.parts().show(new Session.Panels(false, true, true));
            }
            byte[] line = (describe(lab, panel) + "\n").getBytes(StandardCharsets.UTF_8);
            System.out.write(line, 0, line.length);
            System.out.flush();
        });
    }

    private static String describe(LabViewModel lab, MainPanel panel) {
        List<String> entries = lab.runs().entries().stream()
                .map(e -> e.labelProperty().get() + " " + e.pinnedProperty().get() + " "
                        + e.run().experiment())
                .toList();
        return lab.openingProperty().get().id() + " | " + lab.setupProperty().get() + " | " + entries + " | "
                + panel.theme() + " | " + panel.zoom() + " | " + panel.parts().panels();
    }
}
