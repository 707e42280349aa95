package dlnlab.dynamics;

/// Adam (theory B8; Kingma, Ba 2015): m <- beta1 m + (1 - beta1) g and v <- beta2 v + (1 - beta2) g^2 for every weight,
/// both divided by the share that is no longer the 0 they started from; w <- w - eta m / (sqrt(v) + eps).
///
/// The state is m, then v, then the two shares beta1^t and beta2^t that are still 0.
public final class Adam implements UpdateRule {
    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private final int count;
    private final double[] state;

    /// @param beta1 share of the mean gradient that stays, 0 <= beta1 < 1
    /// @param beta2 share of the mean squared gradient that stays, 0 <= beta2 < 1
    /// @param epsilon eps > 0
    public Adam(double beta1, double beta2, double epsilon, int parameterCount) {
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
        count = parameterCount;
        state = new double[2 * count + 2];
        state[2 * count] = 1;
        state[2 * count + 1] = 1;
    }

    @Override
    public void move(double[] weights, double[] gradient, double stepSize) {
        state[2 * count] *= beta1;
        state[2 * count + 1] *= beta2;
        double seen1 = 1 - state[2 * count];
        double seen2 = 1 - state[2 * count + 1];
        for (int i = 0; i < count; i++) {
            double g = gradient[i];
            state[i] = beta1 * state[i] + (1 - beta1) * g;
            state[count + i] = beta2 * state[count + i] + (1 - beta2) * g * g;
            weights[i] -= stepSize * (state[i] / seen1) / (Math.sqrt(state[count + i] / seen2) + epsilon);
        }
    }

    @Override
    public double[] state() {
        return state;
    }
}
