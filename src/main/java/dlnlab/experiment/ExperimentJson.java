package dlnlab.experiment;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Experiments as JSON files: `{"formatVersion": 1, "kind": "experiment", "experiment": {...}}`.
public final class ExperimentJson {
    /// The version this program writes, and the newest it reads.
    public static final int FORMAT_VERSION = 1;

    private static final String VERSION = "formatVersion";
    private static final String KIND = "kind";
    private static final String BODY = "experiment";

    /// Element v - 1 turns a whole file of version v into one of version v + 1.
    private static final List<UnaryOperator<ObjectNode>> MIGRATIONS = List.of();

    private ExperimentJson() {}

    /// The text of the file, ending with a line feed.
    public static String write(Experiment experiment) {
        ObjectNode file = Json.newObject();
        file.put(VERSION, FORMAT_VERSION);
        file.put(KIND, BODY);
        file.set(BODY, toTree(experiment));
        return Json.write(file);
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
        ObjectNode file = Json.readObject(text, sourceName);
        int version = version(file, sourceName);
        for (UnaryOperator<ObjectNode> migration : MIGRATIONS.subList(version - 1, MIGRATIONS.size())) {
            file = migration.apply(file);
        }
        checkKind(file, sourceName);
        JsonNode body = Objects.requireNonNull(file.get(BODY));
        return (Experiment) new RecordReader(sourceName).read(body, Experiment.class, BODY);
    }

    private static int version(ObjectNode file, String source) {
        JsonNode node = file.get(VERSION);
        if (node == null) {
            throw fault(source, VERSION, "is missing; it must be a whole number from 1 to " + FORMAT_VERSION + ".");
        }
        boolean whole = node.isIntegralNumber() && node.canConvertToInt();
        if (!whole || node.intValue() < 1) {
            throw fault(
                    source, VERSION, "must be a whole number from 1 to " + FORMAT_VERSION + ", but was " + node + ".");
        }
        if (node.intValue() > FORMAT_VERSION) {
            throw new InvalidExperimentException(
                    VERSION,
                    source + " was written by a newer version of DLN Lab: its formatVersion is " + node
                            + ", this program reads up to " + FORMAT_VERSION + ".");
        }
        return node.intValue();
    }

    private static void checkKind(ObjectNode file, String source) {
        JsonNode kind = file.get(KIND);
        if (kind == null || !kind.isString() || !kind.stringValue().equals(BODY)) {
            throw fault(
                    source,
                    KIND,
                    "must be \"experiment\", but " + (kind == null ? "is missing." : "was " + kind + "."));
        }
        if (!file.has(BODY)) {
            throw fault(source, BODY, "is missing; it must stand here.");
        }
        for (String name : file.propertyNames()) {
            if (!List.of(VERSION, KIND, BODY).contains(name)) {
                throw fault(source, name, "is unknown; the fields here are formatVersion, kind, experiment.");
            }
        }
    }

    private static InvalidExperimentException fault(String source, String field, String predicate) {
        return new InvalidExperimentException(field, source + ": the field " + field + " " + predicate);
    }
}
