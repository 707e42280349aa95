package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Forward and backward pass over a fixed range of samples, with its own buffers.
final class SampleBlock {
    private final NetworkShape shape;
    private final LossFunction lossFunction;
    private final int from;
    private final DenseMatrix inputs;
    private final DenseMatrix targets;
    // null where all targets count
    private final double @Nullable [] mask;
    // outputs[h] = phi_h(outputs[h-1] W_h^T), samples x n_h
    private final DenseMatrix[] outputs;
    // deltas[h] = derivative of the loss by the pre-activations of layer h, samples x n_h
    private final DenseMatrix[] deltas;
    // the first block writes into the caller's gradient, the others into their own
    private final @Nullable Layers ownGradient;

    private double loss;

    SampleBlock(NetworkShape shape, Samples samples, LossFunction lossFunction, int from, int to, boolean ownGradient) {
        this.shape = shape;
        this.lossFunction = lossFunction;
        int rows = to - from;
        inputs = rowRange(samples.inputs(), from, rows);
        targets = rowRange(samples.targets(), from, rows);
        this.from = from;
        mask = samples.observed() == null
                ? null
                : new double[rows * samples.targets().columns()];
        readMask(samples);
        outputs = new DenseMatrix[shape.depth() + 1];
        deltas = new DenseMatrix[shape.depth() + 1];
        outputs[0] = inputs;
        for (int h = 1; h <= shape.depth(); h++) {
            outputs[h] = new DenseMatrix(rows, shape.width(h));
            deltas[h] = h < shape.depth() ? new DenseMatrix(rows, shape.width(h)) : outputs[h];
        }
        this.ownGradient = ownGradient ? Layers.zeros(shape) : null;
    }

    double evaluate(Layers at, Layers callersGradient) {
        Layers gradient = ownGradient == null ? callersGradient : ownGradient;
        forward(at);
        loss = lossAndDerivative();
        backward(at, gradient);
        return loss;
    }

    double loss() {
        return loss;
    }

    double[] gradientPart() {
        return Objects.requireNonNull(ownGradient).parameters();
    }

    /// Reads which targets count.
    void readMask(Samples samples) {
        boolean[] observed = samples.observed();
        if (observed == null || mask == null) {
            return;
        }
        int first = from * samples.targets().columns();
        for (int i = 0; i < mask.length; i++) {
            mask[i] = observed[first + i] ? 1 : 0;
        }
    }

    private void forward(Layers at) {
        for (int h = 1; h <= shape.depth(); h++) {
            outputs[h - 1].multiplyTransposedInto(at.weight(h), outputs[h]);
            if (shape.biases()) {
                addToRows(at.bias(h), outputs[h]);
            }
            if (h < shape.depth()) {
                shape.activation(h).applyInPlace(outputs[h].data(), 0, outputs[h].data().length);
            }
        }
    }

    private double lossAndDerivative() {
        DenseMatrix residuals = outputs[shape.depth()];
        double[] r = residuals.data();
        double[] y = targets.data();
        int from = targets.offset();
        for (int i = 0; i < r.length; i++) {
            r[i] -= y[from + i];
        }
        if (mask != null) {
            for (int i = 0; i < r.length; i++) {
                r[i] *= mask[i];
            }
        }
        return lossFunction.derivativeInPlace(residuals);
    }

    private void backward(Layers at, Layers gradient) {
        for (int h = shape.depth(); h >= 1; h--) {
            deltas[h].transposeMultiplyInto(outputs[h - 1], gradient.weight(h));
            if (shape.biases()) {
                sumRows(deltas[h], gradient.bias(h));
            }
            if (h > 1) {
                DenseMatrix below = deltas[h - 1];
                deltas[h].multiplyInto(at.weight(h), below);
                shape.activation(h - 1)
                        .multiplyByDerivative(outputs[h - 1].data(), 0, below.data(), 0, below.data().length);
            }
        }
    }

    private static void addToRows(DenseMatrix bias, DenseMatrix out) {
        double[] b = bias.data();
        double[] data = out.data();
        int width = out.columns();
        for (int i = 0, at = 0; i < out.rows(); i++) {
            for (int j = 0; j < width; j++, at++) {
                data[at] += b[bias.offset() + j];
            }
        }
    }

    private static void sumRows(DenseMatrix delta, DenseMatrix biasGradient) {
        biasGradient.fill(0);
        double[] g = biasGradient.data();
        double[] data = delta.data();
        int width = delta.columns();
        for (int i = 0, at = 0; i < delta.rows(); i++) {
            for (int j = 0; j < width; j++, at++) {
                g[biasGradient.offset() + j] += data[at];
            }
        }
    }

    private static DenseMatrix rowRange(DenseMatrix matrix, int from, int rows) {
        return new DenseMatrix(rows, matrix.columns(), matrix.data(), matrix.offset() + from * matrix.columns());
    }
}
