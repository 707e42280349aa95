package dlnlab.ui.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.shape.Path;

/// Counts the pulses that drew charts anew: in which the first curve of a tile got other points. What costs more is
/// recorded more rarely, so that a tile may have nothing new to draw.
///
/// A pulse waits until the one before has been painted, so that each that is counted is a frame on the screen.
final class FrameCount {
    private final Scene scene;
    private final List<Path> lines = new ArrayList<>();
    private final Set<Path> changed = new HashSet<>();
    private final Map<Path, Integer> drawn = new HashMap<>();
    private final List<Long> frames = new ArrayList<>();
    private final Runnable atPulse = this::pulse;
    private final InvalidationListener atChange;
    private final long start = System.nanoTime();
    private final long cpuFx = cpuNanos("JavaFX Application Thread");
    private final long cpuPainter = cpuNanos("QuantumRenderer");
    private int pulses;
    private long end;
    private double fxMillis;
    private double painterMillis;

    /// Begins to count; on the JavaFX thread, as [#stop].
    /// @throws IllegalStateException if there are not six tiles with curves
    FrameCount(Scene scene) {
        this.scene = scene;
        for (Node tile : scene.getRoot().lookupAll(".chart-tile")) {
            if (tile.lookup(".chart-series-line") instanceof Path line) {
                lines.add(line);
            }
        }
        if (lines.size() != 6) {
            throw new IllegalStateException("six tiles should show curves, but " + lines.size() + " do");
        }
        atChange = elements ->
                lines.stream().filter(line -> line.getElements() == elements).forEach(changed::add);
        lines.forEach(line -> line.getElements().addListener(atChange));
        scene.addPostLayoutPulseListener(atPulse);
    }

    private void pulse() {
        pulses++;
        if (!changed.isEmpty()) {
            frames.add(System.nanoTime());
            changed.forEach(line -> drawn.merge(line, 1, Integer::sum));
            changed.clear();
        }
    }

    /// Ends the count.
    /// @return how many frames there were
    int stop() {
        end = System.nanoTime();
        fxMillis = (cpuNanos("JavaFX Application Thread") - cpuFx) * 1e-6 / frames.size();
        painterMillis = (cpuNanos("QuantumRenderer") - cpuPainter) * 1e-6 / frames.size();
        scene.removePostLayoutPulseListener(atPulse);
        lines.forEach(line -> line.getElements().removeListener(atChange));
        return frames.size();
    }

    /// Processor time of a thread up to now: what a frame costs, however many programs share the machine.
    private static long cpuNanos(String name) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith(name))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    /// Prints frames a second, and how long the pauses between them were.
    void print() {
        double seconds = (end - start) * 1e-9;
        double[] gaps = new double[frames.size() - 1];
        Arrays.setAll(gaps, i -> (frames.get(i + 1) - frames.get(i)) * 1e-6);
        double least = lines.stream()
                .mapToInt(line -> drawn.getOrDefault(line, 0))
                .min()
                .orElse(0);
        System.out.printf(
                "frames: %.1f a second over %.1f s, the tile with the fewest new samples %.1f (%.1f pulses a second)%n",
                frames.size() / seconds, seconds, least / seconds, pulses / seconds);
        System.out.printf(
                "a frame takes %.1f ms of the JavaFX thread and %.1f ms of the painting thread (processor time)%n",
                fxMillis, painterMillis);
        System.out.println(Times.HEADING);
        System.out.println(new Times("from frame to frame", gaps).row());
    }
}
