package dlnlab.ensemble;

import dlnlab.experiment.Experiment;
import dlnlab.linalg.BlockRunner;
import dlnlab.measure.Measurement;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.run.Assembler;
import java.util.List;
import java.util.stream.IntStream;

/// What an ensemble keeps where nobody has said what.
public final class UsualQuantities {
    private static final int MOST_COLUMNS = 10;
    private static final List<Quantity> CANDIDATES =
            List.of("loss", "endToEnd", "singularValues", "effectiveRank", "nuclearNorm", "reconstructionError")
                    .stream()
                    .map(id -> Quantities.find(id).orElseThrow())
                    .toList();

    private UsualQuantities() {}

    /// The ids of loss, end-to-end matrix, singular values, effective rank, nuclear norm and error, as far as they
    /// apply and have at most ten columns.
    /// @throws dlnlab.experiment.InvalidExperimentException if the experiment's parts do not fit together
    public static List<String> of(Experiment experiment) {
        Measurement measurement = new Assembler(BlockRunner.SERIAL, CANDIDATES)
                .assemble(experiment)
                .measurement();
        return IntStream.range(0, measurement.quantities().size())
                .filter(q -> measurement.columns(q).size() <= MOST_COLUMNS)
                .mapToObj(q -> measurement.quantities().get(q).id())
                .toList();
    }
}
