package dlnlab.ui.play;

import dlnlab.exhibit.Exhibit;
import dlnlab.exhibit.Shown;
import dlnlab.exhibit.Values;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// An exhibit, what its knobs stand at, and what it shows. What is shown follows the knobs at once, but is computed
/// elsewhere: of changes that come faster than it can answer only the newest counts.
public final class PlayViewModel {
    private final Exhibit exhibit;
    private final Executor background;
    private final Executor window;
    private final Runnable onChange;
    private final ReadOnlyObjectWrapper<Values> values;
    private final ReadOnlyObjectWrapper<Shown> shown;
    private final Shown opened;
    private Values shownFor;

    /// An exhibit as it opens.
    ///
    /// @param background where it computes: one thing after the other, the newest request in place of older ones
    /// @param window where its properties change
    /// @param onChange is run whenever something else is shown
    public PlayViewModel(Exhibit exhibit, Executor background, Executor window, Runnable onChange) {
        this.exhibit = exhibit;
        this.background = background;
        this.window = window;
        this.onChange = onChange;
        shownFor = exhibit.start();
        values = new ReadOnlyObjectWrapper<>(shownFor);
        opened = exhibit.at(shownFor);
        shown = new ReadOnlyObjectWrapper<>(opened);
    }

    /// What is played with.
    public Exhibit exhibit() {
        return exhibit;
    }

    /// What the knobs stand at.
    public ReadOnlyObjectProperty<Values> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    /// What is shown; a moment later than the knobs.
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What it showed when it opened.
    public Shown opened() {
        return opened;
    }

    /// Whether what is shown belongs to the knobs.
    public boolean isSettled() {
        return shownFor.equals(values.get());
    }

    /// Whether nothing was changed, and this is shown.
    public boolean isAsOpened() {
        return isSettled() && shownFor.equals(exhibit.start());
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
        if (next.equals(values.get())) {
            return;
        }
        values.set(next);
        background.execute(() -> {
            Shown answer = exhibit.at(next);
            window.execute(() -> {
                shownFor = next;
                shown.set(answer);
                onChange.run();
            });
        });
    }
}
