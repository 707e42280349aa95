package dlnlab.dynamics;

import dlnlab.linalg.RandomStreams;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.Objective;
import org.apache.commons.math3.random.RandomGenerator;

/// Sharpness: the eigenvalue of the loss's Hessian of largest modulus, by power iteration on
/// H v = (grad L(w + e v) - grad L(w - e v)) / 2e. Descent with a constant step is stable near w while
/// eta < 2 / sharpness.
public final class Sharpness {
    private static final double TOLERANCE = 1e-4;

    private final Objective objective;
    private final Layers point;
    private final Layers gradient;
    private final double[] direction;
    private final double[] image;
    private final double[] start;

    /// @param objective one that nobody else uses meanwhile: it holds buffers
    public Sharpness(Objective objective, NetworkShape shape) {
        this.objective = objective;
        point = Layers.zeros(shape);
        gradient = Layers.zeros(shape);
        direction = new double[shape.parameterCount()];
        image = new double[shape.parameterCount()];
        start = new double[shape.parameterCount()];
        RandomGenerator random = RandomStreams.of(0, "sharpness");
        for (int i = 0; i < start.length; i++) {
            start[i] = random.nextGaussian();
        }
    }

    /// Sharpness at the given weights, always from the same start direction.
    /// @param iterations the most power iterations (two gradients each); fewer when the value settles to 1e-4
    /// @return the eigenvalue of largest modulus, with its sign; NaN where the gradient is not finite
    public double at(double[] parameters, int iterations) {
        System.arraycopy(start, 0, direction, 0, start.length);
        normalise(direction);
        double eigenvalue = 0;
        for (int k = 0; k < iterations; k++) {
            hessianTimes(parameters);
            double next = dot(direction, image);
            double length = normalise(image);
            System.arraycopy(image, 0, direction, 0, image.length);
            boolean settled = k > 3 && Math.abs(next - eigenvalue) <= TOLERANCE * Math.abs(next);
            eigenvalue = next;
            if (settled || !(length > 0)) {
                break;
            }
        }
        return eigenvalue;
    }

    private void hessianTimes(double[] parameters) {
        double reach = 1e-5 * (1 + Math.sqrt(dot(parameters, parameters)));
        shifted(parameters, reach);
        System.arraycopy(gradient.parameters(), 0, image, 0, image.length);
        shifted(parameters, -reach);
        double[] minus = gradient.parameters();
        for (int i = 0; i < image.length; i++) {
            image[i] = (image[i] - minus[i]) / (2 * reach);
        }
    }

    private void shifted(double[] parameters, double by) {
        double[] p = point.parameters();
        for (int i = 0; i < p.length; i++) {
            p[i] = parameters[i] + by * direction[i];
        }
        objective.evaluate(point, gradient);
    }

    private static double normalise(double[] v) {
        double length = Math.sqrt(dot(v, v));
        if (length > 0) {
            for (int i = 0; i < v.length; i++) {
                v[i] /= length;
            }
        }
        return length;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
