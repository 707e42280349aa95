package dlnlab.ui.lab;

import dlnlab.linalg.BlockRunner;
import dlnlab.measure.Quantities;
import dlnlab.run.Assembler;
import dlnlab.run.Clock;
import dlnlab.run.Run;
import dlnlab.run.RunStatus.Phase;
import dlnlab.run.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Labs without a window for tests, and waiting for their runs.
public final class Labs {
    private Labs() {}

    /// A lab that computes with other hands: what takes long there takes long in its runs.
    public static LabViewModel with(String id, BlockRunner runner) {
        return new LabViewModel(id, Clock.system(), () -> new Assembler(runner, Quantities.all()));
    }

    /// A clock that stands still until it is moved.
    public static final class HandClock implements Clock {
        private long now;

        /// Moves the clock on.
        public void pass(double seconds) {
            now += (long) (seconds * 1e9);
        }

        @Override
        public long nanos() {
            return now;
        }
    }

    /// Waits until all members have ended.
    public static void awaitEnd(LabViewModel lab) {
        await(() -> lab.runs().members().stream()
                .allMatch(entry -> entry.run().status().phase() == Phase.ENDED));
    }

    /// Waits until something is so; fails after a minute.
    public static void await(BooleanSupplier condition) {
        long limit = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("what was awaited did not happen within a minute");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /// All recorded values of a quantity's first column.
    public static List<Double> record(Run run, String quantityId) {
        Series series =
                Objects.requireNonNull(Objects.requireNonNull(run.trace()).series(quantityId));
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            values.add(series.value(i, 0));
        }
        return values;
    }
}
