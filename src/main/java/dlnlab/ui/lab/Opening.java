package dlnlab.ui.lab;

import dlnlab.experiment.Preset;
import dlnlab.experiment.Presets;
import dlnlab.experiment.Variation;
import dlnlab.scene.Scene;
import dlnlab.scene.Scenes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that can be opened: a scene of the course, a preset, a file. The setup is compared with it.
///
/// @param id the scene's or preset's id; a file's name
/// @param title a few words
/// @param line one sentence
/// @param setup what is set up at first
/// @param scene the scene, or null
public record Opening(
        String id,
        String title,
        String line,
        Setup setup,
        @Nullable Scene scene) {
    /// A scene of the course.
    public static Opening of(Scenes.Named named) {
        Scene scene = named.scene();
        List<Variation> variations = scene.variations();
        return new Opening(named.id(), scene.title(), scene.line(), new Setup(scene.experiment(), variations), scene);
    }

    /// An experiment that comes with the program.
    public static Opening of(Preset preset) {
        return new Opening(
                preset.id(),
                preset.experiment().title(),
                preset.experiment().summary(),
                Setup.single(preset.experiment()),
                null);
    }

    /// All scenes in the order of the course.
    public static List<Opening> scenes() {
        return Scenes.all().stream().map(Opening::of).toList();
    }

    /// All presets.
    public static List<Opening> presets() {
        return Presets.all().stream().map(Opening::of).toList();
    }

    /// All scenes, then all presets.
    public static List<Opening> all() {
        List<Opening> all = new ArrayList<>(scenes());
        all.addAll(presets());
        return all;
    }

    /// The scene or preset of an id.
    public static Opening get(String id) {
        return all().stream()
                .filter(opening -> opening.id().equals(id))
                .findFirst()
                .orElseGet(() -> of(Presets.get(id)));
    }

    /// The scene `by` places further in the course, not beyond its ends; from outside the course the first one
    /// forwards,
    /// the last one backwards.
    Opening inCourse(int by) {
        List<Opening> scenes = scenes();
        int index = scenes.indexOf(this);
        int next = index < 0 ? (by > 0 ? 0 : scenes.size() - 1) : Math.clamp((long) index + by, 0, scenes.size() - 1);
        return scenes.get(next);
    }

    /// Where it stands: "Session 1 · 2 of 3"; "Experiment" for a preset.
    public String place() {
        if (scene == null) {
            return "Experiment";
        }
        List<Opening> session = scenes().stream()
                .filter(other -> other.scene() != null && other.scene().session() == scene.session())
                .toList();
        return "Session " + scene.session() + " · " + (session.indexOf(this) + 1) + " of " + session.size();
    }
}
