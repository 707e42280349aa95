package dlnlab.ui.play;

import dlnlab.exhibit.Exhibit;
import dlnlab.exhibit.Motion;
import dlnlab.exhibit.MovingExhibit;
import dlnlab.exhibit.Shown;
import dlnlab.exhibit.Values;
import dlnlab.run.Clock;
import dlnlab.run.WorkerPool;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// An exhibit, what its knobs stand at, and what it shows. What is shown follows the knobs at once, but is computed
/// elsewhere: of changes that come faster than it can answer only the newest counts.
///
/// A moving exhibit also plays, pauses and begins again; a knob that is turned begins a new motion, over what the one
/// before showed.
public final class PlayViewModel implements AutoCloseable {
    private final Exhibit exhibit;
    private final Executor background;
    private final Executor window;
    private final Runnable onChange;
    private final ReadOnlyObjectWrapper<Values> values;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private @Nullable Shown opened;
    private @Nullable Shown former;
    private @Nullable Values shownFor;
    private volatile @Nullable Performance performance;
    private long seed;
    private boolean playing;
    private boolean closed;
    private int asked;
    private int answered;

    /// An exhibit as it opens; what it shows comes as soon as it is computed.
    ///
    /// @param background where it computes: one thing after the other, the newest request in place of older ones
    /// @param window where its properties change
    /// @param onChange is run whenever something else is shown
    /// @param seed of a motion
    /// @param playing whether a motion begins at once
    public PlayViewModel(
            Exhibit exhibit, Executor background, Executor window, Runnable onChange, long seed, boolean playing) {
        this.exhibit = exhibit;
        this.background = background;
        this.window = window;
        this.onChange = onChange;
        this.seed = seed;
        this.playing = playing;
        values = new ReadOnlyObjectWrapper<>(exhibit.start());
        compute();
    }

    /// What is played with.
    public Exhibit exhibit() {
        return exhibit;
    }

    /// What the knobs stand at.
    public ReadOnlyObjectProperty<Values> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    /// What is shown, null before it is computed; a moment later than the knobs.
    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What it showed when it opened, or null before.
    public @Nullable Shown opened() {
        return opened;
    }

    /// What the motion before the present one had come to show, or null.
    public @Nullable Shown former() {
        return former;
    }

    /// Whether what is shown belongs to the knobs.
    public boolean isSettled() {
        return asked == answered && isFor(values.get());
    }

    /// Whether nothing was changed, and this is shown.
    public boolean isAsOpened() {
        return isSettled() && isFor(exhibit.start());
    }

    /// Whether the numbers shown are those of the exhibit as it opened.
    public boolean hasOpenedNumbers() {
        Values of = shownFor;
        return isSettled() && of != null && exhibit.showsTheSame(of, exhibit.start());
    }

    private boolean isFor(Values wanted) {
        Values of = shownFor;
        return of != null && of.equals(wanted);
    }

    /// Turns a knob.
    public void set(String knob, double value) {
        change(values.get().with(knob, value));
    }

    /// Drags a handle to a place of the plane.
    public void move(String handle, double x, double y) {
        change(exhibit.moved(values.get(), handle, x, y));
    }

    /// Back to how it opened.
    public void reset() {
        change(exhibit.start());
    }

    private void change(Values next) {
        if (!next.equals(values.get())) {
            values.set(next);
            compute();
        }
    }

    private void compute() {
        Values wanted = values.get();
        long wantedSeed = seed;
        int number = ++asked;
        background.execute(() -> {
            Performance present = performance;
            if (!(exhibit instanceof MovingExhibit moving)) {
                Shown answer = exhibit.at(wanted);
                window.execute(() -> show(wanted, number, answer));
            } else if (present != null && present.look(wanted)) {
                window.execute(() -> {
                    Shown seen = present.take();
                    show(wanted, number, seen == null ? shown.get() : seen);
                });
            } else {
                Motion motion = moving.begin(wanted, wantedSeed);
                Shown answer = motion.shown();
                window.execute(() -> begin(motion, wanted, number, answer));
            }
        });
    }

    private void show(Values of, int number, @Nullable Shown answer) {
        shownFor = of;
        answered = number;
        if (opened == null) {
            opened = answer;
        }
        shown.set(answer);
        onChange.run();
    }

    private void begin(Motion motion, Values of, int number, Shown answer) {
        if (closed) {
            return;
        }
        Performance before = performance;
        if (before != null) {
            // while a slider is dragged what was there before the hand came stays to be compared with
            if (before.hasBegun() && !isFor(of)) {
                former = shown.get();
            }
            playing |= !isFor(of);
            before.close();
        }
        Performance next = new Performance(motion, WorkerPool.shared(), Clock.system());
        performance = next;
        next.setPlaying(playing);
        show(of, number, answer);
    }

    /// Plays its motion, or holds it.
    public void setPlaying(boolean on) {
        playing = on;
        Performance present = performance;
        if (present != null) {
            present.setPlaying(on);
        }
    }

    /// Whether it moves, or will as soon as it can.
    public boolean isPlaying() {
        Performance present = performance;
        return exhibit instanceof MovingExhibit && (present == null ? playing : present.isPlaying());
    }

    /// Whether its motion has not come to its end.
    public boolean canGoOn() {
        Performance present = performance;
        return exhibit instanceof MovingExhibit && (present == null || !present.isOver());
    }

    /// Whether its motion has shown what it is there for; what does not move always has.
    public boolean isAnswered() {
        Performance present = performance;
        return !(exhibit instanceof MovingExhibit) || (present != null && present.isAnswered());
    }

    /// Moves by one step and holds.
    public void step() {
        playing = false;
        Performance present = performance;
        if (present != null) {
            present.step(1);
        }
    }

    /// Begins the motion again; whether it plays stays as it is.
    public void rewind() {
        Performance present = performance;
        if (present != null && present.hasBegun()) {
            present.close();
            performance = null;
            compute();
        }
    }

    /// Other noise.
    public void setSeed(long other) {
        if (other != seed) {
            seed = other;
            Performance present = performance;
            if (present != null) {
                present.close();
                performance = null;
            }
            compute();
        }
    }

    /// Takes in how far its motion has come. Called once per frame.
    /// @return whether it moves
    public boolean tick() {
        Performance present = performance;
        Shown seen = present == null ? null : present.take();
        if (seen != null) {
            shown.set(seen);
        }
        return isPlaying() || seen != null;
    }

    /// Ends its motion.
    @Override
    public void close() {
        closed = true;
        Performance present = performance;
        if (present != null) {
            present.close();
        }
    }
}
