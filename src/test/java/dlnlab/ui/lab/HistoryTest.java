package dlnlab.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Undo and redo are inverse to each other, and one gesture is one change.
class HistoryTest {
    private final History<Integer> history = new History<>();
    private int value;

    @Test
    void redoTakesBackUndo() {
        change(1, "a", 0);
        change(2, "b", 5);
        undo();
        undo();
        assertEquals(0, value);
        assertFalse(history.canUndo());
        redo();
        redo();
        assertEquals(2, value);
        assertNull(history.redo(value));
    }

    @Test
    void quickChangesOfOneKnobAreOne() {
        change(1, "a", 0);
        change(2, "a", 0.5);
        change(3, "a", 1.4);
        undo();
        assertEquals(0, value);
    }

    @Test
    void slowChangesAndOtherKnobsAreMany() {
        change(1, "a", 0);
        change(2, "a", 1.5);
        change(3, "b", 1.6);
        undo();
        assertEquals(2, value);
        undo();
        assertEquals(1, value);
    }

    @Test
    void aNewChangeForgetsWhatWasUndone() {
        change(1, "a", 0);
        undo();
        change(5, "a", 3);
        assertFalse(history.canRedo());
        undo();
        assertEquals(0, value);
    }

    @Test
    void theOldestChangesAreForgotten() {
        for (int k = 1; k <= 300; k++) {
            change(k, "", k);
        }
        int undone = 0;
        while (history.canUndo()) {
            undo();
            undone++;
        }
        assertEquals(200, undone);
        assertEquals(100, value);
    }

    private void change(int next, String knob, double seconds) {
        history.changing(value, knob, (long) (seconds * TimeUnit.SECONDS.toNanos(1)));
        value = next;
    }

    private void undo() {
        Integer before = history.undo(value);
        value = before == null ? value : before;
    }

    private void redo() {
        Integer after = history.redo(value);
        value = after == null ? value : after;
    }
}
