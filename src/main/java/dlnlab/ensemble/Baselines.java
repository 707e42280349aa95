package dlnlab.ensemble;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Nearest;
import java.util.List;
import java.util.Optional;

/// Every [Baseline] there is; a new one is a class and a line here.
public final class Baselines {
    /// What stands in the place of a parameter's id where a value of a grid names a baseline.
    public static final String KEY = "baseline";

    private static final List<Baseline> ALL = List.of(new NuclearNormBaseline());

    private Baselines() {}

    /// All of them.
    public static List<Baseline> all() {
        return ALL;
    }

    /// The baseline of an id.
    /// @throws InvalidExperimentException when there is none; one sentence
    public static Baseline get(String id) {
        return ALL.stream()
                .filter(baseline -> baseline.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidExperimentException(
                        KEY,
                        "There is no baseline \"" + id + "\""
                                + Nearest.question(
                                        id,
                                        ALL.stream().map(Baseline::id).toList(),
                                        "; there is "
                                                + String.join(
                                                        ", ",
                                                        ALL.stream()
                                                                .map(Baseline::id)
                                                                .toList())
                                                + ".")));
    }

    /// The one that changes name, if they name any.
    static Optional<Baseline> among(List<Assignment> changes) {
        return changes.stream()
                .filter(Baselines::isOne)
                .map(change -> get(change.text()))
                .findFirst();
    }

    /// Whether a change names a baseline rather than a parameter.
    static boolean isOne(Assignment change) {
        return change.id().equals(KEY);
    }
}
