package dlnlab.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything recorded of one run: a series per quantity, and the latest state as the tail.
///
/// The tail is kept apart, since where a run happens to pause must not change the recorded samples.
public final class Trace {
    private final Map<String, Series> series = new LinkedHashMap<>();
    private final List<Series> inOrder;
    private volatile @Nullable Tail tail;

    /// @param inOrder one series per quantity, in the registry's order
    public Trace(List<Series> inOrder) {
        this.inOrder = List.copyOf(inOrder);
        this.inOrder.forEach(one -> series.put(one.id(), one));
    }

    /// The series of a quantity, or null where it does not apply to this run.
    public @Nullable Series series(String quantityId) {
        return series.get(quantityId);
    }

    /// All series, in the registry's order.
    public List<Series> all() {
        return inOrder;
    }

    /// The latest state measured in full, or null before the first.
    public @Nullable Tail tail() {
        return tail;
    }

    /// The newest values of a quantity: of the tail where it was measured there, of the last sample otherwise; null
    /// where the quantity was never measured.
    public @Nullable Sample latest(String quantityId) {
        Series one = series.get(quantityId);
        if (one == null || one.size() == 0) {
            return null;
        }
        Tail end = tail;
        double[] values = end == null ? null : end.values().get(inOrder.indexOf(one));
        if (end != null && values != null) {
            return new Sample(end.step(), values);
        }
        int last = one.size() - 1;
        return new Sample(one.step(last), row(one, last));
    }

    /// The values of a quantity at the last sample at or before a step; null where it was never measured.
    public @Nullable Sample at(String quantityId, long step) {
        Series one = series.get(quantityId);
        int i = one == null ? -1 : one.indexAt(step);
        if (one == null || i < 0) {
            return null;
        }
        return new Sample(one.step(i), row(one, i));
    }

    private static double[] row(Series one, int i) {
        double[] values = new double[one.columns().size()];
        for (int c = 0; c < values.length; c++) {
            values[c] = one.value(i, c);
        }
        return values;
    }

    void setTail(Tail latest) {
        tail = latest;
    }

    /// The columns of one quantity at one step.
    public record Sample(long step, double[] values) {}

    /// The columns of every quantity at one step.
    /// @param values by quantity, in the order of [Trace#all]; null where the quantity was not measured then
    public record Tail(long step, List<double @Nullable []> values) {}
}
