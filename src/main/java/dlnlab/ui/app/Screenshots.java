package dlnlab.ui.app;

import dlnlab.ui.formula.Formulas;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.Speed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/// Makes pictures of the window: without a display of what the window draws, with one of the screen, where menus and
/// other windows lie over it.
final class Screenshots {
    private static final long LOOK_AGAIN_NANOS = 5_000_000;
    private static final int SETTLING_FRAMES = 4;
    /// A menu of software rendering is on the screen long before.
    private static final long SHOWING_NANOS = 700_000_000;

    private final boolean display;

    /// @param display whether there is a display
    private Screenshots(boolean display) {
        this.display = display;
    }

    /// Starts JavaFX; once per process.
    /// @param display whether there is a display
    static Screenshots start(boolean display) {
        FxThread.start(display);
        for (Opening opening : Opening.all()) {
            if (opening.scene() != null) {
                Formulas.typeset(opening.scene().formula());
                opening.scene().symbols().forEach(symbol -> Formulas.typeset(symbol.tex()));
            }
        }
        return new Screenshots(display);
    }

    /// Makes pictures into a folder, which is created when missing.
    /// @param told is told each finished file
    void make(List<Shot> shots, Path folder, Consumer<Path> told) throws IOException {
        Files.createDirectories(folder);
        for (Shot shot : shots) {
            Path file = folder.resolve(shot.file() + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(picture(shot), null), "png", file.toFile());
            told.accept(file);
        }
    }

    private WritableImage picture(Shot shot) {
        LabViewModel lab = FxThread.call(() -> new LabViewModel(shot.opening()));
        MainPanel panel = FxThread.call(() -> new MainPanel(lab, shot.theme()));
        FxThread.run(() -> panel.setPresenting(shot.presenting()));
        Scene scene = FxThread.call(() -> new Scene(panel, shot.width(), shot.height()));
        if (display) {
            FxThread.run(() -> show(scene, shot));
        }
        FxThread.run(() -> {
            lab.playing().setSpeed(Speed.FASTEST);
            lab.playing().play();
        });
        awaitEnd(lab);
        settle(panel);
        for (Consumer<MainPanel> act : shot.acts()) {
            FxThread.run(() -> act.accept(panel));
            awaitEnd(lab);
            settle(panel);
        }
        WritableImage image = FxThread.call(() -> display ? screen(shot) : scene.snapshot(null));
        FxThread.run(() -> {
            panel.rest();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            lab.close();
        });
        return image;
    }

    private static void show(Scene scene, Shot shot) {
        Rectangle2D whole = Screen.getPrimary().getBounds();
        if (shot.width() > whole.getWidth() || shot.height() > whole.getHeight()) {
            throw new IllegalStateException("The screen has %.0f x %.0f pixels, too few for a window of %d x %d."
                    .formatted(whole.getWidth(), whole.getHeight(), shot.width(), shot.height()));
        }
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        // out of the way of everything that answers to the pointer
        new Robot().mouseMove(whole.getWidth() - 1, whole.getHeight() - 1);
        stage.show();
    }

    private static WritableImage screen(Shot shot) {
        return new Robot().getScreenCapture(null, 0, 0, shot.width(), shot.height());
    }

    private void settle(MainPanel panel) {
        if (display) {
            LockSupport.parkNanos(SHOWING_NANOS);
        }
        awaitSettled(panel);
        for (int k = 0; k < SETTLING_FRAMES; k++) {
            FxThread.run(() -> {
                panel.applyCss();
                panel.layout();
                panel.frame();
            });
        }
        // what is computed beside the window for the final sizes
        awaitSettled(panel);
    }

    private static void awaitSettled(MainPanel panel) {
        await(() -> !FxThread.call(() -> panel.frame() || !panel.isSettled()));
    }

    private static void awaitEnd(LabViewModel lab) {
        await(() -> {
            boolean pending = FxThread.call(lab::tick);
            boolean ended = FxThread.call(() -> lab.runs().entries().stream()
                    .noneMatch(entry -> entry.run().status().canGoOn()));
            // a scene waits for its question
            FxThread.run(() -> {
                if (!ended && !lab.playing().isPlaying()) {
                    lab.playing().play();
                }
            });
            return ended && !pending;
        });
    }

    private static void await(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
