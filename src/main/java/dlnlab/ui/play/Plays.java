package dlnlab.ui.play;

import dlnlab.exhibit.Exhibits;
import dlnlab.run.LatestOnly;
import java.util.HashMap;
import java.util.Map;
import javafx.application.Platform;

/// The exhibits of what was opened: all tiles of one exhibit share it. A new opening starts them anew.
public final class Plays implements AutoCloseable {
    private final Runnable onChange;
    private final Map<String, Playing> open = new HashMap<>();

    private record Playing(PlayViewModel model, LatestOnly computing) {}

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
                new PlayViewModel(Exhibits.find(exhibitId).orElseThrow(), computing::ask, Platform::runLater, onChange),
                computing);
    }

    /// Whether everything that was asked for is shown.
    public boolean isSettled() {
        return open.values().stream().allMatch(playing -> playing.model().isSettled());
    }

    /// Forgets all; who asks again gets them as they open.
    @Override
    public void close() {
        open.values().forEach(playing -> playing.computing().close());
        open.clear();
    }
}
