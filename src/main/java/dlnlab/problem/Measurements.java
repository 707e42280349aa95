package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;
import java.util.List;

/// Linear measurements <A_k, W> = sum_ij (A_k)_ij W_ij of the end-to-end matrix, and what they are to be (theory F2).
///
/// @param matrices the A_k (n_N x n_0)
/// @param values the b_k, not modified
public record Measurements(List<DenseMatrix> matrices, double[] values) {
    /// @throws IllegalArgumentException if there is not one number for each matrix, or no matrix
    public Measurements {
        if (matrices.isEmpty() || matrices.size() != values.length) {
            throw new IllegalArgumentException(
                    matrices.size() + " measurements do not go with " + values.length + " numbers");
        }
        matrices = List.copyOf(matrices);
    }

    /// How many there are.
    public int count() {
        return values.length;
    }
}
