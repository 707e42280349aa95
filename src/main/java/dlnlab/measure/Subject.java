package dlnlab.measure;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.Objective;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is measured: the network, where it starts, and what is known about the problem.
///
/// @param start the weights at step 0 (never written to)
/// @param groundTruth the matrix that generated the problem (n_N x n_0), or null where there is none
/// @param objectives makes an objective of one's own, for measurements that evaluate other points
/// @param motion how the weights move
/// @param leastLinearLoss computes the least loss of any linear map, or null where that is not known
/// @param measured the A of the one number <A, W> that the loss is of (n_N x n_0), or null where there are more (F2)
/// @param leastNuclearNorm computes the least nuclear norm of all matrices that agree with the observed entries (F4),
/// or
///     null where that would take long or nothing is observed of a matrix
public record Subject(
        Layers start,
        @Nullable DenseMatrix groundTruth,
        Supplier<Objective> objectives,
        Motion motion,
        @Nullable DoubleSupplier leastLinearLoss,
        @Nullable DenseMatrix measured,
        @Nullable DoubleSupplier leastNuclearNorm) {
    /// One whose loss is not that of a single number.
    public Subject(
            Layers start,
            @Nullable DenseMatrix groundTruth,
            Supplier<Objective> objectives,
            Motion motion,
            @Nullable DoubleSupplier leastLinearLoss) {
        this(start, groundTruth, objectives, motion, leastLinearLoss, null, null);
    }

    /// One that gradient descent moves.
    public Subject(Layers start, @Nullable DenseMatrix groundTruth, Supplier<Objective> objectives) {
        this(start, groundTruth, objectives, Motion.DESCENT);
    }

    /// One of which the least loss is not known.
    public Subject(Layers start, @Nullable DenseMatrix groundTruth, Supplier<Objective> objectives, Motion motion) {
        this(start, groundTruth, objectives, motion, null);
    }

    /// Depth, widths and activations.
    public NetworkShape shape() {
        return start.shape();
    }
}
