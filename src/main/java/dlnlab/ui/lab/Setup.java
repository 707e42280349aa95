package dlnlab.ui.lab;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.Variation;
import java.util.List;

/// What is set up: one experiment, and the members that are compared (a single one without changes where there are
/// none).
/// @param variations at least one
public record Setup(Experiment experiment, List<Variation> variations) {
    public Setup {
        variations = List.copyOf(variations);
        if (variations.isEmpty()) {
            throw new InvalidExperimentException("variations", "A setup must have at least one member, but has none.");
        }
    }

    /// One run.
    public static Setup single(Experiment experiment) {
        return new Setup(experiment, List.of(Variation.NONE));
    }

    /// Whether several members stand side by side.
    public boolean isComparison() {
        return variations.size() > 1;
    }

    /// The experiments of the members.
    /// @throws InvalidExperimentException if one of them is not possible
    public List<Experiment> members() {
        return variations.stream().map(v -> v.of(experiment)).toList();
    }

    /// The same members of another experiment; a parameter in which the members differ ends the comparison.
    Setup with(Experiment changed, List<Parameter<?>> parameters) {
        boolean varied = variations.stream().anyMatch(v -> parameters.stream().anyMatch(v::sets));
        return varied ? single(changed) : new Setup(changed, variations);
    }
}
