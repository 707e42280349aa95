package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// The timer that draws the window.
@ExtendWith(ApplicationExtension.class)
final class FramesTest {
    @Test
    void afterItsEndNothingWakesIt(FxRobot robot) {
        AtomicInteger gone = new AtomicInteger();
        AtomicInteger present = new AtomicInteger();
        Frames ended = new Frames(() -> gone.incrementAndGet() > 0);
        Frames drawing = new Frames(() -> present.incrementAndGet() > 0);
        robot.interact(() -> {
            ended.end();
            ended.wake();
            drawing.wake();
        });
        await(() -> present.get() >= 3);
        robot.interact(drawing::end);
        assertEquals(0, gone.get());
    }
}
