package dlnlab.geometry;

import dlnlab.linalg.DenseMatrix;

/// P_W, which depth puts before the gradient of a loss of the end-to-end matrix: balanced factors under gradient flow
/// move their product by dW/dt = -P_W grad l(W) (theory B4, B6).
///
/// In the frame of W's singular vectors it multiplies component (i, l) by [Depth#eigenvalue]. N = 1 is the identity;
/// at infinite depth P_W is divided by N. An instance owns its workspace: one thread at a time.
public interface Preconditioner {
    /// out = P_W g; all three are n_N x n_0, `out` may be `g` but not `w`. NaN where W is not finite.
    void apply(DenseMatrix w, DenseMatrix g, DenseMatrix out);

    /// The preconditioner of `rows` x `columns` matrices: in closed form for a single row or column and for 2 x 2,
    /// without allocation; otherwise by a singular value decomposition.
    static Preconditioner of(int rows, int columns, Depth depth) {
        if (depth.layers() == 1) {
            return (w, g, out) -> out.copyFrom(g);
        }
        if (rows == 1 || columns == 1) {
            return new VectorPreconditioner(depth);
        }
        return rows == 2 && columns == 2
                ? new TwoByTwoPreconditioner(depth)
                : new SpectralPreconditioner(rows, columns, depth);
    }
}
