package dlnlab.linalg;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Keeps the end of the process out of native calls.
///
/// When the process ends, a native library takes back its work memory while threads may still be calculating in it:
/// a program that was merely told to stop would end as a crash. The gate lets the calls inside finish and no new one
/// in. Calls that the Java machine itself waits for (`Linker.Option.critical`) need no gate.
public final class ExitGate {
    /// In front of the native calls that the Java machine does not wait for.
    public static final ExitGate NATIVE_CALLS = new ExitGate();

    private static final int ALL = Integer.MAX_VALUE;

    /// Fair, or calls that follow one upon the other would never let it close.
    private final Semaphore free = new Semaphore(ALL, true);

    ExitGate() {}

    /// Before a native call. Does not return once the gate is closed.
    void enter() {
        free.acquireUninterruptibly();
    }

    /// After the call.
    void leave() {
        free.release();
    }

    /// Lets nobody in any more, and waits for those inside.
    /// @return whether all of them have left in time
    public boolean close(long seconds) {
        boolean interrupted = Thread.interrupted();
        try {
            return free.tryAcquire(ALL, seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
