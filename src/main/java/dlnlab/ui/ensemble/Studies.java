package dlnlab.ui.ensemble;

import dlnlab.ensemble.EnsembleStore;
import dlnlab.experiment.Experiment;
import dlnlab.run.Clock;
import dlnlab.scene.ChartSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The ensembles over grids that charts show: all charts of one ensemble share it.
public final class Studies implements AutoCloseable {
    private final Clock clock;
    private final Runnable touch;
    private final Map<String, StudyViewModel> shown = new LinkedHashMap<>();
    private @Nullable EnsembleStore store;

    /// @param touch is called after something changed that must be drawn
    public Studies(Clock clock, Runnable touch) {
        this.clock = clock;
        this.touch = touch;
    }

    /// From now on finished members are kept on disk.
    public void keepIn(EnsembleStore kept) {
        store = kept;
    }

    /// The ensemble of an id, which begins when a chart shows it.
    public StudyViewModel of(String ensemble) {
        return shown.computeIfAbsent(ensemble, id -> new StudyViewModel(id, clock, touch, () -> store));
    }

    /// Tells what stands on the table and what is shown of it. What no chart shows is ended.
    public void follow(Experiment experiment, List<ChartSpec> charts) {
        Set<String> wanted = charts.stream()
                .filter(ChartSpec::isStudy)
                .map(ChartSpec::ensemble)
                .collect(Collectors.toSet());
        shown.forEach((id, study) -> {
            if (!wanted.contains(id)) {
                study.close();
            }
        });
        wanted.forEach(id -> of(id).follow(experiment));
    }

    /// Called once per frame.
    /// @param held whether an audience is still asked: then nothing begins
    /// @return whether something is still to come
    public boolean tick(boolean held) {
        boolean going = false;
        for (StudyViewModel study : shown.values()) {
            going |= study.tick(held);
        }
        return going;
    }

    /// Whether nothing is still being computed.
    public boolean isSettled() {
        return shown.values().stream().allMatch(StudyViewModel::isSettled);
    }

    /// Another experiment is another picture: what was shown before says nothing about it.
    public void forget() {
        close();
    }

    /// Ends all threads; who asks again begins anew.
    @Override
    public void close() {
        shown.values().forEach(StudyViewModel::close);
    }
}
