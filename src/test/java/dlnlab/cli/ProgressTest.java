package dlnlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Progress draws over itself for a person, and for a log is a line now and then.
class ProgressTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong now = new AtomicLong();
    private final StringWriter text = new StringWriter();

    @Test
    void aLogGetsALineEveryFiveSecondsAndAShortRunNone() {
        Progress progress = progress(false);
        for (long second = 1; second <= 12; second++) {
            now.set(second * SECOND);
            progress.accept(second);
        }
        progress.done();
        assertEquals(
                "5 %  step 5 of 100\n10 %  step 10 of 100\n", text.toString().replace("\r\n", "\n"));
    }

    @Test
    void aBarIsTakenAwayAtTheEnd() {
        Progress progress = progress(true);
        now.set(SECOND);
        progress.accept(50L);
        assertTrue(text.toString().startsWith("\r[" + "#".repeat(15) + ".".repeat(15) + "]  50 %"), text.toString());
        progress.done();
        String[] drawn = text.toString().split("\r", -1);
        assertEquals("", drawn[drawn.length - 1]);
        assertTrue(drawn[drawn.length - 2].isBlank());
        assertTrue(drawn[drawn.length - 2].length() >= drawn[1].length());
    }

    private Progress progress(boolean terminal) {
        return new Progress(new PrintWriter(text), 100, terminal, now::get);
    }
}
