package dlnlab.exhibit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the knobs of an exhibit stand at. Never changes; a changed one is another object.
public final class Values {
    private final Map<String, Knob> knobs;
    private final Map<String, Double> numbers;

    private Values(Map<String, Knob> knobs, Map<String, Double> numbers) {
        this.knobs = knobs;
        this.numbers = numbers;
    }

    /// All knobs at their starts.
    static Values start(List<Knob> knobs) {
        Map<String, Knob> byId = new LinkedHashMap<>();
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Knob knob : knobs) {
            byId.put(knob.id(), knob);
            numbers.put(knob.id(), knob.start());
        }
        return new Values(byId, numbers);
    }

    /// The number of one knob.
    ///
    /// @throws NullPointerException if there is no such knob
    public double get(String id) {
        return Objects.requireNonNull(numbers.get(id), id);
    }

    /// Which of its words a choice stands at, from 0.
    public int choice(String id) {
        return (int) get(id);
    }

    /// The same with one knob at the possible value nearest to a wanted one.
    ///
    /// @throws NullPointerException if there is no such knob
    public Values with(String id, double wanted) {
        Map<String, Double> changed = new LinkedHashMap<>(numbers);
        changed.put(id, Objects.requireNonNull(knobs.get(id), id).nearest(wanted));
        return new Values(knobs, changed);
    }

    /// The same with a point, whose coordinates are two knobs, somewhere else.
    Values with(String xId, String yId, double x, double y) {
        return with(xId, x).with(yId, y);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values values && numbers.equals(values.numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    @Override
    public String toString() {
        return numbers.toString();
    }
}
