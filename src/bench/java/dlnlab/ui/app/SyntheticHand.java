package dlnlab.ui.app;

import dlnlab.ui.control.TransportPanel;
import dlnlab.ui.lab.LabViewModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// A person in a hurry: drags the time, points at curves, opens and closes menus, drags knobs; each act at an irregular
/// moment after the answer to the one before.
final class SyntheticHand {
    private static final long LEAST_PAUSE_MILLIS = 15;
    private static final int MORE_PAUSE_MILLIS = 45;
    private static final int MOVES = 6;

    private final Scene scene;
    private final LabViewModel lab;
    private final Robot robot = new Robot();
    private final AnswerWatch watch;
    private final Random random = new Random(1);
    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private int left;

    /// For a shown window; on the JavaFX thread.
    SyntheticHand(Stage stage, LabViewModel lab) {
        this.scene = stage.getScene();
        this.lab = lab;
        watch = new AnswerWatch(scene);
    }

    /// So many inputs; not on the JavaFX thread.
    SyntheticHand act(int inputs) {
        left = inputs;
        double stepSize = thumb("slider-stepSize");
        double scale = thumb("slider-scale");
        for (int round = 0; left > 0; round++) {
            drag("time slider", TransportPanel.TIME_ID, 0.2, 0.95);
            FxThread.run(lab.playing()::backToLive);
            hover();
            drag("live knob", "slider-stepSize", stepSize - 0.1, stepSize);
            drag("restarting knob", "slider-scale", scale - 0.05, scale);
            menu("compare menu", WindowIds.COMPARE_ID);
            // of the upper row: the headless screen cannot show what reaches beyond it
            menu("tile menu", tiles().get(round % 2) + "-menu-button");
        }
        return this;
    }

    private List<String> tiles() {
        return lab.tiles().shownProperty().get().charts().stream()
                .map(chart -> chart.id())
                .toList();
    }

    private double thumb(String id) {
        return ((Slider) node(id)).getValue();
    }

    /// Takes a slider by its thumb and moves it.
    private void drag(String kind, String id, double from, double to) {
        input(kind, AnswerWatch.Sign.POINTER, () -> {
            robot.mouseMove(along(node(id).lookup(".thumb"), 0.5, 0.5));
            robot.mousePress(MouseButton.PRIMARY);
        });
        for (int move = 1; move < MOVES; move++) {
            double share = from + (to - from) * random.nextDouble();
            input(kind, AnswerWatch.Sign.POINTER, () -> robot.mouseMove(along(node(id), share, 0.5)));
        }
        FxThread.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    private void hover() {
        for (String tile : tiles()) {
            double x = 0.3 + 0.4 * random.nextDouble();
            input("hover", AnswerWatch.Sign.POINTER, () -> robot.mouseMove(along(node(tile), x, 0.5)));
        }
    }

    private void menu(String kind, String button) {
        input(kind, AnswerWatch.Sign.MENU, () -> click(along(node(button), 0.5, 0.5)));
        // a click elsewhere closes it
        input(kind, AnswerWatch.Sign.MENU, () -> click(corner()));
    }

    private Point2D corner() {
        return scene.getRoot().localToScreen(3, 3);
    }

    private void click(Point2D at) {
        robot.mouseMove(at);
        robot.mousePress(MouseButton.PRIMARY);
        robot.mouseRelease(MouseButton.PRIMARY);
    }

    private void input(String kind, AnswerWatch.Sign sign, Runnable act) {
        if (left == 0) {
            return;
        }
        left--;
        times.computeIfAbsent(kind, k -> new ArrayList<>()).add(watch.time(kind, sign, act));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LEAST_PAUSE_MILLIS + random.nextInt(MORE_PAUSE_MILLIS)));
    }

    private static Point2D along(Node node, double x, double y) {
        return node.localToScreen(
                node.getLayoutBounds().getWidth() * x, node.getLayoutBounds().getHeight() * y);
    }

    private Node node(String id) {
        Node node = scene.lookup("#" + id);
        if (node == null) {
            throw new IllegalStateException("the window has no " + id);
        }
        return node;
    }

    /// Prints a table of how long each kind of input took.
    void print() {
        System.out.println(Times.HEADING);
        times.forEach((kind, all) -> System.out.println(times(kind, all).row()));
        System.out.println(times(
                        "all inputs",
                        times.values().stream().flatMap(List::stream).toList())
                .row());
    }

    private static Times times(String kind, List<Double> all) {
        return new Times(kind, all.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
