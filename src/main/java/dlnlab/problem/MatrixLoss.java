package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;

/// A loss l(W) of the end-to-end matrix alone, which is all that a linear network's loss depends on.
public interface MatrixLoss {
    /// l(W) for W (n_N x n_0); writes grad l(W) into `gradient` (same shape).
    double evaluate(DenseMatrix w, DenseMatrix gradient);

    /// Floating-point operations of one evaluation, roughly.
    double cost();
}
