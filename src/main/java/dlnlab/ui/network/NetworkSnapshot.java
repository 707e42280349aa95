package dlnlab.ui.network;

import dlnlab.linalg.DenseMatrix;
import dlnlab.measure.NeuronGaps;
import dlnlab.network.Balancedness;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.network.NeuronClasses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The weights of a network at one moment, and what the pictures show of them. Nothing is shared with the run: it may
/// go on while this is drawn.
///
/// @param shape widths n_0, ..., n_N and activations
/// @param weights W_1, ..., W_N; W_h is n_h x n_(h-1)
/// @param neuronGaps for each hidden layer h = 1..N-1 its n_h values |W_h\[i,:\]|^2 - |W_(h+1)\[:,i\]|^2 (theory C1);
///     the neurons of a convolution's channel have one value together (C4)
/// @param endToEnd W = W_N ... W_1 (n_N x n_0), or null
/// @param whyNoEndToEnd one sentence if `endToEnd` is null, else empty
/// @param balancedness Delta_h = W_h W_h^T - W_(h+1)^T W_(h+1) (n_h x n_h), h = 1..N-1 (theory C3), or null
/// @param whyNoBalancedness one sentence if `balancedness` is null, else empty
public record NetworkSnapshot(
        NetworkShape shape,
        List<DenseMatrix> weights,
        List<double[]> neuronGaps,
        @Nullable DenseMatrix endToEnd,
        String whyNoEndToEnd,
        @Nullable List<DenseMatrix> balancedness,
        String whyNoBalancedness) {

    /// The widest layer whose Delta_h is computed: 512 x 512 entries are more than a picture has pixels.
    public static final int MOST_BALANCE_WIDTH = 512;

    /// A copy of some layers with everything computed: for a 1000-100-100-10 network two milliseconds, for layers of
    /// thousands of neurons a matter of the background.
    public static NetworkSnapshot of(Layers layers) {
        Layers copy = layers.copy();
        NetworkShape shape = copy.shape();
        List<DenseMatrix> weights = new ArrayList<>();
        for (int h = 1; h <= copy.depth(); h++) {
            weights.add(copy.weight(h));
        }
        String noEndToEnd = whyNoEndToEnd(shape);
        String noBalancedness = whyNoBalancedness(shape);
        return new NetworkSnapshot(
                shape,
                List.copyOf(weights),
                neuronGaps(copy),
                noEndToEnd.isEmpty() ? copy.endToEndMatrix() : null,
                noEndToEnd,
                noBalancedness.isEmpty() ? balancedness(copy) : null,
                noBalancedness);
    }

    /// A copy of all weights and biases.
    Layers layers() {
        return new Layers(shape, weights.getFirst().data().clone());
    }

    /// n_0, ..., n_N.
    public List<Integer> widths() {
        return shape.widths();
    }

    /// N.
    public int depth() {
        return weights.size();
    }

    /// W_h, h = 1..N.
    public DenseMatrix weight(int h) {
        return weights.get(h - 1);
    }

    /// Whether a layer is neither input nor output.
    boolean isHidden(int layer) {
        return layer > 0 && layer < depth();
    }

    /// The gap of a neuron (from 0) of hidden layer h.
    double neuronGap(int h, int index) {
        return neuronGaps.get(h - 1)[index];
    }

    /// Whether all weights and biases are, bit for bit, those of another network of the same shape.
    boolean hasNumbersOf(NetworkSnapshot other) {
        return shape.equals(other.shape)
                && Arrays.equals(
                        weights.getFirst().data(), other.weights.getFirst().data());
    }

    /// Whether a weight is not a number.
    boolean hasNotNumbers() {
        for (DenseMatrix w : weights) {
            for (int k = w.offset(); k < w.offset() + w.rows() * w.columns(); k++) {
                if (Double.isNaN(w.data()[k])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String whyNoEndToEnd(NetworkShape shape) {
        String affine = shape.biases() ? "The product of the matrices is not the map of a network with biases." : "";
        return shape.activations().stream()
                .filter(phi -> !phi.isLinear())
                .findFirst()
                .map(phi -> "The product of the matrices is not the map of a " + phi.label() + " network.")
                .orElse(affine);
    }

    private static String whyNoBalancedness(NetworkShape shape) {
        if (shape.depth() < 2) {
            return "A single layer has no neighbour to be balanced with: choose depth 2 or more.";
        }
        for (int h = 1; h < shape.depth(); h++) {
            if (shape.width(h) > MOST_BALANCE_WIDTH) {
                return "Balancedness is pictured up to width " + MOST_BALANCE_WIDTH + ", layer " + h + " has "
                        + shape.width(h) + ".";
            }
        }
        return "";
    }

    private static List<double[]> neuronGaps(Layers layers) {
        NeuronGaps all = new NeuronGaps(layers.shape());
        double[] values = new double[all.count()];
        all.measure(layers, values, 0);
        List<double[]> gaps = new ArrayList<>();
        int before = 0;
        for (int h = 1; h < layers.depth(); h++) {
            NeuronClasses classes = all.classes(h);
            double[] perNeuron = new double[layers.shape().width(h)];
            for (int i = 0; i < perNeuron.length; i++) {
                perNeuron[i] = values[before + classes.of(i)];
            }
            gaps.add(perNeuron);
            before += classes.count();
        }
        return List.copyOf(gaps);
    }

    private static List<DenseMatrix> balancedness(Layers layers) {
        List<DenseMatrix> matrices = new ArrayList<>();
        for (int h = 1; h < layers.depth(); h++) {
            matrices.add(Balancedness.of(layers, h));
        }
        return List.copyOf(matrices);
    }
}
