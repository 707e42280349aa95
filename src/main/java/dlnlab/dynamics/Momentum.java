package dlnlab.dynamics;

/// Heavy ball and Nesterov's accelerated gradient (theory B8; Polyak 1964, Nesterov 1983): V <- beta V - eta G, then
/// W <- W + V, or with Nesterov W <- W + beta V - eta G.
///
/// Nesterov's weights are the points at which the gradients are taken, so that loss and gradient belong to what is
/// shown; his other sequence is W - beta V. The state is V: the last move, so that a step size may change on the way.
public final class Momentum implements UpdateRule {
    private final double beta;
    private final boolean ahead;
    private final double[] velocity;

    private Momentum(double beta, boolean ahead, int parameterCount) {
        this.beta = beta;
        this.ahead = ahead;
        velocity = new double[parameterCount];
    }

    /// Polyak's method.
    /// @param beta share of the last move that stays, 0 <= beta < 1
    public static Momentum heavyBall(double beta, int parameterCount) {
        return new Momentum(beta, false, parameterCount);
    }

    /// Nesterov's method.
    /// @param beta share of the last move that stays, 0 <= beta < 1
    public static Momentum nesterov(double beta, int parameterCount) {
        return new Momentum(beta, true, parameterCount);
    }

    @Override
    public void move(double[] weights, double[] gradient, double stepSize) {
        for (int i = 0; i < weights.length; i++) {
            double against = stepSize * gradient[i];
            velocity[i] = beta * velocity[i] - against;
            weights[i] += ahead ? beta * velocity[i] - against : velocity[i];
        }
    }

    @Override
    public double[] state() {
        return velocity;
    }
}
