package dlnlab.network;

import dlnlab.linalg.DenseMatrix;

/// The factors W_1, ..., W_N of a network, and its biases where it has any, as views of one flat vector. Gradients use
/// the same layout.
public final class Layers {
    private final NetworkShape shape;
    private final double[] parameters;
    private final DenseMatrix[] weights;
    private final DenseMatrix[] biases;

    /// Views of a given vector; nothing is copied.
    /// @throws IllegalArgumentException if the vector's length is not the shape's parameter count
    public Layers(NetworkShape shape, double[] parameters) {
        if (parameters.length != shape.parameterCount()) {
            throw new IllegalArgumentException(
                    "the shape needs " + shape.parameterCount() + " parameters, were " + parameters.length);
        }
        this.shape = shape;
        this.parameters = parameters;
        this.weights = new DenseMatrix[shape.depth()];
        for (int h = 1; h <= shape.depth(); h++) {
            weights[h - 1] = new DenseMatrix(shape.width(h), shape.width(h - 1), parameters, shape.offset(h));
        }
        this.biases = new DenseMatrix[shape.biases() ? shape.depth() : 0];
        for (int h = 1; h <= biases.length; h++) {
            biases[h - 1] = new DenseMatrix(shape.width(h), 1, parameters, shape.biasOffset(h));
        }
    }

    /// Layers of zeros.
    public static Layers zeros(NetworkShape shape) {
        return new Layers(shape, new double[shape.parameterCount()]);
    }

    /// The shape these layers have.
    public NetworkShape shape() {
        return shape;
    }

    /// N.
    public int depth() {
        return weights.length;
    }

    /// The flat vector itself: W_1 row by row, then W_2, ..., W_N, and then b_1, ..., b_N where there are biases.
    public double[] parameters() {
        return parameters;
    }

    /// W_h (n_h x n_(h-1)), h = 1..N; a view, writing to it changes the parameters.
    public DenseMatrix weight(int h) {
        return weights[h - 1];
    }

    /// b_h (n_h x 1), h = 1..N, of a network with biases; a view like [#weight].
    public DenseMatrix bias(int h) {
        return biases[h - 1];
    }

    /// A copy with its own vector.
    public Layers copy() {
        return new Layers(shape, parameters.clone());
    }

    /// |W_h|_F^2, or |v_h|^2 where weights are shared: each of them counts once (theory C4).
    public double squaredNorm(int h) {
        Sharing sharing = shape.sharings().get(h);
        DenseMatrix w = weight(h);
        return sharing == null ? w.squaredFrobeniusNorm() : squaredShared(sharing.weights(), w);
    }

    /// |b_h|^2, shared biases once; 0 without biases.
    public double squaredBiases(int h) {
        if (!shape.biases()) {
            return 0;
        }
        Sharing sharing = shape.sharings().get(h);
        DenseMatrix b = bias(h);
        return sharing == null ? b.squaredFrobeniusNorm() : squaredShared(sharing.biases(), b);
    }

    /// The squared norm of all weights and biases, shared ones once.
    public double squaredNorm() {
        double sum = 0;
        for (int h = 1; h <= depth(); h++) {
            sum += squaredNorm(h) + squaredBiases(h);
        }
        return sum;
    }

    private static double squaredShared(Groups groups, DenseMatrix w) {
        double sum = 0;
        for (int g = 0; g < groups.count(); g++) {
            double v = w.data()[w.offset() + groups.first(g)];
            sum += v * v;
        }
        return sum;
    }

    /// The product W = W_N ... W_1 (n_N x n_0), whatever the activations and biases.
    public DenseMatrix endToEndMatrix() {
        return product(1, weights.length);
    }

    /// The product W_last ... W_first (n_last x n_(first-1)), whatever the activations and biases; a copy.
    public DenseMatrix product(int first, int last) {
        DenseMatrix product = weight(first);
        for (int h = first + 1; h <= last; h++) {
            DenseMatrix next = new DenseMatrix(weight(h).rows(), product.columns());
            weight(h).multiplyInto(product, next);
            product = next;
        }
        return first == last ? DenseMatrix.copyOf(product) : product;
    }
}
