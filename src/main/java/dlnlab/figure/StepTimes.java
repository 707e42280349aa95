package dlnlab.figure;

import dlnlab.run.Series;
import dlnlab.run.Trace;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// When a run took its steps: the recorded time times a factor, between the records and beyond the last one as if the
/// steps were equally long there. Can be read while the run writes.
public final class StepTimes {
    private static final String QUANTITY = "time";

    private final Trace trace;
    private final Series times;
    private final double factor;

    private StepTimes(Trace trace, Series times, double factor) {
        this.trace = trace;
        this.times = times;
        this.factor = factor;
    }

    /// The times of a run; null where they were not recorded.
    /// @param factor what the recorded time is multiplied by
    public static @Nullable StepTimes of(Trace trace, double factor) {
        Series times = trace.series(QUANTITY);
        return times == null || times.size() == 0 ? null : new StepTimes(trace, times, factor);
    }

    /// The time of a step.
    public double at(double step) {
        return Knots.of(this).timeAt(step);
    }

    /// The step of a time, in general between two steps.
    public double stepAt(double time) {
        return Knots.of(this).stepAt(time);
    }

    /// The time of a recorded step.
    /// @param sample number of the sample, by which it is found at once where time is recorded as often
    double ofSample(long step, int sample) {
        boolean together = sample < times.size() && times.step(sample) == step;
        return together ? factor * times.value(sample, 0) : at((double) step);
    }

    /// The last step whose time is recorded.
    long reached() {
        return times.step(times.size() - 1);
    }

    /// The recorded moments, and the latest one after them.
    /// @param recorded how many are recorded
    /// @param end the latest one where it is newer
    private record Knots(StepTimes of, int recorded, Trace.@Nullable Sample end) {
        static Knots of(StepTimes of) {
            int recorded = of.times.size();
            Trace.Sample latest = of.trace.latest(QUANTITY);
            boolean newer = latest != null && latest.step() > of.times.step(recorded - 1);
            return new Knots(of, recorded, newer ? latest : null);
        }

        int count() {
            return recorded + (end == null ? 0 : 1);
        }

        double step(int k) {
            return (double) (end != null && k == recorded ? end.step() : of.times.step(k));
        }

        double time(int k) {
            return of.factor * (end != null && k == recorded ? end.values()[0] : of.times.value(k, 0));
        }

        double timeAt(double step) {
            return along(step, this::step, this::time);
        }

        double stepAt(double time) {
            return along(time, this::time, this::step);
        }

        /// The straight line between the two moments around x; exact at the moments themselves.
        private double along(double x, IntToDoubleFunction from, IntToDoubleFunction to) {
            int before = 0;
            int after = Math.max(count() - 1, 0);
            while (after - before > 1) {
                int middle = (before + after) >>> 1;
                if (from.applyAsDouble(middle) <= x) {
                    before = middle;
                } else {
                    after = middle;
                }
            }
            double left = from.applyAsDouble(before);
            double right = from.applyAsDouble(after);
            if (x == left || left == right) {
                return to.applyAsDouble(before);
            }
            double start = to.applyAsDouble(before);
            double end = to.applyAsDouble(after);
            return x == right ? end : start + (x - left) * (end - start) / (right - left);
        }
    }
}
