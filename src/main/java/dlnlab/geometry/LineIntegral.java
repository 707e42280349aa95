package dlnlab.geometry;

import dlnlab.linalg.DenseMatrix;
import java.util.function.BiConsumer;

/// The line integral of P_W grad l(W) around a closed curve. It is 0 around every curve if and only if P_W grad l is
/// itself a gradient, so one loop that gives something else shows that no regulariser does what depth does (theory E4;
/// Arora, Cohen, Hazan 2018, Theorem 2).
///
/// By the trapezoidal rule, which converges faster than any power for smooth periodic integrands.
public final class LineIntegral {
    private final Preconditioner preconditioner;
    private final BiConsumer<DenseMatrix, DenseMatrix> gradient;
    private final DenseMatrix point;
    private final DenseMatrix tangent;
    private final DenseMatrix field;

    /// @param rows n_N
    /// @param columns n_0
    /// @param gradient writes grad l of its first argument into its second
    public LineIntegral(int rows, int columns, Depth depth, BiConsumer<DenseMatrix, DenseMatrix> gradient) {
        this.gradient = gradient;
        preconditioner = Preconditioner.of(rows, columns, depth);
        point = new DenseMatrix(rows, columns);
        tangent = new DenseMatrix(rows, columns);
        field = new DenseMatrix(rows, columns);
    }

    /// The integral once around.
    /// @param points where the integrand is taken, evenly spread; 400 give about 12 digits away from W = 0
    public double around(Ellipse curve, int points) {
        double sum = 0;
        for (int k = 0; k < points; k++) {
            sum += along(curve, (double) k / points);
        }
        return sum / points;
    }

    /// The integral from the start of the curve to points 0, 1, ..., `points`, the last of which is the first again.
    public double[] running(Ellipse curve, int points) {
        double[] sums = new double[points + 1];
        double before = along(curve, 0);
        for (int k = 1; k <= points; k++) {
            double here = along(curve, (double) (k % points) / points);
            sums[k] = sums[k - 1] + 0.5 * (before + here) / points;
            before = here;
        }
        return sums;
    }

    // <P_W grad l(W), dW/ds>
    private double along(Ellipse curve, double s) {
        curve.at(s, point, tangent);
        gradient.accept(point, field);
        preconditioner.apply(point, field, field);
        double sum = 0;
        for (int k = 0; k < field.data().length; k++) {
            sum += field.data()[k] * tangent.data()[k];
        }
        return sum;
    }
}
