package dlnlab.ui.app;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Variation;
import dlnlab.run.RunStatus;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.Session;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The program in a process of its own, for [SessionKillTest]: opens the window, changes a lot if it is told to, prints
/// in one line what stands on the table, and stays until it is killed.
final class SessionProcess {
    private static final int STEPS = 7;

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
            if (args[0].equals("pause")) {
                lab.open(Opening.get("hyperbola"));
                lab.togglePin();
                lab.change(List.of(new Assignment("depth", "4")));
                lab.tick();
                lab.reset();
                for (int k = 0; k < STEPS; k++) {
                    lab.playing().step();
                }
            }
            if (args[0].equals("change") || args[0].equals("show")) {
                print(describe(lab, panel));
            } else {
                printWhenStill(lab, panel);
            }
        });
    }

    // a run that was paused is computed again up to there
    private static void printWhenStill(LabViewModel lab, MainPanel panel) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                boolean still = !lab.tick()
                        && !lab.waiting().poll()
                        && lab.runs().entries().stream()
                                .allMatch(entry -> entry.run().status().phase() != RunStatus.Phase.PREPARING);
                boolean there = lab.run().status().step() > 0;
                if (still && there) {
                    stop();
                    print(describe(lab, panel) + " | " + steps(lab));
                }
            }
        }.start();
    }

    private static List<String> steps(LabViewModel lab) {
        return lab.runs().entries().stream()
                .map(entry -> entry.run().status())
                .map(status -> status.phase() + " " + status.step() + " " + status.loss())
                .toList();
    }

    private static void print(String text) {
        byte[] line = (text + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(line, 0, line.length);
        System.out.flush();
    }

    private static String describe(LabViewModel lab, MainPanel panel) {
        List<String> entries = lab.runs().entries().stream()
                .map(e -> e.labelProperty().get() + " " + e.pinnedProperty().get() + " " + e.colour() + " "
                        + e.run().experiment())
                .toList();
        return lab.openingProperty().get().id() + " | " + lab.setupProperty().get() + " | " + entries + " | "
                + panel.theme() + " | " + panel.zoom() + " | " + panel.parts().panels();
    }
}
