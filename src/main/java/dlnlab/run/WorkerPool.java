package dlnlab.run;

import dlnlab.linalg.BlockRunner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Runs the blocks of one step on several cores. The caller works too, so that a late helper costs nothing.
public final class WorkerPool implements BlockRunner {
    private static final class Shared {
        static final WorkerPool POOL = new WorkerPool(Runtime.getRuntime().availableProcessors());
    }

    private final BlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final int helpers;

    /// @param threads the calling thread and `threads - 1` helpers, which never keep the program alive
    public WorkerPool(int threads) {
        helpers = threads - 1;
        for (int k = 0; k < helpers; k++) {
            Thread helper = new Thread(this::help, "block worker " + (k + 1));
            helper.setDaemon(true);
            helper.start();
        }
    }

    /// One pool for the whole program, as large as the machine.
    public static WorkerPool shared() {
        return Shared.POOL;
    }

    @Override
    public void run(int blocks, IntConsumer body) {
        Job job = new Job(blocks, body);
        for (int k = 0; k < Math.min(helpers, blocks - 1); k++) {
            queue.add(job);
        }
        job.work();
        job.await();
    }

    private void help() {
        try {
            while (true) {
                queue.take().work();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Job {
        private static final int PATIENCE = 2000;

        private final int blocks;
        private final IntConsumer body;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Job(int blocks, IntConsumer body) {
            this.blocks = blocks;
            this.body = body;
        }

        void work() {
            for (int b = next.getAndIncrement(); b < blocks; b = next.getAndIncrement()) {
                try {
                    body.accept(b);
                } catch (RuntimeException | Error e) {
                    failure.set(e);
                } finally {
                    done.incrementAndGet();
                }
            }
        }

        void await() {
            for (int spins = 0; done.get() < blocks; spins++) {
                // on a busy machine the helper may have lost its core: let it have this one
                if (spins < PATIENCE) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.parkNanos(1000);
                }
            }
            Throwable thrown = failure.get();
            if (thrown != null) {
                throw new IllegalStateException("a block of the step failed", thrown);
            }
        }
    }
}
