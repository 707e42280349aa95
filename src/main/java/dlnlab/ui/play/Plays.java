package dlnlab.ui.play;

import dlnlab.exhibit.Exhibits;
import dlnlab.run.LatestOnly;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The exhibits of what was opened: all tiles of one exhibit share it. A new opening starts them anew. Those that move
/// play and pause together.
public final class Plays implements AutoCloseable {
    private final Runnable onChange;
    private final Map<String, Playing> open = new HashMap<>();
    private long seed = 1;
    private boolean playing;
    private final ReadOnlyBooleanWrapper moves = new ReadOnlyBooleanWrapper();

    private record Playing(PlayViewModel model, LatestOnly computing) {
        void close() {
            model.close();
            computing.close();
        }
    }

    /// @param onChange is run whenever something else is shown
    public Plays(Runnable onChange) {
        this.onChange = onChange;
    }

    /// The exhibit of an id, which is opened when it is asked for first.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    public PlayViewModel of(String exhibitId) {
        return open.computeIfAbsent(exhibitId, this::start).model();
    }

    private Playing start(String exhibitId) {
        LatestOnly computing = new LatestOnly("exhibit");
        return new Playing(
                new PlayViewModel(
                        Exhibits.find(exhibitId).orElseThrow(),
                        computing::ask,
                        Platform::runLater,
                        onChange,
                        seed,
                        playing),
                computing);
    }

    /// Whether everything that was asked for is shown.
    public boolean isSettled() {
        return all(PlayViewModel::isSettled);
    }

    /// Plays what moves, or holds it.
    public void setPlaying(boolean on) {
        playing = on;
        open.values().forEach(each -> each.model().setPlaying(on));
        moves.set(isPlaying());
    }

    /// Whether something moves.
    public boolean isPlaying() {
        return !all(model -> !model.isPlaying());
    }

    /// Whether a motion has not come to its end.
    public boolean canGoOn() {
        return !all(model -> !model.canGoOn());
    }

    /// Whether all motions have shown what they are there for.
    public boolean isAnswered() {
        return all(PlayViewModel::isAnswered);
    }

    private boolean all(Predicate<PlayViewModel> condition) {
        return open.values().stream().map(Playing::model).allMatch(condition);
    }

    /// Moves by one step and holds.
    public void step() {
        playing = false;
        open.values().forEach(each -> each.model().step());
    }

    /// Begins all motions again.
    public void rewind() {
        open.values().forEach(each -> each.model().rewind());
    }

    /// Other noise for all motions.
    public void setSeed(long other) {
        seed = other;
        open.values().forEach(each -> each.model().setSeed(other));
    }

    /// Takes in how far the motions have come. Called once per frame.
    /// @return whether something moves
    public boolean tick() {
        boolean any = false;
        for (Playing each : open.values()) {
            any |= each.model().tick();
        }
        moves.set(isPlaying());
        return any;
    }

    /// Whether something moves, as of the last frame.
    public ReadOnlyBooleanProperty playingProperty() {
        return moves.getReadOnlyProperty();
    }

    /// Forgets all; who asks again gets them as they open.
    @Override
    public void close() {
        open.values().forEach(Playing::close);
        open.clear();
    }
}
