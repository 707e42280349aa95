package dlnlab.exhibit;

import java.util.List;

/// A plane, or several, that answers at once to what a person drags: knobs in, pictures and numbers out.
///
/// One class and one line in [Exhibits]. It has no state, so any thread may ask it, and it answers in a few
/// milliseconds. What it predicts shares no code with what it measures.
public interface Exhibit {
    /// Short name, by which charts name it.
    String id();

    /// What can be changed.
    List<Knob> knobs();

    /// How many panels [#at] shows.
    int panels();

    /// What is seen with the knobs at these values.
    Shown at(Values values);

    /// The values after a handle was dragged to a place of the plane; knobs stop at the ends of their ranges.
    ///
    /// @param handle id of one of the handles that [#at] shows
    Values moved(Values values, String handle, double x, double y);

    /// The values that an exhibit opens with.
    default Values start() {
        return Values.start(knobs());
    }
}
