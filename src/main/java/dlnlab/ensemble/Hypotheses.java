package dlnlab.ensemble;

import java.util.ArrayList;
import java.util.List;

/// Three hypotheses about what descent prefers, each held against three experiments.
public final class Hypotheses {
    private Hypotheses() {}

    /// Nine verdicts, experiment by experiment, computed from seeded runs in a few seconds.
    /// @param cores how many runs are computed at a time
    public static List<HypothesisVerdict> verdicts(int cores) throws InterruptedException {
        List<HypothesisVerdict> all = new ArrayList<>();
        for (HypothesisCase experiment :
                List.of(HypothesisCase.hyperbola(), HypothesisCase.normsDiverge(), HypothesisCase.completion())) {
            all.addAll(experiment.verdicts(cores));
        }
        return List.copyOf(all);
    }
}
