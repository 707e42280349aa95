package dlnlab.ui.charts;

import atlantafx.base.theme.PrimerLight;
import dlnlab.plot.CurveData;
import dlnlab.plot.Scale;
import dlnlab.scene.ChartSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.TilePane;

/// Prints what a frame costs on the JavaFX thread: four tiles of four growing curves of 20,000 points, refreshed
/// and laid out. Not a test: machines differ.
public final class RefreshTiming {
    private static final int POINTS = 20_000;
    private static final int FRAMES = 600;

    private RefreshTiming() {}

    /// A curve of which more is revealed every frame.
    private static final class Growing implements CurveData {
        private final int phase;
        private int size = POINTS - FRAMES - 1;

        Growing(int phase) {
            this.phase = phase;
        }

        @Override
        public String label() {
            return "curve " + phase;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public double x(int i) {
            return i;
        }

        @Override
        public double y(int i) {
            return phase + 1.5 + ((i * 7919L + phase) % 101) / 100.0;
        }
    }

    /// Measures and prints.
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            measure();
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    private static void measure() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        TilePane root = new TilePane();
        root.setPrefColumns(2);
        List<Growing> curves = Synthetic.many(16, Growing::new).stream()
                .map(Growing.class::cast)
                .toList();
        for (int k = 0; k < 4; k++) {
            ChartTile tile = new ChartTile(ChartSpec.overIterations(
                    "t" + k, "Tile", "timed", k == 0 ? Scale.LOG : Scale.LINEAR, List.of("q")));
            tile.setPrefSize(480, 360);
            tile.setContent(List.copyOf(curves.subList(4 * k, 4 * k + 4)));
            root.getChildren().add(tile);
        }
        Scene scene = new Scene(root, 960, 720);
        scene.getStylesheets()
                .add(Objects.requireNonNull(RefreshTiming.class.getResource("/dlnlab/ui/theme.css"))
                        .toExternalForm());
        root.applyCss();
        double[] grown = new double[FRAMES];
        double[] idle = new double[FRAMES];
        for (int frame = 0; frame < FRAMES; frame++) {
            curves.forEach(curve -> curve.size++);
            grown[frame] = frame(root);
            idle[frame] = frame(root);
        }
        print("growing", grown);
        print("idle", idle);
    }

    private static double frame(TilePane root) {
        long start = System.nanoTime();
        root.getChildren().forEach(tile -> ((ChartTile) tile).refresh(true));
        root.layout();
        return (System.nanoTime() - start) / 1e6;
    }

    @SuppressWarnings("SystemOut")
    private static void print(String what, double[] milliseconds) {
        double[] late = Arrays.copyOfRange(milliseconds, FRAMES / 2, FRAMES);
        Arrays.sort(late);
        System.out.printf(
                "%s: median %.3f ms, 95%% %.3f ms%n", what, late[late.length / 2], late[(int) (late.length * 0.95)]);
    }
}
