package dlnlab.exhibit;

import dlnlab.linalg.BlockRunner;
import java.util.List;

/// An exhibit with a time of its own: turning a knob begins a new motion, which is then moved in the background and
/// looked at by frames of the window. It plays, pauses and begins again with the transport.
public abstract class MovingExhibit extends Exhibit {
    private static final long ANY_SEED = 1;

    /// @param id short name, by which charts name it
    /// @param knobs what can be changed
    /// @param panels how many panels it shows
    MovingExhibit(String id, List<Knob> knobs, int panels) {
        super(id, knobs, panels);
    }

    /// A new motion, before its first step; on any thread.
    /// @param seed of what is random in it
    public abstract Motion begin(Values values, long seed);

    @Override
    public final Shown at(Values values) {
        return begin(values, ANY_SEED).shown();
    }

    /// The moment at which its question is answered.
    @Override
    public final Shown sketch() {
        Motion motion = begin(start(), ANY_SEED);
        while (!motion.isAnswered()) {
            motion.advance(BlockRunner.SERIAL);
        }
        return motion.shown();
    }

    /// Nothing of a moving exhibit is dragged.
    @Override
    public Values moved(Values values, String handle, double x, double y) {
        return values;
    }
}
