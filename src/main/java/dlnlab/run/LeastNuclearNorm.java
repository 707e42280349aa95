package dlnlab.run;

import dlnlab.baseline.NuclearNorm;
import dlnlab.baseline.Observed;
import dlnlab.linalg.DenseMatrix;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/// The least nuclear norm of the completions of small matrices (theory F4), which people fill in by hand.
final class LeastNuclearNorm {
    /// Larger matrices would keep their runs waiting.
    private static final int MOST_ENTRIES = 64;

    private static final double GAP = 1e-7;
    private static final int MOST_ITERATIONS = 20_000;

    private LeastNuclearNorm() {}

    /// What computes it, NaN where the minimum is not reached; null for data and large matrices.
    /// @param observed entries, NaN where not observed; or null for data
    static @Nullable DoubleSupplier of(@Nullable DenseMatrix observed) {
        if (observed == null || observed.rows() * observed.columns() > MOST_ENTRIES) {
            return null;
        }
        return () -> least(observed, MOST_ITERATIONS);
    }

    /// The least nuclear norm, NaN if so many iterations do not reach the gap.
    /// @param most iterations
    static double least(DenseMatrix observed, int most) {
        NuclearNorm.Solution found = new NuclearNorm(observed, Observed.mask(observed)).solve(GAP, most);
        return found.relativeGap() <= GAP ? found.norm() : Double.NaN;
    }
}
