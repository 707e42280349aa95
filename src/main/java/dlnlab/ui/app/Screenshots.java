package dlnlab.ui.app;

import dlnlab.experiment.Parameters;
import dlnlab.experiment.Variation;
import dlnlab.plot.Scale;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import dlnlab.scene.Scenes;
import dlnlab.ui.formula.Formulas;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.Speed;
import dlnlab.ui.network.NetworkView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Makes pictures of the window without a display.
final class Screenshots {
    private static final long LOOK_AGAIN_NANOS = 5_000_000;
    private static final int SETTLING_FRAMES = 4;
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private Screenshots() {}

    /// One picture.
    ///
    /// @param name what is seen
    /// @param preset what is run, to its end
    /// @param presenting whether only the stage is shown
    /// @param acts what is done after the preset has run, one after the other, each run to its end
    record Shot(
            String name,
            String preset,
            Theme theme,
            int width,
            int height,
            boolean presenting,
            List<Consumer<MainPanel>> acts) {
        /// Name with the theme, and the size where it is not the usual one.
        String file() {
            String usual = name + "-" + theme.word();
            return width == WIDTH && height == HEIGHT ? usual : usual + "-" + width + "x" + height;
        }

        Shot in(Theme other) {
            return new Shot(name, preset, other, width, height, presenting, acts);
        }

        static Shot of(String name, String preset, Theme theme) {
            return new Shot(name, preset, theme, WIDTH, HEIGHT, false, List.of());
        }

        Shot sized(int newWidth, int newHeight) {
            return new Shot(name, preset, theme, newWidth, newHeight, presenting, acts);
        }

        /// Changes a knob, which makes the run so far the ghost.
        Shot changing(String id, String value) {
            return then(lab -> lab.change(Parameters.get(id), value));
        }

        /// Runs again with several values of a knob.
        Shot comparing(String id, String... values) {
            return then(lab -> lab.compare(Variation.each(Parameters.get(id), List.of(values))));
        }

        Shot presented() {
            return new Shot(name, preset, theme, width, height, true, acts);
        }

        Shot then(Consumer<LabViewModel> act) {
            return onPanel(panel -> act.accept(panel.lab()));
        }

        /// Opens the cards of the course.
        Shot choosing() {
            return onPanel(panel -> panel.overlays().course().toggle());
        }

        /// Does something in the window.
        Shot onPanel(Consumer<MainPanel> act) {
            List<Consumer<MainPanel>> more = new ArrayList<>(acts);
            more.add(act);
            return new Shot(name, preset, theme, width, height, presenting, more);
        }
    }

    private static final List<Shot> WINDOW = List.of(
            Shot.of("linear-balance", "linear-balance", Theme.LIGHT),
            Shot.of("linear-balance", "linear-balance", Theme.DARK),
            Shot.of("unbalanced-relu", "unbalanced-relu", Theme.LIGHT),
            Shot.of("unbalanced-relu", "unbalanced-relu", Theme.DARK),
            Shot.of("hyperbola", "hyperbola", Theme.LIGHT),
            Shot.of("hyperbola", "hyperbola", Theme.DARK),
            Shot.of("diverging", "diverging", Theme.LIGHT),
            Shot.of("diverging", "diverging", Theme.DARK),
            Shot.of("depth-change", "linear-balance", Theme.LIGHT).changing("depth", "5"),
            Shot.of("tanh", "linear-balance", Theme.DARK).changing("activation", "tanh"),
            Shot.of("adam", "adam", Theme.LIGHT),
            Shot.of("bfloat16", "bfloat16", Theme.DARK),
            Shot.of("balancing-regulariser", "balancing-regulariser", Theme.LIGHT),
            Shot.of("convolution-digits", "convolution-digits", Theme.LIGHT),
            Shot.of("biases", "biases", Theme.DARK),
            Shot.of("mixed-activations", "mixed-activations", Theme.LIGHT),
            Shot.of("gradient-flow", "gradient-flow", Theme.DARK),
            Shot.of("end-to-end-flow", "end-to-end-flow", Theme.LIGHT),
            Shot.of("infinite-depth", "infinite-depth", Theme.DARK),
            Shot.of("presenting-hyperbola", "hyperbola-corners", Theme.DARK).presented(),
            Shot.of("presenting-unbalanced", "unbalanced-start", Theme.PROJECTOR)
                    .sized(1920, 1080)
                    .presented(),
            Shot.of("compare-depths", "linear-balance", Theme.LIGHT).comparing("depth", "1", "2", "3"),
            Shot.of("compare-hyperbola", "hyperbola", Theme.DARK).comparing("depth", "2", "3", "10"),
            Shot.of("choosing", "unbalanced-start", Theme.LIGHT).choosing(),
            Shot.of("choosing", "norms-diverge", Theme.DARK).sized(1280, 800).choosing(),
            Shot.of("choosing", "unbalanced-start", Theme.PROJECTOR)
                    .sized(1920, 1080)
                    .onPanel(panel -> panel.setZoom(1.5))
                    .choosing(),
            Shot.of("looking-back", "unbalanced-relu", Theme.LIGHT)
                    .then(lab -> lab.playing().lookAt(600)),
            Shot.of("network-diagram", "hyperbola", Theme.LIGHT).onPanel(network(NetworkView.DIAGRAM)),
            Shot.of("network-weights", "linear-balance", Theme.DARK).onPanel(network(NetworkView.WEIGHTS)),
            Shot.of("network-balance", "unbalanced-relu", Theme.LIGHT).onPanel(network(NetworkView.BALANCE)),
            Shot.of("maximised", "unbalanced-relu", Theme.LIGHT)
                    .then(lab -> lab.tiles().toggleMaximised("spectrum")),
            Shot.of("phase-plot", "linear-balance", Theme.DARK)
                    .then(lab -> lab.tiles().addAfter("neurons", phase())),
            Shot.of("guide", "linear-balance", Theme.LIGHT)
                    .onPanel(panel -> panel.overlays().showGuide()),
            Shot.of("keys", "linear-balance", Theme.PROJECTOR)
                    .onPanel(panel -> panel.overlays().showSheet(true)),
            Shot.of("linear-balance", "linear-balance", Theme.LIGHT).sized(1280, 800),
            Shot.of("hyperbola", "hyperbola", Theme.DARK).sized(1280, 800),
            Shot.of("linear-balance", "linear-balance", Theme.LIGHT).sized(1920, 1080),
            Shot.of("hyperbola", "hyperbola", Theme.DARK).sized(1920, 1080));

    /// The pictures that are kept in the repository: one of every scene, dark in the second session, and the others.
    static final List<Shot> ALL = Stream.concat(
                    Scenes.all().stream()
                            .map(named -> Shot.of(
                                    "scene-" + named.id(),
                                    named.id(),
                                    named.scene().session() == 2 ? Theme.DARK : Theme.LIGHT)),
                    WINDOW.stream())
            .toList();

    private static Consumer<MainPanel> network(NetworkView view) {
        return panel -> {
            panel.lab().tiles().setNetworkShown(true);
            panel.frame();
            panel.network().viewProperty().set(view);
        };
    }

    private static ChartSpec phase() {
        return ChartSpec.phase(
                "phase",
                "Loss",
                "against the largest singular value",
                new ColumnRef("singularValues", 0),
                new ColumnRef("loss", 0),
                "σ₁ of W",
                "loss",
                Scale.LINEAR,
                Scale.LOG);
    }

    /// Starts JavaFX without a display; once per process.
    static void startHeadless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        WindowSystem.prepare();
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        Platform.startup(() -> ready.complete(true));
        ready.join();
        Platform.setImplicitExit(false);
        for (Opening opening : Opening.all()) {
            if (opening.scene() != null) {
                Formulas.typeset(opening.scene().formula());
                opening.scene().symbols().forEach(symbol -> Formulas.typeset(symbol.tex()));
            }
        }
    }

    /// Makes pictures into a folder, which is created when missing.
    /// @param told is told each finished file
    static void make(List<Shot> shots, Path folder, Consumer<Path> told) throws IOException {
        Files.createDirectories(folder);
        for (Shot shot : shots) {
            Path file = folder.resolve(shot.file() + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(picture(shot), null), "png", file.toFile());
            told.accept(file);
        }
    }

    private static WritableImage picture(Shot shot) {
        LabViewModel lab = onFx(() -> new LabViewModel(shot.preset()));
        MainPanel panel = onFx(() -> new MainPanel(lab, shot.theme()));
        onFx(() -> {
            panel.setPresenting(shot.presenting());
            return true;
        });
        Scene scene = onFx(() -> new Scene(panel, shot.width(), shot.height()));
        onFx(() -> {
            lab.playing().setSpeed(Speed.FASTEST);
            lab.playing().play();
            return true;
        });
        awaitEnd(lab);
        for (Consumer<MainPanel> act : shot.acts()) {
            onFx(() -> {
                panel.applyCss();
                panel.layout();
                act.accept(panel);
                return true;
            });
            awaitEnd(lab);
        }
        while (onFx(() -> panel.frame() || !panel.isSettled())) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        for (int k = 0; k < SETTLING_FRAMES; k++) {
            onFx(() -> {
                panel.applyCss();
                panel.layout();
                return panel.frame();
            });
        }
        WritableImage image = onFx(() -> scene.snapshot(null));
        onFx(() -> {
            panel.rest();
            lab.close();
            return true;
        });
        return image;
    }

    private static void awaitEnd(LabViewModel lab) {
        while (true) {
            boolean pending = onFx(lab::tick);
            boolean ended = onFx(() -> lab.runs().entries().stream()
                    .noneMatch(entry -> entry.run().status().canGoOn()));
            if (!pending && ended) {
                return;
            }
            // a scene waits for its question
            onFx(() -> {
                if (!lab.playing().isPlaying()) {
                    lab.playing().play();
                }
                return true;
            });
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private static <T> T onFx(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }
}
