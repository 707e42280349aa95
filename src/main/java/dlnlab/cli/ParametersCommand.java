package dlnlab.cli;

import dlnlab.experiment.Choice;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.Parameters;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Lists every knob.
@Command(
        name = "parameters",
        description = "Lists every knob that --set can turn: id, meaning, what is allowed, default.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ParametersCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(names = "--json", description = "Print a JSON array instead of a table.")
    private boolean json;

    @Override
    public void run() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            ArrayNode array = JsonMapper.shared().createArrayNode();
            for (Parameter<?> p : Parameters.all()) {
                array.addObject()
                        .put("id", p.id())
                        .put("label", p.label())
                        .put("unit", p.unit())
                        .put("allowed", allowed(p))
                        .put("default", Parameters.defaultText(p))
                        .put("live", p.live())
                        .put("help", p.help());
            }
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(array));
            return;
        }
        Table table = new Table().row("ID", "DEFAULT", "MEANING", "ALLOWED");
        for (Parameter<?> p : Parameters.all()) {
            String meaning = p.label() + (p.unit().isEmpty() ? "" : " [" + p.unit() + "]") + (p.live() ? ", live" : "");
            table.row(p.id(), Parameters.defaultText(p), meaning, allowed(p));
        }
        table.print(out);
    }

    private static String allowed(Parameter<?> parameter) {
        return parameter.choices().isEmpty()
                ? parameter.allowed()
                : parameter.choices().stream().map(Choice::id).collect(Collectors.joining(", "));
    }
}
