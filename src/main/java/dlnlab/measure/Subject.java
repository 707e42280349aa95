package dlnlab.measure;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.Objective;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is measured: the network, where it starts, and what is known about the problem.
///
/// @param start the weights at step 0 (never written to)
/// @param groundTruth the matrix that generated the problem (n_N x n_0), or null where there is none
/// @param objectives makes an objective of one's own, for measurements that evaluate other points
/// @param motion how the weights move
public record Subject(Layers start, @Nullable DenseMatrix groundTruth, Supplier<Objective> objectives, Motion motion) {
    /// One that gradient descent moves.
    public Subject(Layers start, @Nullable DenseMatrix groundTruth, Supplier<Objective> objectives) {
        this(start, groundTruth, objectives, Motion.DESCENT);
    }

    /// Depth, widths and activations.
    public NetworkShape shape() {
        return start.shape();
    }
}
