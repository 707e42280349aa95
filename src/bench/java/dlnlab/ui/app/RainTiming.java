package dlnlab.ui.app;

import dlnlab.experiment.Assignment;
import dlnlab.ui.ensemble.Cloud;
import dlnlab.ui.ensemble.StartsViewModel;
import dlnlab.ui.lab.LabViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// How often the shown window draws 3,000 starts while they fall, and how soon after a turned knob the first of the new
/// ones are seen, and all of them computed.
final class RainTiming {
    private static final int FALLS = 5;
    private static final List<String> DEPTHS = List.of("6", "12", "20", "8", "5");
    private static final long LOOK_AGAIN_NANOS = 2_000_000;

    private final LabViewModel lab;
    private final List<Double> gaps = new ArrayList<>();
    private final Runnable atPulse = this::pulse;
    private double phase;
    private long last = -1;
    private long turned;
    private @Nullable Cloud before;
    private long seen = -1;

    private RainTiming(LabViewModel lab) {
        this.lab = lab;
    }

    /// Measures and prints.
    static void measure(Stage stage, LabViewModel lab) {
        RainTiming timing = new RainTiming(lab);
        Scene scene = stage.getScene();
        await(() -> starts(lab).isSettled());
        FxThread.run(() -> scene.addPostLayoutPulseListener(timing.atPulse));
        for (int fall = 0; fall < FALLS; fall++) {
            FxThread.run(() -> {
                timing.last = -1;
                lab.reset();
                lab.playing().play();
            });
            await(() -> !lab.playing().canGoOn());
        }
        System.out.println(Times.HEADING);
        System.out.println(new Times(
                        "frame to frame while 3,000 fall",
                        timing.gaps.stream().mapToDouble(g -> g).toArray())
                .row());
        double mean = timing.gaps.stream().mapToDouble(g -> g).average().orElse(Double.NaN);
        System.out.printf("%.1f frames a second while they fall%n", 1000 / mean);
        DEPTHS.forEach(timing::turn);
    }

    private void turn(String depth) {
        FxThread.run(() -> {
            before = starts(lab).present();
            seen = -1;
            turned = System.nanoTime();
            lab.change(List.of(new Assignment("depth", depth)));
        });
        await(() -> starts(lab).isSettled() && seen > 0);
        System.out.printf(
                "depth %s: first new members on the screen after %.0f ms, all 3,000 after %.0f ms%n",
                depth, (seen - turned) * 1e-6, (System.nanoTime() - turned) * 1e-6);
    }

    private static StartsViewModel starts(LabViewModel lab) {
        return lab.starts();
    }

    private void pulse() {
        long now = System.nanoTime();
        double reached = starts(lab).rain().phaseProperty().get();
        if (reached != phase) {
            if (last >= 0) {
                gaps.add((now - last) * 1e-6);
            }
            last = now;
            phase = reached;
        }
        Cloud cloud = starts(lab).present();
        if (seen < 0 && cloud != null && !cloud.equals(before) && cloud.size() > 0) {
            seen = now;
        }
    }

    private static void await(BooleanSupplier done) {
        while (!FxThread.call(done::getAsBoolean)) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
