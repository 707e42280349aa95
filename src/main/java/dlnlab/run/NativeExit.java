package dlnlab.run;

import dlnlab.linalg.ExitGate;

/// Lets native calculations finish before the process ends, see [ExitGate].
public final class NativeExit {
    /// A decomposition of the largest layers takes a few seconds.
    private static final long SECONDS = 5;

    private NativeExit() {}

    /// To be called once, when the program starts.
    public static void install() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> ExitGate.NATIVE_CALLS.close(SECONDS), "native calls end"));
    }
}
