package dlnlab.scene;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Turns older files of scenes into those of today.
final class SceneMigrations {
    /// Element v - 1 turns a whole file of version v into one of version v + 1.
    static final List<UnaryOperator<ObjectNode>> ALL = List.of(SceneMigrations::chartsChooseTheirTimeAxis);

    private SceneMigrations() {}

    /// Gives a file what came without a version of its own.
    static ObjectNode completed(ObjectNode file) {
        chooseWhatIsCounted(file.path(Scenes.KIND));
        return triesSearchNothing(file);
    }

    /// Gives the charts of a scene, whose fields these are, what they count: a logarithmic axis used to mean the
    /// positive ends alone, on an axis that was linear all the same.
    static void chooseWhatIsCounted(JsonNode scene) {
        for (JsonNode chart : scene.path("charts")) {
            if (chart instanceof ObjectNode fields && !fields.has("counted")) {
                boolean positive = fields.path("kind").asString("").equals("histogram")
                        && fields.path("xScale").asString("").equals("log");
                fields.put("counted", positive ? "positive" : "all");
                if (positive) {
                    fields.put("xScale", "linear");
                }
            }
        }
    }

    // of a file that says nothing about searches
    private static ObjectNode triesSearchNothing(ObjectNode file) {
        for (JsonNode suggestion : file.path(Scenes.KIND).path("tries")) {
            if (suggestion instanceof ObjectNode fields && !fields.has("best")) {
                fields.put("best", "");
            }
        }
        return file;
    }

    // version 1 always counted iterations and said so in the label; where all runs keep step that is what suits them
    private static ObjectNode chartsChooseTheirTimeAxis(ObjectNode file) {
        giveTimeAxes(file.path(Scenes.KIND));
        return file;
    }

    /// Gives the charts of a scene, whose fields these are, the axis that those of version 1 lack.
    static void giveTimeAxes(JsonNode scene) {
        for (JsonNode chart : scene.path("charts")) {
            if (chart instanceof ObjectNode fields && !fields.has("axis")) {
                fields.put("axis", TimeAxis.AUTOMATIC.id());
                if (fields.path("kind").asString("").equals("time")) {
                    fields.put("xLabel", "");
                }
            }
        }
    }
}
