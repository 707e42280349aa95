package dlnlab.cli;

import dlnlab.experiment.Variation;
import dlnlab.scene.Scene;
import dlnlab.scene.Scenes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Lists the course.
@Command(
        name = "scenes",
        description = "Lists the scenes of the course; run takes their ids.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ScenesCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(names = "--json", description = "Print a JSON array instead of a table.")
    private boolean json;

    @Override
    public void run() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            ArrayNode array = JsonMapper.shared().createArrayNode();
            Scenes.all().forEach(named -> describe(named, array.addObject()));
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(array));
            return;
        }
        Table table = new Table().row("ID", "SESSION", "TITLE", "QUESTION");
        for (Scenes.Named named : Scenes.all()) {
            Scene scene = named.scene();
            table.row(named.id(), Integer.toString(scene.session()), scene.title(), scene.question());
        }
        table.print(out);
    }

    private static void describe(Scenes.Named named, ObjectNode node) {
        Scene scene = named.scene();
        node.put("id", named.id())
                .put("session", scene.session())
                .put("title", scene.title())
                .put("question", scene.question());
        ArrayNode members = node.putArray("members");
        scene.members().stream().map(Variation::label).forEach(members::add);
    }
}
