package dlnlab.dynamics;

import dlnlab.geometry.Depth;
import dlnlab.geometry.Preconditioner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;

/// Turns the gradient into what a flow goes against.
interface Steering {
    /// Writes the direction at `at`, where the gradient is `gradient`, into `direction`.
    void direct(Layers at, Layers gradient, Layers direction);

    /// The gradient itself (theory B3).
    static Steering gradient() {
        return (at, gradient, direction) ->
                System.arraycopy(gradient.parameters(), 0, direction.parameters(), 0, gradient.parameters().length);
    }

    /// P_W times the gradient, for W as the single layer of a network (theory B4, B5).
    static Steering endToEnd(NetworkShape shape, Depth depth) {
        if (shape.depth() != 1) {
            throw new IllegalArgumentException("the end-to-end matrix is one layer, there were " + shape.depth());
        }
        DenseMatrix product = new DenseMatrix(shape.outputWidth(), shape.inputWidth());
        Preconditioner preconditioner = Preconditioner.of(product.rows(), product.columns(), depth);
        return (at, gradient, direction) -> preconditioner.apply(at.weight(1), gradient.weight(1), direction.weight(1));
    }
}
