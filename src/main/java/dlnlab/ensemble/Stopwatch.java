package dlnlab.ensemble;

import dlnlab.run.Clock;

/// Seconds of work, pauses left out.
final class Stopwatch {
    private final Clock clock;
    private long before;
    private long since;
    private boolean runs = true;

    Stopwatch(Clock clock) {
        this.clock = clock;
        since = clock.nanos();
    }

    synchronized void stop() {
        if (runs) {
            before += clock.nanos() - since;
            runs = false;
        }
    }

    synchronized void go() {
        if (!runs) {
            since = clock.nanos();
            runs = true;
        }
    }

    synchronized double seconds() {
        return (before + (runs ? clock.nanos() - since : 0)) * 1e-9;
    }
}
