package dlnlab.exhibit;

import java.util.List;

/// A plane, or several, that answers at once to what a person drags: knobs in, pictures and numbers out.
///
/// One class and one line in [Exhibits]. It has no state, so any thread may ask it, and it answers in a few
/// milliseconds. What it predicts shares no code with what it measures.
public abstract class Exhibit {
    private final String id;
    private final List<Knob> knobs;
    private final int panels;

    /// @param id short name, by which charts name it
    /// @param knobs what can be changed
    /// @param panels how many panels [#at] shows
    Exhibit(String id, List<Knob> knobs, int panels) {
        this.id = id;
        this.knobs = knobs;
        this.panels = panels;
    }

    /// Short name, by which charts name it.
    public final String id() {
        return id;
    }

    /// What can be changed.
    public final List<Knob> knobs() {
        return knobs;
    }

    /// How many panels [#at] shows.
    public final int panels() {
        return panels;
    }

    /// The values that an exhibit opens with.
    public final Values start() {
        return Values.start(knobs);
    }

    /// What is seen with the knobs at these values.
    public abstract Shown at(Values values);

    /// What a small picture of it shows.
    public Shown sketch() {
        return at(start());
    }

    /// Whether the numbers are the same for two settings, which may differ in what is drawn beside them.
    public boolean showsTheSame(Values one, Values other) {
        return one.equals(other);
    }

    /// The values after a handle was dragged to a place of the plane; knobs stop at the ends of their ranges.
    ///
    /// @param handle id of one of the handles that [#at] shows
    public abstract Values moved(Values values, String handle, double x, double y);
}
