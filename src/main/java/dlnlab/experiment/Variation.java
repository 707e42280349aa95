package dlnlab.experiment;

import java.util.List;

/// One member of a comparison: what sets it apart from the experiment that all members share.
/// @param label a few words, such as "N = 2"
/// @param changes the parameters that differ; empty for the experiment as it is
public record Variation(String label, List<Assignment> changes) {
    /// No change at all: the single run of an experiment that is not compared.
    public static final Variation NONE = new Variation("", List.of());

    public Variation {
        changes = List.copyOf(changes);
    }

    /// One member per value of one parameter, named by the parameter's symbol or label.
    public static List<Variation> each(Parameter<?> parameter, List<String> values) {
        return values.stream()
                .map(text -> new Variation(label(parameter, text), List.of(new Assignment(parameter.id(), text))))
                .toList();
    }

    /// The experiment of this member.
    /// @throws InvalidExperimentException when the base cannot have these values
    public Experiment of(Experiment base) {
        return Parameters.apply(base, changes);
    }

    /// Whether this member sets the parameter itself.
    public boolean sets(Parameter<?> parameter) {
        return changes.stream().anyMatch(change -> change.id().equals(parameter.id()));
    }

    private static String label(Parameter<?> parameter, String text) {
        String name = parameter.symbol().isEmpty() ? parameter.label() : parameter.symbol();
        return parameter.choices().stream()
                .filter(choice -> choice.id().equals(text))
                .map(Choice::label)
                .findFirst()
                .orElse(name + " = " + text);
    }
}
