package dlnlab.measure;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The registry of all quantities: a new one is a small class and one line here.
public final class Quantities {
    private static final List<Quantity> ALL = List.of(
            LossRange.loss(),
            LossRange.range(),
            LossRange.excess(),
            Invariants.layerNorms(),
            Invariants.layerNormGaps(),
            DriftPredictions.layerNormGaps(),
            FlowPredictions.layerNormGaps(),
            DriftPredictions.residual(),
            OtherCounts.ratios(),
            OtherCounts.withoutBiases(),
            Invariants.neuronGaps(),
            DriftPredictions.neuronGaps(),
            OtherCounts.units(),
            Invariants.matrixGaps(),
            DriftPredictions.matrixGaps(),
            SpectralQuantities.singularValues(),
            SpectralQuantities.layerSingularValues(),
            SpectralQuantities.effectiveRank(),
            SpectralQuantities.nuclearNorm(),
            SpectralQuantities.leastNuclearNorm(),
            SpectralQuantities.frobeniusNorm(),
            SpectralQuantities.schattenHalf(),
            SpectralQuantities.reconstructionError(),
            SpectralQuantities.endToEnd(),
            ModeQuantities.modes(),
            ModeQuantities.predicted(),
            ConvergenceBounds.linearRate(),
            ConvergenceBounds.factorNorms(),
            GradientQuantities.norms(),
            TimeQuantity.time(),
            SharpnessQuantity.sharpness(),
            SharpnessQuantity.leastCurvature());

    private static final Set<String> ERRORS = Set.of("loss", "excessLoss", "reconstructionError");

    private Quantities() {}

    /// Whether a quantity tells how far a run is from what it is to find, so that less is better.
    public static boolean isError(String id) {
        return ERRORS.contains(id);
    }

    /// Every quantity there is, in a fixed order.
    public static List<Quantity> all() {
        return ALL;
    }

    /// The quantity of an id, if there is one.
    public static Optional<Quantity> find(String id) {
        return ALL.stream().filter(q -> q.id().equals(id)).findFirst();
    }
}
