package dlnlab.run;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Does in the background what was asked for last, at most once in a while: the first request at once, of those that
/// come before the next turn only the newest. Closing does what still waits, and waits for it.
public final class Throttled implements AutoCloseable {
    private static final long LONGEST_WORK_SECONDS = 5;

    private final ScheduledThreadPoolExecutor executor;
    private final Clock clock;
    private final long intervalNanos;
    private @Nullable Runnable waiting;
    private long nextTurn;

    /// @param name of the thread, which never keeps the program alive
    /// @param intervalNanos time between two turns, at least
    public Throttled(String name, long intervalNanos, Clock clock) {
        this.clock = clock;
        this.intervalNanos = intervalNanos;
        nextTurn = clock.nanos();
        executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// Replaces the request that still waits, if there is one. Without effect once closed.
    public synchronized void ask(Runnable request) {
        if (executor.isShutdown()) {
            return;
        }
        if (waiting == null) {
            long wait = Math.max(0, nextTurn - clock.nanos());
            ScheduledFuture<?> _ = executor.schedule(this::turn, wait, TimeUnit.NANOSECONDS);
        }
        waiting = request;
    }

    private void turn() {
        Runnable request = take();
        if (request != null) {
            request.run();
        }
    }

    private synchronized @Nullable Runnable take() {
        Runnable request = waiting;
        waiting = null;
        nextTurn = clock.nanos() + intervalNanos;
        return request;
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            // not interrupted: that would break off a file that is being written
            boolean done = executor.awaitTermination(LONGEST_WORK_SECONDS, TimeUnit.SECONDS);
            if (done) {
                turn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
