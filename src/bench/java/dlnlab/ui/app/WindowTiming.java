package dlnlab.ui.app;

import dlnlab.ui.lab.LabViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// How the shown window answers, and how often it draws, while a run goes flat out: first frames per second, then
/// synthetic inputs, each timed from the moment it is posted to the end of the pulse after it was handled.
///
/// Arguments: `linear` or `leaky` (see [FlatOut]) or `rain` (see [RainTiming]), the number of inputs, `display` for a
/// real display instead of
/// JavaFX's headless platform. Software rendering either way.
public final class WindowTiming {
    private static final int WARM_UP_SECONDS = 10;
    private static final int START_SECONDS = 2;
    private static final int FRAME_SECONDS = 10;
    private static final int USUAL_INPUTS = 1000;
    private static final double SMALLER = 0.9;

    private WindowTiming() {}

    /// Measures and prints.
    public static void main(String[] args) throws IOException {
        List<String> words = Arrays.asList(args);
        boolean display = words.contains("display");
        FlatOut workload = words.contains("leaky") ? FlatOut.LEAKY : FlatOut.LINEAR;
        int inputs = words.stream()
                .filter(word -> word.matches("\\d+"))
                .map(Integer::valueOf)
                .findFirst()
                .orElse(USUAL_INPUTS);
        try {
            if (words.contains("rain")) {
                measureRain(display);
            } else {
                measure(workload, inputs, display);
            }
        } finally {
            // the JavaFX thread would keep the program alive
            Platform.exit();
        }
    }

    private static void measure(FlatOut workload, int inputs, boolean display) throws IOException {
        FxThread.start(display);
        LabViewModel lab = FxThread.call(workload::lab);
        Stage stage = FxThread.call(() -> show(lab, display));
        pause(WARM_UP_SECONDS);
        System.out.printf(
                "%s, window %.0f x %.0f %s, load %s%n",
                workload,
                stage.getScene().getWidth(),
                stage.getScene().getHeight(),
                display ? "on a display" : "headless",
                load());
        // later in a run samples lie further apart, so that many frames have nothing new to draw
        FxThread.run(lab::reset);
        pause(START_SECONDS);
        measureFrames(stage);
        SyntheticHand hand = FxThread.call(() -> new SyntheticHand(stage, lab));
        hand.act(inputs).print();
        System.out.printf(
                "the run took %,d steps, the last at %,.0f a second; load %s%n",
                lab.run().status().step(), lab.run().status().stepsPerSecond(), load());
    }

    private static void measureRain(boolean display) throws IOException {
        FxThread.start(display);
        LabViewModel lab = FxThread.call(() -> new LabViewModel("rain"));
        Stage stage = FxThread.call(() -> show(lab, display));
        System.out.printf("rain, window %s, load %s%n", display ? "on a display" : "headless", load());
        RainTiming.measure(stage, lab);
    }

    // the headless screen has 1000 x 1000 pixels: with smaller type the transport fits, and menus have room below
    private static Stage show(LabViewModel lab, boolean display) {
        MainPanel panel = new MainPanel(lab, Theme.LIGHT);
        panel.setZoom(display ? 1 : SMALLER);
        Stage stage = new Stage();
        stage.setScene(new Scene(panel, display ? 1440 : 1000, display ? 900 : 760));
        stage.show();
        lab.playing().play();
        return stage;
    }

    private static void measureFrames(Stage stage) {
        FrameCount count = FxThread.call(() -> new FrameCount(stage.getScene()));
        pause(FRAME_SECONDS);
        FxThread.call(count::stop);
        count.print();
    }

    private static void pause(int seconds) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
    }

    private static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).split(" ")[0] : "unknown";
    }
}
