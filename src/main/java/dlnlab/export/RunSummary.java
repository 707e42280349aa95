package dlnlab.export;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.ExperimentJson;
import dlnlab.run.Headless;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What came out of one run, or of several that are compared, as one JSON object.
public final class RunSummary {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private RunSummary() {}

    /// `{"experiment": {...}, "members": [...]}`.
    /// @param experiment what the members share
    /// @param members one object of [#member] each
    public static ObjectNode of(Experiment experiment, List<ObjectNode> members) {
        ObjectNode root = MAPPER.createObjectNode();
        root.set("experiment", ExperimentJson.toTree(experiment));
        root.putArray("members").addAll(members);
        return root;
    }

    /// `{"label", "seed", "steps", "stopReason", "stopMessage", "seconds", "stepsPerSecond", "final": {id: number or
    /// array}}`; numbers that are not finite become null.
    /// @param label what it is called among the members
    /// @param experiment this member's own
    public static ObjectNode member(String label, Experiment experiment, Headless.Result result) {
        ObjectNode member = MAPPER.createObjectNode();
        member.put("label", label);
        member.put("seed", experiment.seed());
        member.put("steps", result.steps());
        member.put("stopReason", result.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        member.put("stopMessage", result.message());
        member.put("seconds", result.seconds());
        putNumber(member, "stepsPerSecond", result.steps() / result.seconds());
        ObjectNode last = member.putObject("final");
        result.finalValues().forEach((id, values) -> putValues(last, id, values));
        return member;
    }

    /// The object as text.
    public static String text(ObjectNode summary) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(summary) + "\n";
    }

    private static void putValues(ObjectNode node, String id, double[] values) {
        if (values.length == 1) {
            putNumber(node, id, values[0]);
            return;
        }
        ArrayNode array = node.putArray(id);
        for (double value : values) {
            if (Double.isFinite(value)) {
                array.add(value);
            } else {
                array.addNull();
            }
        }
    }

    private static void putNumber(ObjectNode node, String id, double value) {
        if (Double.isFinite(value)) {
            node.put(id, value);
        } else {
            node.putNull(id);
        }
    }
}
