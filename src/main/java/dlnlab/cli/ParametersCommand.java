package dlnlab.cli;

import dlnlab.experiment.Choice;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.Parameters;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/// Lists every knob.
@Command(
        name = "parameters",
        description = "Lists every knob that --set can turn: id, meaning, what is allowed, default.")
final class ParametersCommand extends ListingCommand<Parameter<?>> {
    ParametersCommand() {
        super(Parameters.all());
    }

    @Override
    String[] head() {
        return new String[] {"ID", "DEFAULT", "MEANING", "ALLOWED"};
    }

    @Override
    String[] row(Parameter<?> parameter) {
        String unit = parameter.unit().isEmpty() ? "" : " [" + parameter.unit() + "]";
        String meaning = parameter.label() + unit + (parameter.live() ? ", live" : "");
        return new String[] {parameter.id(), Parameters.defaultText(parameter), meaning, allowed(parameter)};
    }

    @Override
    void describe(Parameter<?> parameter, ObjectNode node) {
        node.put("id", parameter.id())
                .put("label", parameter.label())
                .put("unit", parameter.unit())
                .put("allowed", allowed(parameter))
                .put("default", Parameters.defaultText(parameter))
                .put("live", parameter.live())
                .put("help", parameter.help());
    }

    private static String allowed(Parameter<?> parameter) {
        return parameter.choices().isEmpty()
                ? parameter.allowed()
                : parameter.choices().stream().map(Choice::id).collect(Collectors.joining(", "));
    }
}
