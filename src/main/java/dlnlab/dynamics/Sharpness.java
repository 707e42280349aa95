package dlnlab.dynamics;

import dlnlab.linalg.RandomStreams;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.Objective;
import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;

/// Sharpness: the largest eigenvalue of the loss's Hessian. Descent with a constant step is stable near w while
/// eta < 2 / sharpness.
///
/// By Lanczos's method with full reorthogonalisation on H v = (grad L(w + e v) - grad L(w - e v)) / 2e. Power iteration
/// would not do: near the saddle at zero the Hessian has eigenvalues of equal size and opposite sign.
public final class Sharpness {
    private static final double BREAKDOWN = 1e-9;

    private final Objective objective;
    private final Layers point;
    private final Layers gradient;
    private final double[] start;

    /// @param objective one that nobody else uses meanwhile: it holds buffers
    public Sharpness(Objective objective, NetworkShape shape) {
        this.objective = objective;
        point = Layers.zeros(shape);
        gradient = Layers.zeros(shape);
        start = new double[shape.parameterCount()];
        RandomGenerator random = RandomStreams.of(0, "sharpness");
        for (int i = 0; i < start.length; i++) {
            start[i] = random.nextGaussian();
        }
        scale(start, 1 / norm(start));
    }

    /// Sharpness at the given weights, always from the same start direction.
    /// @param iterations the most Lanczos steps (two gradients each); exact when there are as many as weights
    /// @return the largest eigenvalue; NaN where the gradient is not finite
    public double at(double[] parameters, int iterations) {
        return extremes(parameters, iterations)[1];
    }

    /// The smallest eigenvalue, in the same way; below zero at a strict saddle (theory C10).
    /// @return NaN where the gradient is not finite
    public double leastAt(double[] parameters, int iterations) {
        return extremes(parameters, iterations)[0];
    }

    private double[] extremes(double[] parameters, int iterations) {
        int most = Math.min(iterations, start.length);
        double[][] basis = new double[most][];
        double[] diagonal = new double[most];
        double[] besides = new double[Math.max(0, most - 1)];
        basis[0] = start;
        int size = 0;
        while (true) {
            double[] image = hessianTimes(parameters, basis[size]);
            diagonal[size] = dot(image, basis[size]);
            size++;
            if (!Double.isFinite(diagonal[size - 1])) {
                return new double[] {Double.NaN, Double.NaN};
            }
            orthogonalise(image, basis, size);
            double rest = norm(image);
            if (size == most || !(rest > BREAKDOWN * Math.abs(diagonal[0]) + Double.MIN_NORMAL)) {
                break;
            }
            besides[size - 1] = rest;
            scale(image, 1 / rest);
            basis[size] = image;
        }
        return extremeEigenvalues(Arrays.copyOf(diagonal, size), Arrays.copyOf(besides, size - 1));
    }

    /// Least and largest eigenvalue of a symmetric tridiagonal matrix, by bisection with Sturm's counts: all of them
    /// with their vectors would cost a hundred times as much.
    private static double[] extremeEigenvalues(double[] diagonal, double[] besides) {
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < diagonal.length; i++) {
            double radius = (i > 0 ? besides[i - 1] : 0) + (i < besides.length ? besides[i] : 0);
            least = Math.min(least, diagonal[i] - radius);
            largest = Math.max(largest, diagonal[i] + radius);
        }
        return new double[] {
            boundary(diagonal, besides, least, largest, 1), boundary(diagonal, besides, least, largest, diagonal.length)
        };
    }

    // where the number of eigenvalues below reaches `count`, somewhere between `from` and `to`
    private static double boundary(double[] diagonal, double[] besides, double from, double to, int count) {
        double low = from;
        double high = to;
        while (true) {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high) {
                return middle;
            }
            if (countBelow(diagonal, besides, middle) >= count) {
                high = middle;
            } else {
                low = middle;
            }
        }
    }

    // as many eigenvalues lie below x as the LDL^T factorisation of T - x has negative pivots
    private static int countBelow(double[] diagonal, double[] besides, double x) {
        int count = 0;
        double pivot = 1;
        for (int i = 0; i < diagonal.length; i++) {
            double off = i > 0 ? besides[i - 1] : 0;
            pivot = diagonal[i] - x - (off == 0 ? 0 : off * off / pivot);
            if (pivot == 0) {
                pivot = -Double.MIN_NORMAL;
            }
            count += pivot < 0 ? 1 : 0;
        }
        return count;
    }

    // twice is enough: once leaves what rounding put back
    private static void orthogonalise(double[] v, double[][] basis, int size) {
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < size; k++) {
                double along = dot(v, basis[k]);
                for (int i = 0; i < v.length; i++) {
                    v[i] -= along * basis[k][i];
                }
            }
        }
    }

    private double[] hessianTimes(double[] parameters, double[] direction) {
        double reach = 1e-5 * (1 + norm(parameters));
        shifted(parameters, direction, reach);
        double[] image = gradient.parameters().clone();
        shifted(parameters, direction, -reach);
        double[] minus = gradient.parameters();
        for (int i = 0; i < image.length; i++) {
            image[i] = (image[i] - minus[i]) / (2 * reach);
        }
        return image;
    }

    private void shifted(double[] parameters, double[] direction, double by) {
        double[] p = point.parameters();
        for (int i = 0; i < p.length; i++) {
            p[i] = parameters[i] + by * direction[i];
        }
        objective.evaluate(point, gradient);
    }

    private static double norm(double[] v) {
        return Math.sqrt(dot(v, v));
    }

    private static void scale(double[] v, double factor) {
        for (int i = 0; i < v.length; i++) {
            v[i] *= factor;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
