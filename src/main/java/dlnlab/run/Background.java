package dlnlab.run;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Work that the window must not wait for. One thread for all.
public final class Background {
    private static final ExecutorService EXECUTOR = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "background");
        thread.setDaemon(true);
        return thread;
    });

    private Background() {}

    /// Waits until all that was asked for is done, such as the saving of a file when the program ends; at most so long.
    public static void finish(long seconds) {
        try {
            EXECUTOR.submit(() -> {}).get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // what takes longer is dropped: files appear whole or not at all
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Does the work soon, after what was asked for before.
    public static void run(Runnable work) {
        EXECUTOR.execute(work);
    }
}
