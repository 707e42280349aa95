package dlnlab.ui.app;

import dlnlab.experiment.Assignment;
import dlnlab.ui.ensemble.Cloud;
import dlnlab.ui.ensemble.StartsViewModel;
import dlnlab.ui.lab.LabViewModel;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// How often the shown window draws 3,000 starts while they fall, how soon after a turned knob the first of the new
/// ones are seen, and all of them computed, and what a frame costs the window's thread for ever more of them.
final class RainTiming {
    private static final int FALLS = 5;
    private static final List<Integer> COUNTS = List.of(3000, 30_000, 100_000);
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
        COUNTS.forEach(timing::fall);
    }

    /// One fall of so many starts, all of them computed before: the processor time of the window's thread per frame.
    private void fall(int count) {
        FxThread.run(() -> starts(lab).setCount(count));
        await(() -> starts(lab).isSettled() && starts(lab).present().spec().starts() == count);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long window = FxThread.call(() -> Thread.currentThread().threadId());
        FxThread.run(() -> {
            last = -1;
            gaps.clear();
            lab.reset();
            lab.playing().play();
        });
        long before = threads.getThreadCpuTime(window);
        await(() -> !lab.playing().canGoOn());
        double spent = (threads.getThreadCpuTime(window) - before) * 1e-6;
        double mean = gaps.stream().mapToDouble(g -> g).average().orElse(Double.NaN);
        System.out.printf(
                "%,d starts: %.1f ms of the window's thread per frame, %.1f frames a second%n",
                count, spent / gaps.size(), 1000 / mean);
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
