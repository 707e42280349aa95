package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A random network whose answers are learned: x -> second max(first x, 0), or x -> second x.
///
/// @param first hidden x n_0, or null for a linear teacher
/// @param second n_N x hidden, or n_N x n_0
public record Teacher(@Nullable DenseMatrix first, DenseMatrix second) {
    /// The samples (inputs m x n_0, answers plus N(0, noise^2)).
    public Samples samples(DenseMatrix inputs, double noise, RandomGenerator random) {
        DenseMatrix hidden = inputs;
        if (first != null) {
            hidden = new DenseMatrix(inputs.rows(), first.rows());
            inputs.multiplyTransposedInto(first, hidden);
            for (int i = 0; i < hidden.data().length; i++) {
                hidden.data()[i] = Math.max(hidden.data()[i], 0);
            }
        }
        DenseMatrix targets = new DenseMatrix(inputs.rows(), second.rows());
        hidden.multiplyTransposedInto(second, targets);
        if (noise > 0) {
            for (int i = 0; i < targets.data().length; i++) {
                targets.data()[i] += noise * random.nextGaussian();
            }
        }
        return Samples.of(inputs, targets);
    }
}
