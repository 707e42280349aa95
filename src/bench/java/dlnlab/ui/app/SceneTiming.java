package dlnlab.ui.app;

import dlnlab.scene.Scenes;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lesson.LessonViewModel;
import dlnlab.ui.lesson.Verdict;
import dlnlab.ui.lesson.Verdict.Judgement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// How long every scene of the course takes in a shown window, from the click that opens it until its first curve can
/// be drawn and until the number that it promises stands there, played at the speed at which it opens.
///
/// Arguments: ids of scenes, none for all of them.
public final class SceneTiming {
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private SceneTiming() {}

    /// Measures and prints.
    public static void main(String[] args) {
        List<String> asked = Arrays.asList(args);
        FxThread.start(false);
        LabViewModel lab = FxThread.call(() -> new LabViewModel("linear-balance"));
        FxThread.run(() -> show(lab));
        try {
            System.out.println("seconds until        curves   number");
            for (Scenes.Named named : Scenes.all()) {
                if (asked.isEmpty() || asked.contains(named.id())) {
                    time(lab, named);
                }
            }
        } finally {
            Platform.exit();
        }
    }

    private static void show(LabViewModel lab) {
        Stage stage = new Stage();
        stage.setScene(new Scene(new MainPanel(lab, Theme.LIGHT), 1000, 760));
        stage.show();
    }

    private static void time(LabViewModel lab, Scenes.Named named) {
        long began = System.nanoTime();
        FxThread.run(() -> {
            lab.open(Opening.of(named));
            lab.playing().play();
        });
        double curves = Double.NaN;
        double number = Double.NaN;
        while (Double.isNaN(number) && System.nanoTime() - began < LONGEST_NANOS) {
            double now = (System.nanoTime() - began) * 1e-9;
            if (Double.isNaN(curves) && FxThread.call(() -> hasCurves(lab))) {
                curves = now;
            }
            if (FxThread.call(() -> stands(lab, named))) {
                number = now;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        System.out.printf(
                "%-30s %6.1f   %6.1f   %s%n",
                named.id(), curves, number, lab.playing().speedProperty().get());
    }

    private static boolean stands(LabViewModel lab, Scenes.Named named) {
        Verdict first = new LessonViewModel(lab).headline();
        return first.name().equals(named.scene().match().label()) && first.judgement() != Judgement.PLAIN;
    }

    private static boolean hasCurves(LabViewModel lab) {
        return lab.runs().members().stream()
                .allMatch(entry -> entry.run().status().step() >= 2);
    }
}
