package dlnlab.dynamics;

/// RMSProp (theory B8; Tieleman, Hinton 2012): v <- rho v + (1 - rho) g^2, w <- w - eta g / (sqrt(v) + eps) for every
/// single weight. The state is v.
public final class RmsProp implements UpdateRule {
    private final double averaging;
    private final double epsilon;
    private final double[] squares;

    /// @param averaging rho, share of the running mean that stays, 0 <= rho < 1
    /// @param epsilon eps > 0
    public RmsProp(double averaging, double epsilon, int parameterCount) {
        this.averaging = averaging;
        this.epsilon = epsilon;
        squares = new double[parameterCount];
    }

    @Override
    public void move(double[] weights, double[] gradient, double stepSize) {
        for (int i = 0; i < weights.length; i++) {
            double g = gradient[i];
            squares[i] = averaging * squares[i] + (1 - averaging) * g * g;
            weights[i] -= stepSize * g / (Math.sqrt(squares[i]) + epsilon);
        }
    }

    @Override
    public double[] state() {
        return squares;
    }
}
