package dlnlab.run;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Does the steps of one work on a thread of its own, so many in a second or as many as the machine can, and shows in
/// between what has become of it. It waits for the person at the window as runs do.
///
/// Steps, showing and [#with] exclude each other; who commands does not wait.
public final class PacedWork implements AutoCloseable {
    private static final long SHOW_NANOS = 40_000_000;
    private static final long LONGEST_WAIT = 20_000_000;

    /// What is done.
    public interface Work {
        /// Does one step.
        void step();

        /// Whether no step is left.
        boolean isOver();

        /// Hands over what is to be seen, some 25 times a second and after the last step.
        void show();
    }

    private final Work work;
    private final String name;
    private final Clock clock;
    private final Pace pace;
    private final Object working = new Object();
    private @Nullable Crew crew;
    private boolean playing;
    private boolean over;
    private boolean closed;
    private long single;
    private long shownAt = Long.MIN_VALUE;

    /// @param name of the thread, which never keeps the program alive and is started when it is needed
    /// @param stepsPerSecond at most so many
    public PacedWork(String name, double stepsPerSecond, Work work, Clock clock) {
        this.name = name;
        this.work = work;
        this.clock = clock;
        pace = new Pace(clock, stepsPerSecond);
    }

    /// Goes on until it is over, or holds.
    public synchronized void setPlaying(boolean on) {
        playing = on && !over;
        wake();
    }

    /// Whether it goes on by itself.
    public synchronized boolean isPlaying() {
        return playing;
    }

    /// Does so many steps more and holds.
    public synchronized void step(long count) {
        playing = false;
        single += count;
        wake();
    }

    private void wake() {
        boolean needed = playing || single > 0;
        if (crew == null && needed && !closed) {
            crew = Crew.start(1, name, this::loop);
        }
        notifyAll();
    }

    /// Does something to the work between two steps.
    public void with(Runnable change) {
        synchronized (working) {
            change.run();
        }
    }

    private void loop() {
        try {
            boolean begun = false;
            while (awaitOrder()) {
                if (!begun) {
                    pace.restart();
                    begun = true;
                }
                Courtesy.shared().await();
                begun = slice();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            giveUp();
        }
    }

    // a thread that dies of a fault must not leave anybody waiting for it
    private synchronized void giveUp() {
        playing = false;
        single = 0;
        over = true;
    }

    private synchronized boolean awaitOrder() throws InterruptedException {
        while (!closed && !playing && single == 0) {
            wait();
        }
        return !closed;
    }

    /// @return whether more is to be done
    private boolean slice() {
        long count = wanted();
        long from = clock.nanos();
        long done = 0;
        boolean last;
        synchronized (working) {
            while (done < count && !work.isOver()) {
                work.step();
                done++;
            }
            last = work.isOver();
        }
        long to = clock.nanos();
        pace.took(done, to - from);
        // whoever learns that nothing is left to do can see what was done
        if (last || isLast(done) || shownAt == Long.MIN_VALUE || to - shownAt >= SHOW_NANOS) {
            shownAt = to;
            synchronized (working) {
                work.show();
            }
        }
        boolean more = note(done, last);
        if (more && done == 0) {
            LockSupport.parkNanos(pace.nanosUntilDue(LONGEST_WAIT));
        }
        return more;
    }

    private synchronized long wanted() {
        return single > 0 ? single : playing ? pace.due() : 0;
    }

    private synchronized boolean isLast(long done) {
        return !playing && done >= single;
    }

    private synchronized boolean note(long done, boolean last) {
        single = last ? 0 : Math.max(0, single - done);
        over = last;
        playing &= !last;
        return playing || single > 0;
    }

    /// Ends the thread after the step it is at.
    @Override
    public synchronized void close() {
        closed = true;
        playing = false;
        notifyAll();
    }
}
