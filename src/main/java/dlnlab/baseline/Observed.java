package dlnlab.baseline;

import dlnlab.linalg.DenseMatrix;

/// Which entries of a matrix are observed: those that are not NaN. Every result has its own memory.
public final class Observed {
    private Observed() {}

    /// Whether entry (i, j) is observed, at i * columns + j.
    public static boolean[] mask(DenseMatrix entries) {
        boolean[] mask = new boolean[entries.rows() * entries.columns()];
        for (int k = 0; k < mask.length; k++) {
            mask[k] = !Double.isNaN(entries.data()[entries.offset() + k]);
        }
        return mask;
    }

    /// How many are observed.
    public static int count(DenseMatrix entries) {
        int count = 0;
        for (boolean seen : mask(entries)) {
            count += seen ? 1 : 0;
        }
        return count;
    }

    /// The observed entries, and 0 elsewhere.
    public static DenseMatrix orZero(DenseMatrix entries) {
        boolean[] mask = mask(entries);
        DenseMatrix filled = new DenseMatrix(entries.rows(), entries.columns());
        for (int k = 0; k < mask.length; k++) {
            filled.data()[k] = mask[k] ? entries.data()[entries.offset() + k] : 0;
        }
        return filled;
    }
}
