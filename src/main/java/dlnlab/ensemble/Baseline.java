package dlnlab.ensemble;

import dlnlab.experiment.Experiment;
import dlnlab.linalg.DenseMatrix;
import dlnlab.run.Assembly;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A way to solve a problem that is no descent: it gives an answer but no curve, and stands as a row beside runs that
/// solve the same problem. On the axis of a grid `baseline=nuclearNorm` is one value among the others.
public interface Baseline {
    /// Id in files and on the command line.
    String id();

    /// What its row is called.
    String label();

    /// Why it has no answer to a problem, as the end of a sentence; null where it has one.
    @Nullable
    String whyNot(Experiment experiment);

    /// Solves the problem of an assembled experiment.
    /// @param goesOn asked from time to time; where it says no, the work is given up
    /// @return null where it was given up
    @Nullable
    Answer answer(Assembly problem, BooleanSupplier goesOn);

    /// What was found.
    /// @param matrix the end-to-end matrix (n_N x n_0)
    /// @param iterations made
    /// @param gap the certificate: by this share of its value at most the answer is above the best there is
    /// @param certified whether the gap is as small as it was to be
    record Answer(DenseMatrix matrix, int iterations, double gap, boolean certified) {}
}
