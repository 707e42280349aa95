package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/// The least loss that any linear map reaches on samples, inf over W of (c/p) sum |W x_i - y_i|^p (theory A3): what
/// every linear network of every depth can hope for.
///
/// The rows of W do not see each other, and for each the loss is convex: Newton's method with halved steps.
public final class LinearOptimum {
    /// Operations beyond which a run would wait for it too long.
    private static final double AFFORDABLE = 1e8;

    /// Newton's steps that a loss which is not quadratic takes.
    private static final int USUAL_STEPS = 40;

    private static final int MOST_STEPS = 400;
    private static final int MOST_HALVINGS = 40;
    private static final double DONE = 1e-15;

    private final RealMatrix inputs;
    private final LossFunction loss;

    private LinearOptimum(Samples samples, LossFunction loss) {
        this.inputs = new Array2DRowRealMatrix(samples.inputs().getData());
        this.loss = loss;
    }

    /// Whether the least loss can be computed: all targets count, and there are not too many of them and of the inputs.
    public static boolean isKnown(Samples samples, LossFunction loss) {
        double n = samples.inputs().columns();
        double perStep = n * n * samples.count() * samples.targets().columns();
        return samples.observed() == null
                && samples.measurements() == null
                && perStep * (loss.exponent() == 2 ? 2 : USUAL_STEPS) <= AFFORDABLE;
    }

    /// The least loss, to a relative error of about 1e-12 of the loss at zero.
    public static double of(Samples samples, LossFunction loss) {
        LinearOptimum problem = new LinearOptimum(samples, loss);
        DenseMatrix targets = samples.targets();
        double sum = 0;
        for (int k = 0; k < targets.columns(); k++) {
            sum += problem.least(new ArrayRealVector(targets.getColumn(k)));
        }
        return sum;
    }

    private double least(RealVector target) {
        RealVector w = new ArrayRealVector(inputs.getColumnDimension());
        double value = value(w, target);
        for (int k = 0; k < MOST_STEPS; k++) {
            RealVector direction = newtonDirection(w, target);
            double reached = value;
            double length = 1;
            RealVector next = w;
            for (int h = 0; h < MOST_HALVINGS && !(reached < value); h++, length /= 2) {
                next = w.add(direction.mapMultiply(length));
                reached = value(next, target);
            }
            if (!(value - reached > DONE * value)) {
                return Math.min(value, reached);
            }
            w = next;
            value = reached;
        }
        return value;
    }

    // of the curvature's own size, so that inputs which are constant or repeat each other do no harm
    private RealVector newtonDirection(RealVector w, RealVector target) {
        int n = inputs.getColumnDimension();
        RealVector residuals = inputs.operate(w).subtract(target);
        double[] slope = new double[residuals.getDimension()];
        double[] curvature = new double[slope.length];
        for (int i = 0; i < slope.length; i++) {
            double r = residuals.getEntry(i);
            slope[i] = loss.derivative(r);
            curvature[i] = (loss.exponent() - 1) * loss.weight() * Math.pow(r, loss.exponent() - 2);
        }
        RealMatrix hessian = new Array2DRowRealMatrix(n, n);
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int i = 0; i < curvature.length; i++) {
                    sum += curvature[i] * inputs.getEntry(i, a) * inputs.getEntry(i, b);
                }
                hessian.setEntry(a, b, sum);
                hessian.setEntry(b, a, sum);
            }
        }
        RealVector gradient = inputs.preMultiply(new ArrayRealVector(slope, false));
        return new SingularValueDecomposition(hessian)
                .getSolver()
                .solve(gradient)
                .mapMultiply(-1);
    }

    private double value(RealVector w, RealVector target) {
        RealVector residuals = inputs.operate(w).subtract(target);
        double sum = 0;
        for (int i = 0; i < residuals.getDimension(); i++) {
            sum += loss.value(residuals.getEntry(i));
        }
        return sum;
    }
}
