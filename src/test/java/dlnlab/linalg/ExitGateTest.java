package dlnlab.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ExitGateTest {
    @Test
    void closingWaitsForACallInside() {
        ExitGate gate = new ExitGate();
        gate.enter();
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        Thread closing = Thread.ofPlatform().daemon().start(() -> closed.complete(gate.close(60)));
        while (closing.isAlive() && closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertFalse(closed.isDone());
        gate.leave();
        assertTrue(closed.join());
    }

    @Test
    void aCallThatLastsTooLongDoesNotHoldUpTheEnd() {
        ExitGate gate = new ExitGate();
        gate.enter();
        assertFalse(gate.close(0));
    }

    @Test
    void nobodyEntersAClosedGate() throws InterruptedException {
        ExitGate gate = new ExitGate();
        assertTrue(gate.close(60));
        Thread late = Thread.ofPlatform().daemon().start(gate::enter);
        while (late.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        late.join(1);
        assertEquals(Thread.State.WAITING, late.getState());
    }
}
