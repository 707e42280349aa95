package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;
import org.jspecify.annotations.Nullable;

/// What a network is asked to fit. Samples are *rows* here, so that a block of them is contiguous: X^T and Y^T of
/// the theory. Factorisation and completion are the samples x_i = i-th unit vector (theory A4, A5).
///
/// @param inputs m x n_0
/// @param targets m x n_N
/// @param observed which targets count, row by row (m x n_N), or null for all of them
/// @param unitInputs whether `inputs` is the identity
/// @param measurements what is compared in place of the targets, or null where the targets are
public record Samples(
        DenseMatrix inputs,
        DenseMatrix targets,
        boolean @Nullable [] observed,
        boolean unitInputs,
        @Nullable Measurements measurements) {
    /// @throws IllegalArgumentException if the numbers of samples differ or nothing is observed
    public Samples {
        if (inputs.rows() != targets.rows()) {
            throw new IllegalArgumentException(
                    "there are " + inputs.rows() + " inputs but " + targets.rows() + " targets");
        }
        if (observed != null && observed.length != targets.rows() * targets.columns()) {
            throw new IllegalArgumentException(
                    "the mask has " + observed.length + " entries, the targets " + targets.rows() * targets.columns());
        }
        if (observed != null && count(observed) == 0) {
            throw new IllegalArgumentException("no entry is observed; observe at least one");
        }
    }

    /// Targets themselves.
    public Samples(DenseMatrix inputs, DenseMatrix targets, boolean @Nullable [] observed, boolean unitInputs) {
        this(inputs, targets, observed, unitInputs, null);
    }

    /// Measurements of the end-to-end matrix; the targets are 0 and mean nothing.
    public static Samples ofMeasurements(Measurements measurements) {
        DenseMatrix first = measurements.matrices().getFirst();
        return new Samples(
                DenseMatrix.identity(first.columns()),
                new DenseMatrix(/* rows= */ first.columns(), /* columns= */ first.rows()),
                null,
                true,
                measurements);
    }

    /// All targets of ordinary data.
    public static Samples of(DenseMatrix inputs, DenseMatrix targets) {
        return new Samples(inputs, targets, null, false);
    }

    /// A matrix to be matched by the end-to-end matrix (n_N x n_0), on the observed entries (same layout) only.
    public static Samples ofMatrix(DenseMatrix matrix, boolean @Nullable [] observed) {
        boolean[] transposed = observed == null ? null : new boolean[observed.length];
        DenseMatrix targets = new DenseMatrix(/* rows= */ matrix.columns(), /* columns= */ matrix.rows());
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                targets.set(j, i, matrix.get(i, j));
                if (observed != null && transposed != null) {
                    transposed[j * matrix.rows() + i] = observed[i * matrix.columns() + j];
                }
            }
        }
        return new Samples(DenseMatrix.identity(matrix.columns()), targets, transposed, true);
    }

    /// m.
    public int count() {
        return inputs.rows();
    }

    /// The A of a single number <A, W> that is compared: one measurement, or one observed entry of a matrix; null where
    /// there are more.
    public @Nullable DenseMatrix singleMeasurement() {
        if (!unitInputs || observedCount() != 1) {
            return null;
        }
        if (measurements != null) {
            return measurements.matrices().getFirst();
        }
        DenseMatrix a = new DenseMatrix(/* rows= */ targets.columns(), /* columns= */ targets.rows());
        for (int k = 0; k < targets.rows() * targets.columns(); k++) {
            if (observed == null || observed[k]) {
                a.set(k % targets.columns(), k / targets.columns(), 1);
            }
        }
        return a;
    }

    /// How many numbers are compared: all m n_N targets, the observed ones, or the measurements.
    public int observedCount() {
        if (measurements != null) {
            return measurements.count();
        }
        return observed == null ? targets.rows() * targets.columns() : count(observed);
    }

    private static int count(boolean[] mask) {
        int count = 0;
        for (boolean b : mask) {
            count += b ? 1 : 0;
        }
        return count;
    }
}
