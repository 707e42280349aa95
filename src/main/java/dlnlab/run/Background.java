package dlnlab.run;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Work that the window must not wait for and that may all be dropped when the program ends. One thread for all.
public final class Background {
    private static final ExecutorService EXECUTOR = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "background");
        thread.setDaemon(true);
        return thread;
    });

    private Background() {}

    /// Does the work soon, after what was asked for before.
    public static void run(Runnable work) {
        EXECUTOR.execute(work);
    }
}
