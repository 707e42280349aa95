package dlnlab.ensemble;

import dlnlab.run.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The members being computed. Each is measured a few times a second, which reads its state and never changes it.
final class Flights {
    private static final long BETWEEN_NANOS = 200_000_000;
    /// So many steps pass between two looks at the clock.
    private static final int STEPS_PER_LOOK = 16;

    private final Clock clock;
    private final int columns;
    private final Map<Integer, Flight> present = new ConcurrentHashMap<>();

    Flights(Clock clock, int columns) {
        this.clock = clock;
        this.columns = columns;
    }

    /// A member begins.
    Watch begin(int member) {
        double[] unknown = new double[columns];
        Arrays.fill(unknown, Double.NaN);
        present.put(member, new Flight(member, unknown));
        return new Watch(member);
    }

    /// A member has finished, or was given up.
    void end(int member) {
        present.remove(member);
    }

    /// Those in flight, in the order of their numbers.
    List<Flight> now() {
        Collection<Flight> all = present.values();
        return all.stream().sorted(Comparator.comparingInt(Flight::member)).toList();
    }

    /// Says when one member is to be measured, and takes what was measured.
    final class Watch {
        private final int member;
        private long last = clock.nanos();
        private int passed;

        private Watch(int member) {
            this.member = member;
        }

        /// Whether it is to be measured now. Asked once per step.
        boolean isDue() {
            if (++passed < STEPS_PER_LOOK) {
                return false;
            }
            passed = 0;
            return clock.nanos() - last >= BETWEEN_NANOS;
        }

        /// Takes its numbers, which are copied.
        void show(double[] row) {
            present.put(member, new Flight(member, row.clone()));
            last = clock.nanos();
        }
    }
}
