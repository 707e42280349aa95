package dlnlab.ui.app;

import dlnlab.experiment.Parameters;
import dlnlab.experiment.Variation;
import dlnlab.plot.Scale;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
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
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Makes pictures of the window without a display.
final class Screenshots {
    private static final long LOOK_AGAIN_NANOS = 5_000_000;
    private static final int SETTLING_FRAMES = 4;

    private Screenshots() {}

    /// One picture.
    ///
    /// @param name file name without ending
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
        static Shot of(String name, String preset, Theme theme) {
            return new Shot(name, preset, theme, 1440, 900, false, List.of());
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
            return onPanel(panel -> panel.course().toggle());
        }

        /// Does something in the window.
        Shot onPanel(Consumer<MainPanel> act) {
            List<Consumer<MainPanel>> more = new ArrayList<>(acts);
            more.add(act);
            return new Shot(name, preset, theme, width, height, presenting, more);
        }
    }

    /// The pictures that are kept in the repository.
    static final List<Shot> ALL = List.of(
            Shot.of("linear-balance-light", "linear-balance", Theme.LIGHT),
            Shot.of("linear-balance-dark", "linear-balance", Theme.DARK),
            Shot.of("unbalanced-relu-light", "unbalanced-relu", Theme.LIGHT),
            Shot.of("unbalanced-relu-dark", "unbalanced-relu", Theme.DARK),
            Shot.of("hyperbola-light", "hyperbola", Theme.LIGHT),
            Shot.of("hyperbola-dark", "hyperbola", Theme.DARK),
            Shot.of("diverging-light", "diverging", Theme.LIGHT),
            Shot.of("diverging-dark", "diverging", Theme.DARK),
            Shot.of("depth-change-light", "linear-balance", Theme.LIGHT).changing("depth", "5"),
            Shot.of("tanh-dark", "linear-balance", Theme.DARK).changing("activation", "tanh"),
            Shot.of("scene-scale-invariance-light", "scale-invariance", Theme.LIGHT),
            Shot.of("scene-unbalanced-start-light", "unbalanced-start", Theme.LIGHT),
            Shot.of("scene-tanh-breaks-it-dark", "tanh-breaks-it", Theme.DARK),
            Shot.of("scene-depth-fills-a-matrix-light", "depth-fills-a-matrix", Theme.LIGHT),
            Shot.of("scene-norms-diverge-dark", "norms-diverge", Theme.DARK),
            Shot.of("scene-hyperbola-dark", "hyperbola-corners", Theme.DARK),
            Shot.of("presenting-hyperbola-dark", "hyperbola-corners", Theme.DARK)
                    .presented(),
            Shot.of("presenting-unbalanced-projector", "unbalanced-start", Theme.PROJECTOR)
                    .sized(1920, 1080)
                    .presented(),
            Shot.of("compare-depths-light", "linear-balance", Theme.LIGHT).comparing("depth", "1", "2", "3"),
            Shot.of("compare-hyperbola-dark", "hyperbola", Theme.DARK).comparing("depth", "2", "3", "10"),
            Shot.of("choosing-light", "unbalanced-start", Theme.LIGHT).choosing(),
            Shot.of("choosing-dark-1280x800", "norms-diverge", Theme.DARK)
                    .sized(1280, 800)
                    .choosing(),
            Shot.of("choosing-projector-1920x1080", "unbalanced-start", Theme.PROJECTOR)
                    .sized(1920, 1080)
                    .onPanel(panel -> panel.setZoom(1.5))
                    .choosing(),
            Shot.of("looking-back-light", "unbalanced-relu", Theme.LIGHT).then(lab -> lab.lookAt(600)),
            Shot.of("network-diagram-light", "hyperbola", Theme.LIGHT).onPanel(network(NetworkView.DIAGRAM)),
            Shot.of("network-weights-dark", "linear-balance", Theme.DARK).onPanel(network(NetworkView.WEIGHTS)),
            Shot.of("network-balance-light", "unbalanced-relu", Theme.LIGHT).onPanel(network(NetworkView.BALANCE)),
            Shot.of("maximised-light", "unbalanced-relu", Theme.LIGHT)
                    .then(lab -> lab.tiles().toggleMaximised("spectrum")),
            Shot.of("phase-plot-dark", "linear-balance", Theme.DARK)
                    .then(lab -> lab.tiles().addAfter("neurons", phase())),
            Shot.of("guide-light", "linear-balance", Theme.LIGHT).onPanel(MainPanel::showGuide),
            Shot.of("keys-projector", "linear-balance", Theme.PROJECTOR).onPanel(panel -> panel.showSheet(true)),
            Shot.of("linear-balance-1280x800", "linear-balance", Theme.LIGHT).sized(1280, 800),
            Shot.of("hyperbola-1280x800", "hyperbola", Theme.DARK).sized(1280, 800),
            Shot.of("linear-balance-1920x1080", "linear-balance", Theme.LIGHT).sized(1920, 1080),
            Shot.of("hyperbola-1920x1080", "hyperbola", Theme.DARK).sized(1920, 1080));

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
            Path file = folder.resolve(shot.name() + ".png");
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
            lab.setSpeed(Speed.FASTEST);
            lab.play();
            return true;
        });
        awaitEnd(lab);
        for (Consumer<MainPanel> act : shot.acts()) {
            onFx(() -> {
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
                if (!lab.isPlaying()) {
                    lab.play();
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
