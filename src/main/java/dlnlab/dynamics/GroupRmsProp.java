package dlnlab.dynamics;

import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.function.ToDoubleFunction;

/// GroupRMSprop (theory G, trap f; Arora, Cohen, Hu, Luo 2019): one step size for all layers,
/// s = eta / (sqrt(running mean of |G|^2, corrected for its start at 0) + eps), W <- W - s G. So C5 holds with s.
///
/// The state is the mean and the share of it that is still the 0 it started from.
public final class GroupRmsProp implements UpdateRule {
    private final double averaging;
    private final double epsilon;
    private final ToDoubleFunction<double[]> squaredNorm;
    private final double[] meanAndRest = {0, 1};

    /// For weights none of which are shared.
    /// @param averaging share of the running mean that stays, 0 <= averaging < 1
    /// @param epsilon eps > 0
    public GroupRmsProp(double averaging, double epsilon) {
        this(averaging, epsilon, GroupRmsProp::sumOfSquares);
    }

    private GroupRmsProp(double averaging, double epsilon, ToDoubleFunction<double[]> squaredNorm) {
        this.averaging = averaging;
        this.epsilon = epsilon;
        this.squaredNorm = squaredNorm;
    }

    /// For the weights of a network, of which those that are shared count once in |G|^2 (theory A7).
    public static GroupRmsProp of(NetworkShape shape, double averaging, double epsilon) {
        return shape.sharings().isEmpty()
                ? new GroupRmsProp(averaging, epsilon)
                : new GroupRmsProp(averaging, epsilon, g -> new Layers(shape, g).squaredNorm());
    }

    @Override
    public double scalar(double[] gradient, double stepSize) {
        double rest = averaging * meanAndRest[1];
        return stepSize / (Math.sqrt(mean(gradient) / (1 - rest)) + epsilon);
    }

    @Override
    public void move(double[] weights, double[] gradient, double stepSize) {
        double s = scalar(gradient, stepSize);
        meanAndRest[0] = mean(gradient);
        meanAndRest[1] *= averaging;
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= s * gradient[i];
        }
    }

    private double mean(double[] gradient) {
        return averaging * meanAndRest[0] + (1 - averaging) * squaredNorm.applyAsDouble(gradient);
    }

    private static double sumOfSquares(double[] gradient) {
        double sum = 0;
        for (double g : gradient) {
            sum += g * g;
        }
        return sum;
    }

    @Override
    public double[] state() {
        return meanAndRest;
    }
}
