package dlnlab.run;

import dlnlab.baseline.NuclearNorm;
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

    /// @param observed entries, NaN where not observed; or null for data
    static @Nullable DoubleSupplier of(@Nullable DenseMatrix observed) {
        if (observed == null || observed.rows() * observed.columns() > MOST_ENTRIES) {
            return null;
        }
        boolean[] mask = new boolean[observed.rows() * observed.columns()];
        for (int k = 0; k < mask.length; k++) {
            mask[k] = !Double.isNaN(observed.data()[observed.offset() + k]);
        }
        return () -> new NuclearNorm(observed, mask).solve(GAP, MOST_ITERATIONS).norm();
    }
}
