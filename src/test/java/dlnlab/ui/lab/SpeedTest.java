package dlnlab.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpeedTest {
    /// Long enough to see what happens, short enough not to wait for it.
    @ParameterizedTest
    @ValueSource(longs = {10, 45, 120, 450, 500, 3_000, 9_999, 30_000})
    void aRunIsWatchedForOneToThreeSeconds(long steps) {
        double seconds = steps / Speed.watchable(steps).stepsPerSecond();
        assertTrue(seconds <= 3 && seconds >= 0.9, "seconds: " + seconds);
    }

    @Test
    void longRunsGoAsFastAsTheMachine() {
        assertEquals(Speed.FASTEST, Speed.watchable(30_001));
    }
}
