package dlnlab.experiment;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Turns files of older versions into the present one: every experiment that stands anywhere in them.
final class ExperimentMigrations {
    /// Element v - 1 leads a whole file from version v to version v + 1.
    static final List<UnaryOperator<ObjectNode>> ALL = Stream.of(
                    inEveryExperiment(ExperimentMigrations::toVersion2),
                    inEveryExperiment(ExperimentMigrations::toVersion3))
            .toList();

    private ExperimentMigrations() {}

    /// Version 1 knew gradient descent on all samples in float64 only, and dense layers without biases, with one
    /// activation.
    private static void toVersion2(ObjectNode experiment) {
        if (experiment.get("architecture") instanceof ObjectNode architecture) {
            JsonNode activation = architecture.remove("activation");
            if (activation != null) {
                architecture.putArray("activations").add(activation);
            }
            architecture.putObject("connections").put("type", Words.of(Connections.Dense.class));
            architecture.put("biases", false);
            architecture.put("biasDeviation", 0.0);
        }
        if (experiment.get("descent") instanceof ObjectNode descent) {
            descent.putObject("method").put("type", Words.of(Method.GradientDescent.class));
            descent.put("balancing", 0.0);
            descent.put("batchSize", 0);
            descent.put("precision", Words.of(Precision.FLOAT64));
        }
    }

    /// Version 2 knew scales of each layer only, and determinants as they are drawn.
    private static void toVersion3(ObjectNode experiment) {
        if (experiment.get("initialisation") instanceof ObjectNode initialisation) {
            if (initialisation.path("type").asString("").equals(Words.of(Initialisation.Balanced.class))) {
                initialisation.put("determinant", Words.of(Determinant.ANY));
            } else {
                initialisation.put("scaleOf", Words.of(ScaleOf.LAYER));
            }
        }
    }

    private static UnaryOperator<ObjectNode> inEveryExperiment(Consumer<ObjectNode> migration) {
        return file -> {
            visit(file, migration);
            return file;
        };
    }

    private static void visit(JsonNode node, Consumer<ObjectNode> migration) {
        if (node instanceof ObjectNode object && object.has("problem") && object.has("descent")) {
            migration.accept(object);
        } else {
            node.forEach(inner -> visit(inner, migration));
        }
    }
}
