package dlnlab.ui.app;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

/// Times an input from the moment it is posted to the end of the pulse after it was handled.
final class AnswerWatch {
    private static final Set<EventType<?>> POINTER =
            Set.of(MouseEvent.MOUSE_MOVED, MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED);
    private static final long LONGEST_SECONDS = 5;

    /// By what an input is known to have been handled.
    enum Sign {
        /// The window's scene got a pointer event.
        POINTER,
        /// A menu opened or closed.
        MENU
    }

    // touched by the JavaFX thread only
    private Sign awaited;
    private boolean handled;
    private long menus;
    private CompletableFuture<Long> answer;

    /// Watches a scene; on the JavaFX thread.
    AnswerWatch(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, event -> {
            if (POINTER.contains(event.getEventType())) {
                see(Sign.POINTER);
            }
        });
        Window.getWindows().addListener((InvalidationListener) windows -> countMenus());
        scene.addPostLayoutPulseListener(this::pulse);
    }

    // tooltips come and go too
    private void countMenus() {
        long now = Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .count();
        if (now != menus) {
            menus = now;
            see(Sign.MENU);
        }
    }

    private void see(Sign sign) {
        handled |= sign == awaited;
    }

    private void pulse() {
        if (answer != null && handled) {
            CompletableFuture<Long> due = answer;
            answer = null;
            awaited = null;
            // comes after the pulse, which now hands the scene over for painting
            Platform.runLater(() -> due.complete(System.nanoTime()));
        }
    }

    /// Posts an input to the JavaFX thread and waits for the answer.
    /// @return milliseconds
    /// @throws IllegalStateException if there is no answer within five seconds
    double time(String kind, Sign sign, Runnable act) {
        CompletableFuture<Long> answered = new CompletableFuture<>();
        long posted = System.nanoTime();
        Platform.runLater(() -> {
            answer = answered;
            awaited = sign;
            handled = false;
            try {
                act.run();
            } catch (RuntimeException e) {
                answered.completeExceptionally(e);
            }
        });
        return (answered.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join() - posted) * 1e-6;
    }
}
