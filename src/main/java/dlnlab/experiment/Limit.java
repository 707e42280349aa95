package dlnlab.experiment;

import java.util.List;
import java.util.Locale;

/// The value that lies past all others of a parameter and is reached by another one: infinite depth, past 64 layers.
/// @param sign how it is written, such as "∞"
/// @param names what else may be typed for it
/// @param there what sets it
/// @param back what makes the parameter's own values count again
public record Limit(String sign, List<String> names, Assignment there, Assignment back) {
    /// Copies the names.
    public Limit {
        names = List.copyOf(names);
    }

    /// Whether a typed value means it.
    public boolean isNamed(String typed) {
        return typed.strip().equals(sign) || names.contains(typed.strip().toLowerCase(Locale.ROOT));
    }

    /// Whether an experiment can have it.
    public boolean appliesTo(Experiment experiment) {
        return Parameters.get(there.id()).appliesTo(experiment);
    }

    /// Whether an experiment has it.
    public boolean isReachedBy(Experiment experiment) {
        return appliesTo(experiment)
                && Parameters.get(there.id()).text(experiment).equals(there.text());
    }
}
