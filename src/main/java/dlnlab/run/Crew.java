package dlnlab.run;

import java.util.List;
import java.util.stream.IntStream;

/// Several threads that do the same long work side by side, such as the members of an ensemble. They never keep the
/// program alive.
public final class Crew {
    private static final long NANOS = 1_000_000;

    private final List<Thread> threads;

    private Crew(List<Thread> threads) {
        this.threads = threads;
    }

    /// Starts so many threads.
    /// @param size at least 1
    /// @param name what they are called, with a number
    /// @param work what each of them does once; it shares out among them by itself
    public static Crew start(int size, String name, Runnable work) {
        Crew crew = new Crew(IntStream.rangeClosed(1, size)
                .mapToObj(k -> {
                    Thread thread = new Thread(work, name + " " + k);
                    thread.setDaemon(true);
                    return thread;
                })
                .toList());
        crew.threads.forEach(Thread::start);
        return crew;
    }

    /// Waits until all of them are done.
    public void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /// Waits until all of them are done, or so long.
    /// @return whether all are done
    public boolean join(long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * NANOS;
        for (Thread thread : threads) {
            thread.join(Math.max(1, (end - System.nanoTime()) / NANOS));
        }
        return !works();
    }

    /// Whether one of them is still at work.
    public boolean works() {
        return threads.stream().anyMatch(Thread::isAlive);
    }
}
