package dlnlab.scene;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.RecordFile;
import dlnlab.experiment.Variation;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A setup that is more than one experiment: members that are compared, or a scene whose charts belong to it.
/// @param scene id of a scene of the course, or empty
/// @param variations the members, at least one; one without changes for a single run
/// @param start all start weights in a row where they were typed; empty where they are drawn
public record Study(String scene, Experiment experiment, List<Variation> variations, List<Double> start) {
    /// What such a file calls itself.
    public static final String KIND = "study";

    private static final RecordFile<Study> FILE =
            RecordFile.holdingExperiments(KIND, Study.class, List.of(Study::withStart));

    /// @throws InvalidExperimentException without a member
    public Study {
        variations = List.copyOf(variations);
        start = List.copyOf(start);
        if (variations.isEmpty()) {
            throw new InvalidExperimentException("variations", "A study must have at least one member, but has none.");
        }
    }

    /// One whose weights are drawn.
    public Study(String scene, Experiment experiment, List<Variation> variations) {
        this(scene, experiment, variations, List.of());
    }

    /// Version 1 knew no typed weights.
    private static ObjectNode withStart(ObjectNode file) {
        if (file.path(KIND) instanceof ObjectNode study) {
            study.putArray("start");
        }
        return file;
    }

    /// The text of the file, ending with a line feed.
    public String write() {
        return FILE.write(this);
    }

    /// The study in the text of a file.
    /// @param source name of the file, for the message
    /// @throws InvalidExperimentException when the text is anything but a study; one sentence
    public static Study read(String text, String source) {
        return FILE.read(text, source);
    }

    /// The scene whose charts belong to it; empty too where the course no longer has that scene.
    public Optional<Scenes.Named> sceneOfTheCourse() {
        return Scenes.all().stream().filter(named -> named.id().equals(scene)).findFirst();
    }

    /// Whether an experiment file says it all.
    public boolean isPlain() {
        return scene.isEmpty() && start.isEmpty() && variations.equals(List.of(Variation.NONE));
    }
}
