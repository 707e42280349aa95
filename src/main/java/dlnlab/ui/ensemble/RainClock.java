package dlnlab.ui.ensemble;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// How far the members of an ensemble have fallen, from 0 at their starts to 1 where the last one has arrived; plays by
/// itself in a few seconds. While no ensemble is shown it stands still and holds nobody up.
public final class RainClock {
    /// How long the whole fall is watched.
    private static final double SECONDS = 4;

    /// What a frame that came late moves the picture on at most, so that nobody misses a piece of it.
    private static final double LONGEST_FRAME = 0.1;

    private static final double NOTCH = 0.01;

    private final ReadOnlyDoubleWrapper phase = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private boolean active;
    private long last = Long.MIN_VALUE;

    /// How far they have fallen, from 0 to 1.
    public ReadOnlyDoubleProperty phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// Whether they fall.
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    void setActive(boolean on) {
        active = on;
        if (!on) {
            playing.set(false);
        }
    }

    /// Whether they are still on their way, or wait to begin.
    public boolean canGoOn() {
        return active && phase.get() < 1;
    }

    /// Lets them fall on, or hold.
    public void setPlaying(boolean on) {
        playing.set(on && canGoOn());
        last = Long.MIN_VALUE;
    }

    /// Back to the starts; whether they fall stays as it is.
    public void rewind() {
        phase.set(0);
        last = Long.MIN_VALUE;
    }

    /// Shows a moment; they hold there.
    public void lookAt(double wanted) {
        playing.set(false);
        phase.set(Math.clamp(wanted, 0, 1));
    }

    /// A hundredth of the fall forwards or, when negative, back.
    public void step(int notches) {
        if (active) {
            lookAt(phase.get() + NOTCH * notches);
        }
    }

    /// Moves on. Called once per frame.
    /// @param ready whether there is anything to move
    void tick(long nanos, boolean ready) {
        if (playing.get() && ready) {
            double passed = last == Long.MIN_VALUE ? 0 : (nanos - last) * 1e-9;
            phase.set(Math.min(1, phase.get() + Math.min(passed, LONGEST_FRAME) / SECONDS));
            last = nanos;
            if (phase.get() >= 1) {
                playing.set(false);
            }
        }
    }
}
