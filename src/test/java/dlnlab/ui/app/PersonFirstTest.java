package dlnlab.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dlnlab.run.CourtesyWatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// What a person does makes runs wait; a drag that goes on for ever takes half of their time at most.
class PersonFirstTest {
    private final AtomicLong now = new AtomicLong();
    private final CourtesyWatch courtesy = new CourtesyWatch(now::get);
    private final Region window = new Region();

    PersonFirstTest() {
        new PersonFirst(courtesy.courtesy(), now::get).watch(window);
    }

    @Test
    void aClickAndAKeyMakeRunsWait() {
        fire(MouseEvent.MOUSE_MOVED);
        assertEquals(0, courtesy.nanosLeft());
        fire(MouseEvent.MOUSE_PRESSED);
        assertEquals(TimeUnit.MILLISECONDS.toNanos(60), courtesy.nanosLeft());
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertEquals(0, courtesy.nanosLeft());
        window.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SPACE, false, false, false, false));
        assertEquals(TimeUnit.MILLISECONDS.toNanos(60), courtesy.nanosLeft());
    }

    @Test
    void aLongDragLeavesRunsHalfOfTheirTime() {
        now.set(TimeUnit.SECONDS.toNanos(1));
        int waiting = 0;
        for (int milli = 0; milli < 1000; milli++) {
            if (milli % 10 == 0) {
                fire(MouseEvent.MOUSE_DRAGGED);
            }
            waiting += courtesy.nanosLeft() > 0 ? 1 : 0;
            now.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
        }
        assertEquals(500, waiting, 20);
    }

    private void fire(EventType<MouseEvent> type) {
        window.fireEvent(new MouseEvent(
                type,
                1,
                1,
                1,
                1,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null));
    }
}
