package dlnlab.baseline;

import dlnlab.linalg.DenseMatrix;
import java.util.Arrays;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/// Proves that a completion has the least nuclear norm (theory F4), by nothing that the solver computed but its two
/// matrices: for every feasible Z and every Y of spectral norm at most 1 that lives on the observed entries,
/// <b, Y> = <Z, Y> <= |Z|_*. Singular values come from Commons Math, not from the kernel that the solver uses.
public final class Optimality {
    private Optimality() {}

    /// How far X and Y are from proving that X is the minimiser: the largest of |Y|_2 - 1 and | |X|_* - <b, Y> | /
    /// |X|_*.
    /// Infinite where X differs from an observed entry, or Y is not 0 at another one.
    /// @param entries b, NaN where not observed, not all 0
    /// @param answer X
    /// @param dual Y, of the same shape
    public static double violation(DenseMatrix entries, DenseMatrix answer, DenseMatrix dual) {
        double product = 0;
        for (int i = 0; i < entries.rows(); i++) {
            for (int j = 0; j < entries.columns(); j++) {
                double b = entries.get(i, j);
                if (Double.isNaN(b) ? dual.get(i, j) != 0 : answer.get(i, j) != b) {
                    return Double.POSITIVE_INFINITY;
                }
                product += Double.isNaN(b) ? 0 : b * dual.get(i, j);
            }
        }
        double norm = Arrays.stream(singularValues(answer)).sum();
        return Math.max(singularValues(dual)[0] - 1, Math.abs(norm - product) / norm);
    }

    private static double[] singularValues(DenseMatrix matrix) {
        return new SingularValueDecomposition(matrix).getSingularValues();
    }
}
