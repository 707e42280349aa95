package dlnlab.network;

import java.util.Collections;
import java.util.List;

/// Depth, widths and activations of a network f(x) = W_N phi_(N-1)(W_(N-1) ... phi_1(W_1 x)) (theory A1).
///
/// Layers are numbered h = 1..N as in the theory; W_h is n_h x n_(h-1). All weights lie in one vector, W_1 first,
/// each row by row.
///
/// @param widths n_0, n_1, ..., n_N (input width first)
/// @param activations phi_1, ..., phi_(N-1); none after the last layer
public record NetworkShape(List<Integer> widths, List<Activation> activations) {
    /// @throws IllegalArgumentException if there is no layer, a width is not positive, or a phi is missing
    public NetworkShape {
        widths = List.copyOf(widths);
        activations = List.copyOf(activations);
        if (widths.size() < 2 || widths.stream().anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException("widths need at least two positive entries, were " + widths);
        }
        if (activations.size() != widths.size() - 2) {
            throw new IllegalArgumentException("depth " + (widths.size() - 1) + " needs " + (widths.size() - 2)
                    + " activations, had " + activations.size());
        }
        long parameters = 0;
        for (int h = 1; h < widths.size(); h++) {
            parameters += (long) widths.get(h) * widths.get(h - 1);
        }
        if (parameters > MAX_PARAMETERS) {
            throw new IllegalArgumentException("the network would have " + parameters + " weights, at most "
                    + MAX_PARAMETERS + " fit in one vector");
        }
    }

    /// The longest parameter vector (2^28 doubles are 2 GiB).
    public static final long MAX_PARAMETERS = 1L << 28;

    /// A shape with the same activation after every hidden layer.
    public static NetworkShape of(List<Integer> widths, Activation activation) {
        return new NetworkShape(widths, Collections.nCopies(widths.size() - 2, activation));
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

    /// phi_h for h = 1..N-1.
    public Activation activation(int h) {
        return activations.get(h - 1);
    }

    /// Whether every phi is the identity, so that the network's map is its end-to-end matrix.
    public boolean isLinear() {
        return activations.stream().allMatch(Activation::isLinear);
    }

    /// Whether every phi is homogeneous of degree 1, the assumption of C1 and C2.
    public boolean isHomogeneous() {
        return activations.stream().allMatch(Activation::isHomogeneous);
    }

    /// Length of the parameter vector.
    public int parameterCount() {
        return offset(depth() + 1);
    }

    /// Where W_h starts in the parameter vector, h = 1..N; h = N+1 gives the vector's length.
    public int offset(int h) {
        int offset = 0;
        for (int k = 1; k < h; k++) {
            offset += width(k) * width(k - 1);
        }
        return offset;
    }
}
