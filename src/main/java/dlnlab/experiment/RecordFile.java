package dlnlab.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Files of one kind, strictly read: `{"formatVersion": 1, "kind": "scene", "scene": {...}}`.
/// @param <T> the record that such a file holds
public final class RecordFile<T extends Record> {
    private static final String VERSION = "formatVersion";
    private static final String KIND = "kind";

    private final String body;
    private final Class<T> type;
    private final List<UnaryOperator<ObjectNode>> migrations;
    private final UnaryOperator<ObjectNode> completion;
    private final int version;

    /// Files of version 1.
    /// @param kind what such a file calls itself and its body
    public RecordFile(String kind, Class<T> type) {
        this(kind, type, List.of());
    }

    /// Files with experiments somewhere in them: their versions count with those of the experiments.
    /// @param kind what such a file calls itself and its body
    public static <T extends Record> RecordFile<T> holdingExperiments(String kind, Class<T> type) {
        return holdingExperiments(kind, type, List.of());
    }

    /// The same where the files themselves have changed too.
    /// @param own element v - 1 turns what is not an experiment from version v into version v + 1
    public static <T extends Record> RecordFile<T> holdingExperiments(
            String kind, Class<T> type, List<UnaryOperator<ObjectNode>> own) {
        List<UnaryOperator<ObjectNode>> both = new ArrayList<>();
        for (UnaryOperator<ObjectNode> ofExperiments : ExperimentMigrations.ALL) {
            int index = both.size();
            both.add(index < own.size() ? file -> own.get(index).apply(ofExperiments.apply(file)) : ofExperiments);
        }
        return new RecordFile<>(kind, type, both);
    }

    /// The same for files that lack what came later without a version of its own.
    /// @param completion gives a file of the present version what it lacks
    public RecordFile<T> completing(UnaryOperator<ObjectNode> completion) {
        return new RecordFile<>(body, type, migrations, completion);
    }

    /// Files whose form has changed.
    /// @param kind what such a file calls itself and its body
    /// @param migrations element v - 1 turns a whole file of version v into one of version v + 1
    public RecordFile(String kind, Class<T> type, List<UnaryOperator<ObjectNode>> migrations) {
        this(kind, type, migrations, UnaryOperator.identity());
    }

    private RecordFile(
            String kind,
            Class<T> type,
            List<UnaryOperator<ObjectNode>> migrations,
            UnaryOperator<ObjectNode> completion) {
        this.completion = completion;
        this.body = kind;
        this.type = type;
        this.migrations = migrations;
        this.version = migrations.size() + 1;
    }

    /// What kind of file a text is, by its own words; empty where it does not say.
    /// @param sourceName name of the file, for the message
    /// @throws InvalidExperimentException when the text is no JSON object
    public static String kindOf(String text, String sourceName) {
        JsonNode kind = Json.readObject(text, sourceName).get(KIND);
        return kind != null && kind.isString() ? kind.stringValue() : "";
    }

    /// The version this program writes, and the newest it reads.
    int formatVersion() {
        return version;
    }

    /// The text of the file, ending with a line feed.
    public String write(T value) {
        ObjectNode file = Json.newObject();
        file.put(VERSION, version);
        file.put(KIND, body);
        file.set(body, RecordWriter.write(value));
        return Json.write(file);
    }

    /// The record in the text of a file.
    /// @param sourceName name of the file, for the message
    /// @throws InvalidExperimentException when the text is anything else; the message is one sentence that names
    ///     file, field, value and what is allowed
    public T read(String text, String sourceName) {
        ObjectNode file = Json.readObject(text, sourceName);
        int found = version(file, sourceName);
        for (UnaryOperator<ObjectNode> migration : migrations.subList(found - 1, migrations.size())) {
            file = migration.apply(file);
        }
        checkKind(file, sourceName);
        file = completion.apply(file);
        JsonNode held = Objects.requireNonNull(file.get(body));
        return type.cast(new RecordReader(sourceName).read(held, type, body));
    }

    private int version(ObjectNode file, String source) {
        JsonNode node = file.get(VERSION);
        if (node == null) {
            throw fault(source, VERSION, "is missing; it must be a whole number from 1 to " + version + ".");
        }
        boolean whole = node.isIntegralNumber() && node.canConvertToInt();
        if (!whole || node.intValue() < 1) {
            throw fault(source, VERSION, "must be a whole number from 1 to " + version + ", but was " + node + ".");
        }
        if (node.intValue() > version) {
            throw new InvalidExperimentException(
                    VERSION,
                    source + " was written by a newer version of DLN Lab: its formatVersion is " + node
                            + ", this program reads up to " + version + ".");
        }
        return node.intValue();
    }

    private void checkKind(ObjectNode file, String source) {
        JsonNode kind = file.get(KIND);
        if (kind == null || !kind.isString() || !kind.stringValue().equals(body)) {
            throw fault(
                    source,
                    KIND,
                    "must be \"" + body + "\", but " + (kind == null ? "is missing." : "was " + kind + "."));
        }
        if (!file.has(body)) {
            throw fault(source, body, "is missing; it must stand here.");
        }
        for (String name : file.propertyNames()) {
            if (!List.of(VERSION, KIND, body).contains(name)) {
                throw fault(source, name, "is unknown; the fields here are formatVersion, kind, " + body + ".");
            }
        }
    }

    private static InvalidExperimentException fault(String source, String field, String predicate) {
        return new InvalidExperimentException(field, source + ": the field " + field + " " + predicate);
    }
}
