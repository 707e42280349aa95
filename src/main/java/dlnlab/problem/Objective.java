package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import org.jspecify.annotations.Nullable;

/// The training loss as a function of the factors. Holds its buffers: one objective serves one simulation.
public interface Objective {
    /// Loss at `at`; writes dL/dW_h into `gradient` for every h. Allocates nothing.
    double evaluate(Layers at, Layers gradient);

    /// The end-to-end matrix W (n_N x n_0) of the last evaluation, or null where the network is not linear.
    @Nullable
    DenseMatrix endToEnd();

    /// Floating-point operations of one evaluation, roughly: what recording is weighed against.
    double cost();
}
