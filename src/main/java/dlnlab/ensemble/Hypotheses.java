package dlnlab.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Three hypotheses about what descent prefers, each held against three experiments.
public final class Hypotheses {
    private static final List<Supplier<HypothesisCase>> CASES =
            List.of(HypothesisCase::hyperbola, HypothesisCase::normsDiverge, HypothesisCase::completion);

    private Hypotheses() {}

    /// The titles of the experiments, in the order in which they are judged.
    public static List<String> experiments() {
        return CASES.stream().map(experiment -> experiment.get().title()).toList();
    }

    /// Nine verdicts, experiment by experiment, computed from seeded runs in a few seconds.
    /// @param cores how many runs are computed at a time
    public static List<HypothesisVerdict> verdicts(int cores) throws InterruptedException {
        List<HypothesisVerdict> all = new ArrayList<>();
        verdicts(cores, all::addAll, () -> true);
        return List.copyOf(all);
    }

    /// The same, told as soon as an experiment has been judged.
    /// @param told is given the three verdicts of one experiment
    /// @param goesOn asked again and again; where it says no, what is being computed and the others are given up
    /// @throws IllegalStateException when a run fails
    public static void verdicts(int cores, Consumer<List<HypothesisVerdict>> told, BooleanSupplier goesOn)
            throws InterruptedException {
        for (Supplier<HypothesisCase> experiment : CASES) {
            List<HypothesisVerdict> judged = experiment.get().verdicts(cores, goesOn);
            if (judged.isEmpty()) {
                return;
            }
            told.accept(judged);
        }
    }
}
