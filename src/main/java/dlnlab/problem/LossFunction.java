package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;

/// The l_p loss of residuals, (weight / p) sum |r|^p with even p (theory A3; p = 2 is the quadratic loss).
///
/// @param exponent p: 2, 4, 6, ...
/// @param weight 1/m for a mean over m samples, 1 for a sum (theory G, trap a)
public record LossFunction(int exponent, double weight) {
    /// @throws IllegalArgumentException if p is not an even number of at least 2, or the weight is not positive
    public LossFunction {
        if (exponent < 2 || exponent % 2 != 0) {
            throw new IllegalArgumentException("the loss exponent must be even and at least 2, was " + exponent);
        }
        if (!(weight > 0)) {
            throw new IllegalArgumentException("the weight of the loss must be positive, was " + weight);
        }
    }

    /// Replaces every residual r by weight * r^(p-1), the derivative of the loss, and returns the loss.
    public double derivativeInPlace(DenseMatrix residuals) {
        double[] r = residuals.data();
        int from = residuals.offset();
        int to = from + residuals.rows() * residuals.columns();
        return exponent == 2 ? quadratic(r, from, to) : general(r, from, to);
    }

    /// Loss of one residual.
    public double value(double residual) {
        return weight / exponent * power(residual, exponent);
    }

    /// Derivative of the loss of one residual.
    public double derivative(double residual) {
        return weight * power(residual, exponent - 1);
    }

    private double quadratic(double[] r, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += r[i] * r[i];
            r[i] *= weight;
        }
        return 0.5 * weight * sum;
    }

    private double general(double[] r, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double below = power(r[i], exponent - 1);
            sum += below * r[i];
            r[i] = weight * below;
        }
        return weight / exponent * sum;
    }

    private static double power(double base, int exponent) {
        double result = base;
        for (int k = 1; k < exponent; k++) {
            result *= base;
        }
        return result;
    }
}
