package dlnlab.ui.app;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;

/// The JavaFX thread for programs that have no window of their own to start it: pictures and timings.
final class FxThread {
    private FxThread() {}

    /// Starts JavaFX with software rendering; once per process.
    /// @param display whether there is a display; without one JavaFX's headless platform is used
    static void start(boolean display) {
        System.setProperty("prism.order", "sw");
        if (!display) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("java.awt.headless", "true");
        }
        WindowSystem.prepare();
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        Platform.startup(() -> ready.complete(true));
        ready.join();
        Platform.setImplicitExit(false);
    }

    /// Does something on the JavaFX thread and waits for it.
    static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /// Asks something on the JavaFX thread and waits for the answer. What goes wrong there goes wrong here.
    static <T> T call(Supplier<T> work) {
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
