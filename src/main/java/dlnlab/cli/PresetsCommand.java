package dlnlab.cli;

import dlnlab.experiment.Preset;
import dlnlab.experiment.Presets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Lists what can be run.
@Command(
        name = "presets",
        description = "Lists the experiments that ship with the program.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class PresetsCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(names = "--json", description = "Print a JSON array instead of a table.")
    private boolean json;

    @Override
    public void run() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            ArrayNode array = JsonMapper.shared().createArrayNode();
            for (Preset preset : Presets.all()) {
                array.addObject()
                        .put("id", preset.id())
                        .put("title", preset.experiment().title())
                        .put("summary", preset.experiment().summary());
            }
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(array));
            return;
        }
        Table table = new Table();
        Presets.all()
                .forEach(p ->
                        table.row(p.id(), p.experiment().title(), p.experiment().summary()));
        table.print(out);
    }
}
