package dlnlab.dynamics;

/// Gradient descent, W <- W - eta G (theory B1).
final class Plain implements UpdateRule {
    static final Plain INSTANCE = new Plain();
    private static final double[] NOTHING = {};

    private Plain() {}

    @Override
    public void move(double[] weights, double[] gradient, double stepSize) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= stepSize * gradient[i];
        }
    }

    @Override
    public double[] state() {
        return NOTHING;
    }
}
