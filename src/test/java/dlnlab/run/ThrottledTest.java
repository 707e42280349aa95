package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThrottledTest {
    private static final long HOUR = 3_600_000_000_000L;

    private final List<Integer> done = new CopyOnWriteArrayList<>();

    @Test
    void theFirstRequestIsDoneAtOnceAndOfTheOthersTheNewestWhenClosed() {
        try (Throttled throttled = new Throttled("test", HOUR, () -> 0)) {
            throttled.ask(() -> done.add(1));
            Runs.await(() -> done.equals(List.of(1)));
            throttled.ask(() -> done.add(2));
            throttled.ask(() -> done.add(3));
        }
        assertEquals(List.of(1, 3), done);
    }

    @Test
    void anotherTurnComesWhenTheTimeHasPassed() {
        AtomicLong now = new AtomicLong();
        try (Throttled throttled = new Throttled("test", HOUR, now::get)) {
            throttled.ask(() -> done.add(1));
            Runs.await(() -> done.equals(List.of(1)));
            now.addAndGet(HOUR);
            throttled.ask(() -> done.add(2));
            Runs.await(() -> done.equals(List.of(1, 2)));
        }
    }

    @Test
    void nothingIsDoneAfterClosing() {
        Throttled throttled = new Throttled("test", 0, () -> 0);
        throttled.close();
        throttled.ask(() -> done.add(1));
        throttled.close();
        assertEquals(List.of(), done);
    }
}
