package dlnlab.ui.lab;

import dlnlab.run.Clock;
import dlnlab.run.Run;
import dlnlab.run.Trace;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// The moment that the window shows: the present one, or a step in the recorded past.
public final class TimeTravel {
    /// The value of [#stepProperty] while the present is shown.
    public static final long LIVE = -1;

    /// A whole record is played back in at most this time.
    private static final double LONGEST_SECONDS = 8;

    private final Supplier<Run> run;
    private final Clock clock;
    private final ReadOnlyLongWrapper step = new ReadOnlyLongWrapper(LIVE);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
    private double exact;
    private long last;

    TimeTravel(Supplier<Run> run, Clock clock) {
        this.run = run;
        this.clock = clock;
    }

    /// The step shown, or [#LIVE].
    public ReadOnlyLongProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Whether the record is being played back.
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Whether the past is shown.
    public boolean lookingBack() {
        return step.get() != LIVE;
    }

    /// The step shown as a number, also while the present is shown.
    public long shownStep() {
        return lookingBack() ? step.get() : run.get().status().step();
    }

    /// Shows a step of the past; from the last one on the present is shown.
    public void lookAt(long wanted) {
        playing.set(false);
        show(wanted);
    }

    /// Back to the present.
    public void live() {
        playing.set(false);
        step.set(LIVE);
    }

    /// One step, or one recorded sample if these lie further apart, into the past.
    public void back() {
        lookAt(Math.max(0, shownStep() - 1));
    }

    /// One step towards the present.
    public void forward() {
        lookAt(shownStep() + 1);
    }

    /// Plays the record from the moment shown on, or stops doing so.
    void togglePlayback() {
        playing.set(!playing.get() && lookingBack());
        exact = shownStep();
        last = clock.nanos();
    }

    /// Moves a playback on. Called once per frame.
    void tick(double stepsPerSecond) {
        if (!playing.get()) {
            return;
        }
        long now = clock.nanos();
        long end = run.get().status().step();
        double speed = Math.max(Math.min(stepsPerSecond, 1e15), end / LONGEST_SECONDS);
        speed = Double.isInfinite(stepsPerSecond) ? end / LONGEST_SECONDS : speed;
        exact += speed * (now - last) * 1e-9;
        last = now;
        show((long) exact);
        if (!lookingBack()) {
            playing.set(false);
        }
    }

    private void show(long wanted) {
        Run shown = run.get();
        Trace trace = shown.trace();
        long end = shown.status().step();
        step.set(trace == null || wanted >= end ? LIVE : Math.max(0, wanted));
    }
}
