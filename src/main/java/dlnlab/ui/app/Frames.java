package dlnlab.ui.app;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// One timer for everything that moves. It rests when nothing has been new for a while.
final class Frames extends AnimationTimer {
    private static final long FRAME_NANOS = 30_000_000;
    private static final int IDLE_FRAMES = 20;

    private final BooleanSupplier draw;
    private int idle;
    private long last;

    /// @param draw the present state; whether something was new or may be soon
    Frames(BooleanSupplier draw) {
        this.draw = draw;
    }

    /// Draws frames until nothing can change any more.
    void wake() {
        idle = 0;
        start();
    }

    @Override
    public void handle(long now) {
        if (now - last < FRAME_NANOS) {
            return;
        }
        last = now;
        idle = draw.getAsBoolean() ? 0 : idle + 1;
        if (idle > IDLE_FRAMES) {
            stop();
        }
    }
}
