package dlnlab.ui.network;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.ui.app.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;

/// Prints what a new set of weights costs: on the JavaFX thread alone, and with the drawing of the whole scene. Not a
/// test: machines differ.
public final class NetworkTiming {
    private static final int FRAMES = 120;

    private NetworkTiming() {}

    /// Measures and prints.
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                snapshot();
                panel("diagram 5-8-8-3", NetworkView.DIAGRAM, 5, 8, 8, 3);
                panel("diagram depth 8 width 16", NetworkView.DIAGRAM, 16, 16, 16, 16, 16, 16, 16, 16, 16);
                lines();
                panel("weights depth 8 width 16", NetworkView.WEIGHTS, 16, 16, 16, 16, 16, 16, 16, 16, 16);
                panel("weights 1000-100-10", NetworkView.WEIGHTS, 1000, 100, 10);
                map();
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void panel(String what, NetworkView view, Integer... widths) {
        NetworkViewModel model = new NetworkViewModel(new Networks.Recording());
        model.viewProperty().set(view);
        NetworkPanel panel = new NetworkPanel(model);
        StackPane root = new StackPane(panel);
        root.getStyleClass().add("lab");
        Theme.LIGHT.apply(root);
        List<NetworkSnapshot> states = new ArrayList<>();
        for (int seed = 0; seed < 8; seed++) {
            Layers layers = Networks.linear(seed, widths);
            states.add(NetworkSnapshot.of(layers));
        }
        measure(what, root, frame -> panel.show(states.get(frame % states.size())));
        measure(what + ", nothing new", root, frame -> panel.show(states.getFirst()));
    }

    /// The alternative to a canvas: a node for each line.
    private static void lines() {
        Pane root = new Pane();
        Line[] lines = new Line[8 * 256];
        for (int k = 0; k < lines.length; k++) {
            lines[k] = new Line(k / 256 * 80, k % 16 * 20, k / 256 * 80 + 80, k / 16 % 16 * 20);
            if (k % 2 == 1) {
                lines[k].getStrokeDashArray().setAll(6.0, 4.0);
            }
        }
        root.getChildren().addAll(lines);
        measure("2,048 Line nodes", root, frame -> {
            for (int k = 0; k < lines.length; k++) {
                lines[k].setStrokeWidth(1 + (k + frame) % 5);
            }
        });
    }

    private static void snapshot() {
        Layers layers = Networks.linear(1, 1000, 100, 100, 10);
        Pane nothing = new Pane();
        measure("snapshot of 1000-100-100-10", nothing, frame -> NetworkSnapshot.of(layers));
    }

    private static void map() {
        HeatMap map = new HeatMap(new NetworkColours());
        map.resize(600, 150);
        List<DenseMatrix> states = new ArrayList<>();
        for (int seed = 0; seed < 8; seed++) {
            states.add(Networks.linear(seed, 1000, 100).weight(1));
        }
        measure("one map 100 x 1000", new StackPane(map), frame -> map.show(states.get(frame % 8), 0.1));
    }

    /// One frame's change.
    private interface Change {
        void make(int frame);
    }

    private static void measure(String what, Parent root, Change change) {
        Scene scene = root.getScene() == null ? new Scene(root, 700, 420) : root.getScene();
        WritableImage image = new WritableImage(700, 420);
        scene.snapshot(image);
        double[] thread = new double[FRAMES];
        double[] all = new double[FRAMES];
        for (int frame = 0; frame < FRAMES; frame++) {
            long start = System.nanoTime();
            change.make(frame);
            root.layout();
            thread[frame] = (System.nanoTime() - start) / 1e6;
            scene.snapshot(image);
            all[frame] = (System.nanoTime() - start) / 1e6;
        }
        print(what, thread, all);
    }

    @SuppressWarnings("SystemOut")
    private static void print(String what, double[] thread, double[] all) {
        System.out.printf(
                "%s: thread %.2f ms (95%% %.2f), with drawing %.1f ms (95%% %.1f)%n",
                what, late(thread, 0.5), late(thread, 0.95), late(all, 0.5), late(all, 0.95));
    }

    /// A quantile of the second half.
    private static double late(double[] values, double quantile) {
        double[] late = Arrays.copyOfRange(values, FRAMES / 2, FRAMES);
        Arrays.sort(late);
        return late[(int) (late.length * quantile)];
    }
}
