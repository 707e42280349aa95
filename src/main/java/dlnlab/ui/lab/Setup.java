package dlnlab.ui.lab;

import dlnlab.experiment.Architecture;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.Variation;
import dlnlab.run.Run;
import dlnlab.run.SavedRun;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is set up: one experiment, and the members that are compared (a single one without changes where there are
/// none).
/// @param variations at least one
/// @param start all start weights in a row, as [dlnlab.network.Layers] holds them, where they were typed; empty where
///     they are drawn from the seed
public record Setup(Experiment experiment, List<Variation> variations, List<Double> start) {
    public Setup {
        variations = List.copyOf(variations);
        start = List.copyOf(start);
        if (variations.isEmpty()) {
            throw new InvalidExperimentException("variations", "A setup must have at least one member, but has none.");
        }
    }

    /// The same with drawn weights.
    public Setup(Experiment experiment, List<Variation> variations) {
        this(experiment, variations, List.of());
    }

    /// One run.
    public static Setup single(Experiment experiment) {
        return new Setup(experiment, List.of(Variation.NONE));
    }

    /// The setup of a run, with its start weights where it did not draw them.
    static Setup of(Run run) {
        return new Setup(run.experiment(), List.of(Variation.NONE), weightsOf(run));
    }

    /// The setup of a run that was saved.
    public static Setup of(SavedRun run) {
        return new Setup(run.experiment(), List.of(Variation.NONE), listed(run.startWeights()));
    }

    /// The weights that a run was told to start from, empty where it drew them.
    static List<Double> weightsOf(Run run) {
        return listed(run.startWeights());
    }

    private static List<Double> listed(double @Nullable [] weights) {
        return weights == null ? List.of() : Arrays.stream(weights).boxed().toList();
    }

    /// Start weights as a run takes them.
    static double @Nullable [] weights(List<Double> start) {
        return start.isEmpty()
                ? null
                : start.stream().mapToDouble(Double::doubleValue).toArray();
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

    /// The start weights of a member, or null where it draws them: typed weights hold for members that differ in
    /// nothing that weights depend on.
    double @Nullable [] startOf(Experiment member) {
        return drawsLike(member) ? weights(start) : null;
    }

    /// The same members of another experiment; a parameter in which the members differ ends the comparison, and typed
    /// weights go where others would be drawn.
    Setup with(Experiment changed, List<Parameter<?>> parameters) {
        boolean varied = variations.stream().anyMatch(v -> parameters.stream().anyMatch(v::sets));
        return new Setup(
                changed, varied ? List.of(Variation.NONE) : variations, drawsLike(changed) ? start : List.of());
    }

    /// Other members of an experiment that may be another one; typed weights go where others would be drawn.
    Setup comparing(Experiment base, List<Variation> members) {
        return new Setup(base, members, drawsLike(base) ? start : List.of());
    }

    /// The same members with the weights of another seed.
    Setup withSeed(long seed) {
        return new Setup(experiment.withSeed(seed), variations);
    }

    private boolean drawsLike(Experiment other) {
        Architecture network = experiment.architecture();
        Architecture others = other.architecture();
        return other.seed() == experiment.seed()
                && other.rescale() == experiment.rescale()
                && other.widths().equals(experiment.widths())
                && others.connections().equals(network.connections())
                && others.biases() == network.biases()
                && others.biasDeviation() == network.biasDeviation()
                && other.initialisation().equals(experiment.initialisation())
                && other.descent().method().movesProduct()
                        == experiment.descent().method().movesProduct();
    }
}
