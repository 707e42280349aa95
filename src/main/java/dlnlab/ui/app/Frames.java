package dlnlab.ui.app;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// One timer for everything that moves. It rests when nothing has been new for a while.
final class Frames extends AnimationTimer {
    /// 36 frames a second: enough for the eye, and it leaves the processor to the run.
    private static final long FRAME_NANOS = 28_000_000;
    private static final int IDLE_FRAMES = 20;

    private final BooleanSupplier draw;
    private int idle;
    private long due;
    private boolean ended;

    /// @param draw the present state; whether something was new or may be soon
    Frames(BooleanSupplier draw) {
        this.draw = draw;
    }

    /// Draws frames until nothing can change any more.
    void wake() {
        if (!ended) {
            idle = 0;
            start();
        }
    }

    /// Draws no more, whatever wakes it: a window that is gone has no colours to draw in.
    void end() {
        ended = true;
        stop();
    }

    @Override
    public void handle(long now) {
        if (now < due) {
            return;
        }
        // by the calendar, not from the last frame on: pulses need not come in step with frames
        due = Math.max(due + FRAME_NANOS, now);
        idle = draw.getAsBoolean() ? 0 : idle + 1;
        if (idle > IDLE_FRAMES) {
            stop();
        }
    }
}
