package dlnlab.problem;

import dlnlab.linalg.BlockRunner;
import dlnlab.network.NetworkShape;

/// Chooses the cheapest exact objective for a network and its samples.
public final class Objectives {
    private Objectives() {}

    /// For a linear network the loss of its end-to-end matrix, otherwise forward and backward pass over the samples;
    /// where weights are shared the gradient is that of the shared ones.
    public static Objective of(NetworkShape shape, Samples samples, LossFunction loss, BlockRunner runner) {
        return sharing(dense(shape, samples, loss, runner), shape);
    }

    /// The same objective with the gradient of the shared weights, where the network shares some.
    static Objective sharing(Objective dense, NetworkShape shape) {
        return shape.sharings().isEmpty() ? dense : new SharedObjective(dense, shape);
    }

    private static Objective dense(NetworkShape shape, Samples samples, LossFunction loss, BlockRunner runner) {
        if (samples.measurements() != null && !shape.isLinear()) {
            throw new IllegalArgumentException("measurements of W need a linear network");
        }
        if (!shape.isLinear() || (samples.observed() != null && !samples.unitInputs())) {
            return new NetworkObjective(shape, samples, loss, runner);
        }
        return new LinearObjective(shape, matrixLoss(samples, loss));
    }

    /// The loss as a function of the end-to-end matrix.
    public static MatrixLoss matrixLoss(Samples samples, LossFunction loss) {
        if (samples.measurements() != null) {
            return new MeasurementLoss(samples.measurements(), loss);
        }
        return samples.unitInputs() ? new EntryLoss(samples, loss) : new SampleLoss(samples, loss);
    }
}
