package dlnlab.run;

import dlnlab.measure.Measurement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything recorded of one run: a series per quantity, and the latest state as the tail.
///
/// The tail is kept apart, since where a run happens to pause must not change the recorded samples.
public final class Trace {
    private final Map<String, Series> series = new LinkedHashMap<>();
    private final List<Series> inOrder = new ArrayList<>();
    private volatile @Nullable Tail tail;

    Trace(Measurement measurement) {
        for (int q = 0; q < measurement.quantities().size(); q++) {
            Series one = new Series(measurement.quantities().get(q).id(), measurement.columns(q));
            series.put(one.id(), one);
            inOrder.add(one);
        }
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

    Series series(int q) {
        return inOrder.get(q);
    }

    void setTail(Tail latest) {
        tail = latest;
    }

    /// The columns of every quantity at one step.
    /// @param values by quantity, in the order of [Trace#all]; null where the quantity was not measured then
    public record Tail(long step, List<double @Nullable []> values) {}
}
