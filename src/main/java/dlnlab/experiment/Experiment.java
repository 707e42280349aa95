package dlnlab.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Everything that decides a run: two equal experiments give bit-identical trajectories on one machine.
/// @param title a few words
/// @param summary one or two sentences for people; may be empty
/// @param dataSeed seed of data, mask and teacher
/// @param seed seed of the initialisation; "new seed" changes this one
/// @param rescale c of A8: the drawn W_1 is multiplied by c and W_2 divided by it, which leaves a homogeneous network's
///     function alone; 1 changes nothing
public record Experiment(
        String title,
        String summary,
        long dataSeed,
        long seed,
        Problem problem,
        Architecture architecture,
        Initialisation initialisation,
        double rescale,
        Loss loss,
        Descent descent,
        StopRules stop) {
    private static final int LONGEST_TITLE = 120;

    public Experiment {
        Check.require(!title.isBlank(), "title", "The title must have at least one letter, but was empty.");
        Check.require(
                title.length() <= LONGEST_TITLE,
                "title",
                "The title must have at most " + LONGEST_TITLE + " characters, but had " + title.length() + ".");
        Check.real("rescale", "The factor c between the first two layers", rescale, Ranges.RESCALE);
        StartChecks.check(problem, architecture, initialisation);
        MethodChecks.check(descent, architecture);
        MeasurementChecks.check(problem, architecture, descent);
    }

    /// n_0
    public int inputWidth() {
        return problem.inputWidth();
    }

    /// n_N
    public int outputWidth() {
        return problem.outputWidth();
    }

    /// N, the number of weight matrices.
    public int depth() {
        return architecture.depth();
    }

    /// n_0, n_1, .., n_N: N + 1 values.
    public List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        widths.add(inputWidth());
        widths.addAll(HiddenWidths.of(architecture, inputWidth()));
        widths.add(outputWidth());
        return Collections.unmodifiableList(widths);
    }

    /// The number of weights, sum n_h n_(h-1), places of shared weights and biases included.
    public long weightCount() {
        List<Integer> widths = widths();
        long count = 0;
        for (int h = 1; h < widths.size(); h++) {
            count += (long) widths.get(h) * widths.get(h - 1) + (architecture.biases() ? widths.get(h) : 0);
        }
        return count;
    }

    /// Whether the network is the linear map W = W_N .. W_1: no biases, and linear activations or no hidden layer.
    public boolean isLinear() {
        return !architecture.biases()
                && architecture.allActivations().stream().allMatch(activation -> activation == Activation.LINEAR);
    }

    /// Whether the conservation laws C1, C2 and C5 hold everywhere: homogeneous activations, or no hidden layer at all.
    public boolean isHomogeneous() {
        return architecture.allActivations().stream().allMatch(Activation::isHomogeneous);
    }

    /// The same experiment with another title.
    /// @throws InvalidExperimentException when it cannot have it
    public Experiment withTitle(String newTitle) {
        return new Experiment(
                newTitle, summary, dataSeed, seed, problem, architecture, initialisation, rescale, loss, descent, stop);
    }

    /// The same experiment with another summary.
    public Experiment withSummary(String newSummary) {
        return new Experiment(
                title, newSummary, dataSeed, seed, problem, architecture, initialisation, rescale, loss, descent, stop);
    }

    /// The same experiment with another data seed.
    public Experiment withDataSeed(long newDataSeed) {
        return new Experiment(
                title, summary, newDataSeed, seed, problem, architecture, initialisation, rescale, loss, descent, stop);
    }

    /// The same experiment with another seed.
    public Experiment withSeed(long newSeed) {
        return new Experiment(
                title, summary, dataSeed, newSeed, problem, architecture, initialisation, rescale, loss, descent, stop);
    }

    /// The same experiment with another problem.
    /// @throws InvalidExperimentException when it cannot have it
    public Experiment withProblem(Problem newProblem) {
        return new Experiment(
                title, summary, dataSeed, seed, newProblem, architecture, initialisation, rescale, loss, descent, stop);
    }

    /// The same experiment with another network.
    /// @throws InvalidExperimentException when it cannot have it
    public Experiment withArchitecture(Architecture newArchitecture) {
        return new Experiment(
                title, summary, dataSeed, seed, problem, newArchitecture, initialisation, rescale, loss, descent, stop);
    }

    /// The same experiment with another start.
    /// @throws InvalidExperimentException when it cannot have it
    public Experiment withInitialisation(Initialisation newInitialisation) {
        return new Experiment(
                title, summary, dataSeed, seed, problem, architecture, newInitialisation, rescale, loss, descent, stop);
    }

    /// The same experiment with another loss.
    public Experiment withLoss(Loss newLoss) {
        return new Experiment(
                title, summary, dataSeed, seed, problem, architecture, initialisation, rescale, newLoss, descent, stop);
    }

    /// The same experiment with another descent.
    public Experiment withDescent(Descent newDescent) {
        return new Experiment(
                title, summary, dataSeed, seed, problem, architecture, initialisation, rescale, loss, newDescent, stop);
    }

    /// The same experiment with other stop rules.
    public Experiment withStop(StopRules newStop) {
        return new Experiment(
                title, summary, dataSeed, seed, problem, architecture, initialisation, rescale, loss, descent, newStop);
    }
}
