package dlnlab.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// The experiments that come with the program, from `resources/presets`.
public final class Presets {
    private static final String FOLDER = "/presets/";
    private static final List<Preset> ALL =
            Json.readTexts(text("index.json")).stream().map(Presets::load).toList();

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
        return new Preset(id, ExperimentJson.read(text(id + ".json"), "preset " + id));
    }

    private static String text(String name) {
        try (InputStream stream = Presets.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its file " + FOLDER + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
