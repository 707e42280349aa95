package dlnlab.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Sets many parameters at once, whatever the order they are given in.
///
/// They are set in the order of the table, variants before all others, and one that is refused is tried again after the
/// others: 5 rows of rank 5 become 3 rows of rank 2 only when the rank changes first.
final class Assigner {
    private final Map<Integer, Assignment> all = new TreeMap<>();
    private final List<Assignment> pending = new ArrayList<>();
    private Experiment experiment;
    private @Nullable InvalidExperimentException refusal;

    private Assigner(Experiment experiment, List<Assignment> assignments) {
        this.experiment = experiment;
        for (Assignment assignment : assignments) {
            all.put(rank(Parameters.get(assignment.id())), assignment);
        }
        pending.addAll(all.values());
    }

    static Experiment apply(Experiment experiment, List<Assignment> assignments) {
        Assigner assigner = new Assigner(experiment, assignments);
        while (assigner.pass()) {
            assigner.refusal = null;
        }
        if (assigner.refusal != null) {
            throw assigner.refusal;
        }
        return assigner.experiment;
    }

    /// Tries everything pending once. Returns whether another pass may do more.
    private boolean pass() {
        boolean progress = false;
        for (Assignment assignment : List.copyOf(pending)) {
            if (succeeds(assignment)) {
                pending.remove(assignment);
                progress = true;
                if (isVariant(assignment) && othersAreSet()) {
                    // what was set before belonged to the variant that is gone now
                    restartOthers();
                    return true;
                }
            }
        }
        return progress && !pending.isEmpty();
    }

    private boolean succeeds(Assignment assignment) {
        try {
            experiment = Parameters.get(assignment.id()).withText(experiment, assignment.text());
            return true;
        } catch (InvalidExperimentException e) {
            refusal = refusal == null ? e : refusal;
            return false;
        }
    }

    private boolean othersAreSet() {
        return all.values().stream().anyMatch(assignment -> !isVariant(assignment) && !pending.contains(assignment));
    }

    private void restartOthers() {
        pending.removeIf(assignment -> !isVariant(assignment));
        all.values().stream().filter(assignment -> !isVariant(assignment)).forEach(pending::add);
    }

    private static boolean isVariant(Assignment assignment) {
        return Parameters.get(assignment.id()).isVariant();
    }

    private static int rank(Parameter<?> parameter) {
        int index = Parameters.all().indexOf(parameter);
        return parameter.isVariant() ? index - Parameters.all().size() : index;
    }
}
