package dlnlab.cli;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.Origin;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Preset;
import dlnlab.experiment.Presets;
import dlnlab.scene.Scenes;
import java.util.List;
import java.util.stream.Stream;

/// What a run is called on the screen: a title speaks about the experiment it was given to, so what was changed since
/// stands beside it.
final class RunTitle {
    private RunTitle() {}

    /// The title, and in what the experiment differs from the scene or preset of this title, or else from the file.
    /// @param asNamed the experiment before any knob was turned
    static String of(Experiment asNamed, Experiment experiment) {
        String title = experiment.title();
        if (!title.equals(asNamed.title())) {
            return title;
        }
        List<Experiment> known = Stream.concat(
                        Presets.all().stream().map(Preset::experiment),
                        Scenes.all().stream().map(named -> named.scene().experiment()))
                .filter(other -> other.title().equals(title))
                .toList();
        // a scene may share its title with a preset
        Experiment origin = known.isEmpty() || known.contains(asNamed) ? asNamed : known.getFirst();
        String changes = Origin.with(Parameters.differences(origin, experiment));
        return changes.isEmpty() ? title : title + ", with " + changes;
    }
}
