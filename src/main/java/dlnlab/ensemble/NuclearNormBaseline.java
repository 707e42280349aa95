package dlnlab.ensemble;

import dlnlab.baseline.NuclearNorm;
import dlnlab.baseline.Observed;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Problem;
import dlnlab.linalg.DenseMatrix;
import dlnlab.run.Assembly;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The matrix of least nuclear norm that agrees with the observed entries (theory F4), whose duality gap is at most a
/// millionth of its norm.
final class NuclearNormBaseline implements Baseline {
    /// The relative duality gap that ends it.
    static final double GAP = 1e-6;

    private static final int BETWEEN_LOOKS = 10;
    /// After so many it gives up.
    static final int MOST_ITERATIONS = 20_000;

    @Override
    public String id() {
        return "nuclearNorm";
    }

    @Override
    public String label() {
        return "least nuclear norm";
    }

    @Override
    public @Nullable String whyNot(Experiment experiment) {
        return switch (experiment.problem()) {
            case Problem.Completion _,
                    Problem.DiagonalCompletion _,
                    Problem.ExplicitCompletion _,
                    Problem.HiddenEntries _ -> null;
            default -> "only some entries of a matrix can be completed to the least nuclear norm";
        };
    }

    @Override
    public @Nullable Answer answer(Assembly problem, BooleanSupplier goesOn) {
        DenseMatrix matrix = Objects.requireNonNull(problem.observedMatrix());
        NuclearNorm solver = new NuclearNorm(matrix, Observed.mask(matrix));
        for (int made = 0; goesOn.getAsBoolean(); ) {
            NuclearNorm.Solution now = solver.solve(GAP, BETWEEN_LOOKS);
            made += now.iterations();
            boolean certified = now.relativeGap() <= GAP;
            if (certified || made >= MOST_ITERATIONS) {
                return new Answer(now.matrix(), made, now.relativeGap(), certified);
            }
        }
        return null;
    }
}
