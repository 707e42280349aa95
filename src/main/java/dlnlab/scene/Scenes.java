package dlnlab.scene;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.RecordFile;
import dlnlab.experiment.Resources;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The course: all scenes, from `resources/scenes`, in the order of its index.
public final class Scenes {
    /// What the file of a scene calls itself.
    public static final String KIND = "scene";

    /// How scenes are written.
    static final RecordFile<Scene> FILE =
            new RecordFile<>(KIND, Scene.class, SceneMigrations.ALL).completing(SceneMigrations::completed);

    private static final String FOLDER = "/scenes/";
    private static final List<Named> ALL =
            Resources.index(FOLDER).stream().map(Scenes::load).toList();

    private static final List<String> SESSIONS =
            List.of("layers balance themselves", "depth preconditions and accelerates", "which minimiser?");

    private Scenes() {}

    /// A scene and its id, which is the name of its file.
    public record Named(String id, Scene scene) {}

    /// All scenes of the course.
    public static List<Named> all() {
        return ALL;
    }

    /// What a session of the course is about, a few words.
    public static String session(int number) {
        return SESSIONS.get(number - 1);
    }

    /// The scene of an id.
    /// @throws InvalidExperimentException when there is none; the sentence lists the known ids
    public static Named get(String id) {
        return ALL.stream()
                .filter(named -> named.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidExperimentException(
                        "scene",
                        "There is no scene \"" + id + "\"; there are "
                                + ALL.stream().map(Named::id).collect(Collectors.joining(", ")) + "."));
    }

    /// A scene that does not belong to the course.
    /// @param source name of its file, which is its id
    /// @throws InvalidExperimentException when the text is anything but a scene; one sentence
    public static Named read(String text, String source) {
        return new Named(source, FILE.read(text, source));
    }

    /// Brings a scene that stands in a file of another kind up to date, whatever version it has.
    /// @param scene its fields, which are changed
    public static void bringUpToDate(JsonNode scene) {
        SceneMigrations.giveTimeAxes(scene);
        SceneMigrations.chooseWhatIsCounted(scene);
    }

    private static Named load(String id) {
        String name = id + ".json";
        return new Named(id, FILE.read(Resources.text(FOLDER + name), name));
    }
}
