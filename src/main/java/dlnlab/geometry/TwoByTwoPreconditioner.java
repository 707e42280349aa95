package dlnlab.geometry;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.SingularValues;

/// The preconditioner for 2 x 2 matrices in closed form: thousands of runs on the plane of two entries are made of it.
///
/// On the complex numbers W is x -> z x + y conj(x), and W = R(a) diag(sigma) R(b)^T with the rotations by
/// a = (arg y + arg z)/2 and b = (arg y - arg z)/2. The sign of the second singular vector does not matter to P_W.
final class TwoByTwoPreconditioner implements Preconditioner {
    private final Depth depth;
    private final SingularValues solver = new SingularValues(2, 2);
    private final double[] sigma = new double[2];

    /// @param depth at least 2
    TwoByTwoPreconditioner(Depth depth) {
        this.depth = depth;
    }

    @Override
    public void apply(DenseMatrix w, DenseMatrix g, DenseMatrix out) {
        double[] entries = w.data();
        int at = w.offset();
        double turn = Math.atan2(entries[at + 2] - entries[at + 1], entries[at] + entries[at + 3]);
        double mirror = Math.atan2(entries[at + 2] + entries[at + 1], entries[at] - entries[at + 3]);
        solver.compute(w, sigma, 0);
        double left = (mirror + turn) / 2;
        double right = (mirror - turn) / 2;
        scale(g, out, Math.cos(left), Math.sin(left), Math.cos(right), Math.sin(right));
    }

    // out = R(a) (L o (R(a)^T g R(b))) R(b)^T with a = (ac, as), b = (bc, bs)
    private void scale(DenseMatrix g, DenseMatrix out, double ac, double as, double bc, double bs) {
        double[] data = g.data();
        int at = g.offset();
        double top1 = ac * data[at] + as * data[at + 2];
        double top2 = ac * data[at + 1] + as * data[at + 3];
        double low1 = ac * data[at + 2] - as * data[at];
        double low2 = ac * data[at + 3] - as * data[at + 1];
        double mixed = depth.eigenvalue(sigma[0], sigma[1]);
        double p11 = depth.eigenvalue(sigma[0], sigma[0]) * (top1 * bc + top2 * bs);
        double p12 = mixed * (top2 * bc - top1 * bs);
        double p21 = mixed * (low1 * bc + low2 * bs);
        double p22 = depth.eigenvalue(sigma[1], sigma[1]) * (low2 * bc - low1 * bs);
        double first1 = p11 * bc - p12 * bs;
        double first2 = p11 * bs + p12 * bc;
        double second1 = p21 * bc - p22 * bs;
        double second2 = p21 * bs + p22 * bc;
        double[] to = out.data();
        int k = out.offset();
        to[k] = ac * first1 - as * second1;
        to[k + 1] = ac * first2 - as * second2;
        to[k + 2] = as * first1 + ac * second1;
        to[k + 3] = as * first2 + ac * second2;
    }
}
