package dlnlab.cli;

import dlnlab.experiment.Variation;
import dlnlab.scene.Scene;
import dlnlab.scene.Scenes;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Lists the course.
@Command(name = "scenes", description = "Lists the scenes of the course; run takes their ids.")
final class ScenesCommand extends ListingCommand<Scenes.Named> {
    ScenesCommand() {
        super(Scenes.all());
    }

    @Override
    String[] head() {
        return new String[] {"ID", "SESSION", "TITLE", "QUESTION"};
    }

    @Override
    String[] row(Scenes.Named named) {
        Scene scene = named.scene();
        return new String[] {named.id(), Integer.toString(scene.session()), scene.title(), scene.question()};
    }

    @Override
    void describe(Scenes.Named named, ObjectNode node) {
        Scene scene = named.scene();
        node.put("id", named.id())
                .put("session", scene.session())
                .put("title", scene.title())
                .put("question", scene.question());
        ArrayNode members = node.putArray("members");
        scene.members().stream().map(Variation::label).forEach(members::add);
    }
}
