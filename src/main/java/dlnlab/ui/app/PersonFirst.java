package dlnlab.ui.app;

import dlnlab.run.Clock;
import dlnlab.run.Courtesy;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Asks the runs to leave the processor to the window while it answers a click, a key or a drag, so that menus open
/// and curves restart at once although a run goes flat out. A long drag takes at most half of the runs' time.
final class PersonFirst {
    private static final long CLICK_NANOS = TimeUnit.MILLISECONDS.toNanos(60);
    private static final long DRAG_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    private final Courtesy courtesy;
    private final Clock clock;
    private long next;

    PersonFirst(Courtesy courtesy, Clock clock) {
        this.courtesy = courtesy;
        this.clock = clock;
    }

    /// Watches what a person does below a node.
    void watch(Node node) {
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> ask(CLICK_NANOS));
        node.addEventFilter(KeyEvent.KEY_PRESSED, e -> ask(CLICK_NANOS));
        node.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> drag());
    }

    private void drag() {
        if (clock.nanos() - next >= 0) {
            ask(DRAG_NANOS);
        }
    }

    private void ask(long nanos) {
        next = clock.nanos() + 2 * nanos;
        courtesy.ask(nanos);
    }
}
