package dlnlab.run;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Computes in the background what a window asked for last: of requests that come faster than they can be answered
/// only the newest counts. One thread, which never keeps the program alive.
public final class LatestOnly implements AutoCloseable {
    private final AtomicReference<@Nullable Runnable> wanted = new AtomicReference<>();
    private final ExecutorService executor;

    /// @param name of the thread
    public LatestOnly(String name) {
        executor = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /// Replaces the request that still waits, if there is one.
    public void ask(Runnable request) {
        if (wanted.getAndSet(request) == null && !executor.isShutdown()) {
            executor.execute(() -> {
                Runnable newest = wanted.getAndSet(null);
                if (newest != null) {
                    newest.run();
                }
            });
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
