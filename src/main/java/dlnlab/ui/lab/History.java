package dlnlab.ui.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// What was before, for undo and redo. Quick changes of one knob count as one.
/// @param <T> an immutable value
final class History<T> {
    private static final int LONGEST = 200;
    private static final long ONE_GESTURE_NANOS = 1_000_000_000;

    private final Deque<T> past = new ArrayDeque<>();
    private final Deque<T> future = new ArrayDeque<>();
    private String lastKnob = "";
    private long lastTime;

    /// Notes the value before a change.
    /// @param knob what is changed; changes of the same one that follow within a second are one
    void changing(T before, String knob, long nanos) {
        boolean sameGesture = !knob.isEmpty() && knob.equals(lastKnob) && nanos - lastTime < ONE_GESTURE_NANOS;
        lastKnob = knob;
        lastTime = nanos;
        future.clear();
        if (sameGesture && !past.isEmpty()) {
            return;
        }
        past.push(before);
        while (past.size() > LONGEST) {
            past.removeLast();
        }
    }

    /// Forgets everything.
    void clear() {
        past.clear();
        future.clear();
        lastKnob = "";
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    /// The value before the last change, or null where there is none.
    @Nullable
    T undo(T present) {
        lastKnob = "";
        if (past.isEmpty()) {
            return null;
        }
        future.push(present);
        return past.pop();
    }

    /// The value that the last undo took back, or null where there is none.
    @Nullable
    T redo(T present) {
        lastKnob = "";
        if (future.isEmpty()) {
            return null;
        }
        past.push(present);
        return future.pop();
    }
}
