package dlnlab.ensemble;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.experiment.Variation;
import java.util.List;
import java.util.stream.Stream;

/// The ensembles of the tests: small, seeded, of several kinds.
final class Studies {
    private Studies() {}

    /// The flow on the hyperbola (theory F6) at depths 5 and infinity, from starts that are not tiny.
    static EnsembleSpec hyperbola(int starts) {
        Experiment flow = with("infinite-depth", "scale=1e-2", "productDepth=network", "maxSteps=100000");
        return EnsembleSpec.ofSeeds(flow, starts, List.of("loss", "endToEnd", "singularValues", "effectiveRank"))
                .withGrid(List.of(GridAxis.parse("depth=5,productDepth=infinite")));
    }

    /// Gradient descent on the same problem over depths and steps.
    static EnsembleSpec descent(int starts) {
        Experiment descent = with("hyperbola", "scale=0.3", "maxSteps=300", "stopLoss=0");
        return EnsembleSpec.ofSeeds(descent, starts, List.of("loss", "endToEnd", "layerNorms"))
                .withGrid(List.of(GridAxis.parse("depth=1,2,3"), GridAxis.parse("stepSize=geometric:0.01:0.1:3")));
    }

    static Experiment with(String preset, String... changes) {
        List<Assignment> assignments = Stream.of(changes).map(Assignment::parse).toList();
        return Parameters.apply(Presets.get(preset).experiment(), assignments);
    }

    /// The same specification with these variations instead of none.
    static EnsembleSpec compared(EnsembleSpec spec, List<Variation> variations) {
        return new EnsembleSpec(
                spec.experiment(),
                variations,
                spec.grid(),
                spec.starts(),
                spec.draws(),
                spec.quantities(),
                spec.traced(),
                spec.traces());
    }
}
