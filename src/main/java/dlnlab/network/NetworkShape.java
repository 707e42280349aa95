package dlnlab.network;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Depth, widths, activations, shared weights and biases of a network
/// f(x) = W_N phi_(N-1)(W_(N-1) ... phi_1(W_1 x + b_1) ... + b_(N-1)) + b_N (theory A1, A7).
///
/// Layers are numbered h = 1..N as in the theory; W_h is n_h x n_(h-1). All weights lie in one vector, W_1 first,
/// each row by row; after them all biases, b_1 first. A shared weight stands at every place that holds it, so that
/// W_h is always the whole matrix.
///
/// @param widths n_0, n_1, ..., n_N (input width first)
/// @param activations phi_1, ..., phi_(N-1); none after the last layer
/// @param sharings by h, for those layers that are not dense
/// @param biases whether every layer has a b_h
public record NetworkShape(
        List<Integer> widths, List<Activation> activations, Map<Integer, Sharing> sharings, boolean biases) {
    /// @throws IllegalArgumentException if there is no layer, a width is not positive, a phi is missing, or a sharing
    ///     is not of its layer's size
    public NetworkShape {
        widths = List.copyOf(widths);
        activations = List.copyOf(activations);
        sharings = Map.copyOf(sharings);
        if (widths.size() < 2 || widths.stream().anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException("widths need at least two positive entries, were " + widths);
        }
        if (activations.size() != widths.size() - 2) {
            throw new IllegalArgumentException("depth " + (widths.size() - 1) + " needs " + (widths.size() - 2)
                    + " activations, had " + activations.size());
        }
        long parameters = 0;
        for (int h = 1; h < widths.size(); h++) {
            parameters += (long) widths.get(h) * widths.get(h - 1) + (biases ? widths.get(h) : 0);
        }
        if (parameters > MAX_PARAMETERS) {
            throw new IllegalArgumentException("the network would have " + parameters + " weights, at most "
                    + MAX_PARAMETERS + " fit in one vector");
        }
        for (Map.Entry<Integer, Sharing> entry : sharings.entrySet()) {
            checkSharing(entry.getKey(), entry.getValue(), widths);
        }
    }

    /// Dense layers without biases.
    public NetworkShape(List<Integer> widths, List<Activation> activations) {
        this(widths, activations, Map.of(), false);
    }

    /// The longest parameter vector (2^28 doubles are 2 GiB).
    public static final long MAX_PARAMETERS = 1L << 28;

    /// A shape with the same activation after every hidden layer.
    public static NetworkShape of(List<Integer> widths, Activation activation) {
        return new NetworkShape(widths, Collections.nCopies(widths.size() - 2, activation));
    }

    /// The same network with weights shared like this.
    public NetworkShape withSharings(Map<Integer, Sharing> newSharings) {
        return new NetworkShape(widths, activations, newSharings, biases);
    }

    /// The same network with a b_h in every layer.
    public NetworkShape withBiases() {
        return new NetworkShape(widths, activations, sharings, true);
    }

    /// N, the number of weight matrices.
    public int depth() {
        return widths.size() - 1;
    }

    /// n_h for h = 0..N.
    public int width(int h) {
        return widths.get(h);
    }

    /// n_0.
    public int inputWidth() {
        return widths.getFirst();
    }

    /// n_N.
    public int outputWidth() {
        return widths.getLast();
    }

    /// The least of n_0, ..., n_N: the end-to-end matrix has at most this rank.
    public int leastWidth() {
        return Collections.min(widths);
    }

    /// phi_h for h = 1..N-1.
    public Activation activation(int h) {
        return activations.get(h - 1);
    }

    /// Whether every phi is the identity and there are no biases, so that the network's map is its end-to-end matrix.
    public boolean isLinear() {
        return !biases && activations.stream().allMatch(Activation::isLinear);
    }

    /// Whether every phi is homogeneous of degree 1, the assumption of C1 and C2.
    public boolean isHomogeneous() {
        return activations.stream().allMatch(Activation::isHomogeneous);
    }

    /// Whether every entry of W_h is a weight of its own, the assumption of C3.
    public boolean isDense(int h) {
        return !sharings.containsKey(h);
    }

    /// Length of the parameter vector.
    public int parameterCount() {
        return biases ? biasOffset(depth() + 1) : offset(depth() + 1);
    }

    /// Where W_h starts in the parameter vector, h = 1..N; h = N+1 gives the end of the weights.
    public int offset(int h) {
        int offset = 0;
        for (int k = 1; k < h; k++) {
            offset += width(k) * width(k - 1);
        }
        return offset;
    }

    /// Where b_h starts in the parameter vector, h = 1..N, where there are biases; h = N+1 gives the vector's length.
    public int biasOffset(int h) {
        int offset = offset(depth() + 1);
        for (int k = 1; k < h; k++) {
            offset += width(k);
        }
        return offset;
    }

    private static void checkSharing(int h, Sharing sharing, List<Integer> widths) {
        if (h < 1 || h >= widths.size()) {
            throw new IllegalArgumentException("there is no layer " + h + " to share weights in");
        }
        if (sharing.rows() != widths.get(h) || sharing.columns() != widths.get(h - 1)) {
            throw new IllegalArgumentException("layer " + h + " is " + widths.get(h) + " x " + widths.get(h - 1)
                    + ", its sharing " + sharing.rows() + " x " + sharing.columns());
        }
    }
}
