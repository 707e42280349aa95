package dlnlab.ui.app;

import dlnlab.experiment.Experiment;
import dlnlab.run.Assembler;
import dlnlab.run.Headless;
import dlnlab.run.RunStatus;
import dlnlab.scene.Scenes;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.Speed;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// What it costs a run to be watched: seconds of computing of the same scene headless and in a shown window that draws
/// it, by turns, so that whatever else the machine does happens to both. The first turns, in which the window's code is
/// still being compiled on the same two cores, are printed and not counted.
///
/// Argument: the id of a scene of one run, `norms-diverge` where there is none.
public final class DrawnRun {
    private static final int WARM_UP = 25;
    private static final int TURNS = 9;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private DrawnRun() {}

    /// Measures and prints.
    public static void main(String[] args) {
        Scenes.Named named = Scenes.get(args.length == 0 ? "norms-diverge" : args[0]);
        Experiment experiment = named.scene().experiment();
        FxThread.start(false);
        LabViewModel lab = FxThread.call(() -> new LabViewModel("linear-balance"));
        FxThread.run(() -> show(lab));
        double[] headless = new double[TURNS];
        double[] drawn = new double[TURNS];
        double[] ratios = new double[TURNS];
        for (int turn = -WARM_UP; turn < TURNS; turn++) {
            double alone = new Headless(new Assembler())
                    .run(experiment, null, step -> {})
                    .seconds();
            double watched = watched(lab, named);
            System.out.printf("headless %.3f s   drawn %.3f s   ratio %.3f%n", alone, watched, watched / alone);
            if (turn >= 0) {
                headless[turn] = alone;
                drawn[turn] = watched;
                ratios[turn] = watched / alone;
            }
        }
        System.out.printf(
                "medians of %d: headless %.3f s, drawn %.3f s, ratio %.3f%n",
                TURNS, median(headless), median(drawn), median(ratios));
        Platform.exit();
    }

    private static void show(LabViewModel lab) {
        Stage stage = new Stage();
        stage.setScene(new Scene(new MainPanel(lab, Theme.LIGHT), 1600, 900));
        stage.show();
    }

    private static double watched(LabViewModel lab, Scenes.Named named) {
        FxThread.run(() -> {
            lab.open(Opening.of(named));
            lab.playing().setSpeed(Speed.FASTEST);
            lab.playing().play();
        });
        RunStatus status = FxThread.call(() -> lab.run().status());
        while (status.phase() != RunStatus.Phase.ENDED) {
            LockSupport.parkNanos(LOOK_NANOS);
            status = FxThread.call(() -> lab.run().status());
        }
        return status.seconds();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
