package dlnlab.experiment;

import tools.jackson.databind.node.ObjectNode;

/// Experiments as JSON files: `{"formatVersion": 3, "kind": "experiment", "experiment": {...}}`.
public final class ExperimentJson {
    /// The version this program writes, and the newest it reads.
    public static final int FORMAT_VERSION = ExperimentMigrations.ALL.size() + 1;

    private static final RecordFile<Experiment> FILE = RecordFile.holdingExperiments("experiment", Experiment.class);

    private ExperimentJson() {}

    /// The text of the file, ending with a line feed.
    public static String write(Experiment experiment) {
        return FILE.write(experiment);
    }

    /// The experiment as a JSON object, without version and kind.
    public static ObjectNode toTree(Experiment experiment) {
        return RecordWriter.write(experiment);
    }

    /// The experiment in the text of a file.
    /// @param sourceName name of the file, for the message
    /// @throws InvalidExperimentException when the text is anything but an experiment of a version up to
    ///     [#FORMAT_VERSION]; the message is one sentence that names file, field, value and what is allowed
    public static Experiment read(String text, String sourceName) {
        return FILE.read(text, sourceName);
    }
}
