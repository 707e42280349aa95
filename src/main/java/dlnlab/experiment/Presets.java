package dlnlab.experiment;

import java.util.List;
import java.util.stream.Collectors;

/// The experiments that come with the program, from `resources/presets`.
public final class Presets {
    private static final String FOLDER = "/presets/";
    private static final List<Preset> ALL =
            Resources.index(FOLDER).stream().map(Presets::load).toList();

    private Presets() {}

    /// All presets, in the order of `index.json`; the window opens on the first.
    public static List<Preset> all() {
        return ALL;
    }

    /// The preset of this id.
    /// @throws InvalidExperimentException when there is none; the sentence lists the known ids
    public static Preset get(String id) {
        return ALL.stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidExperimentException(
                        "preset",
                        "There is no preset \"" + id + "\"; the presets are "
                                + ALL.stream().map(Preset::id).collect(Collectors.joining(", ")) + "."));
    }

    private static Preset load(String id) {
        return new Preset(id, ExperimentJson.read(Resources.text(FOLDER + id + ".json"), "preset " + id));
    }
}
