package dlnlab.dynamics;

/// The step size eta_t of step t = 0, 1, ... given the base step size eta_0 (theory B2).
@FunctionalInterface
public interface StepSizes {
    /// eta_t.
    double at(long step, double base);

    /// eta_t = eta_0.
    static StepSizes constant() {
        return (step, base) -> base;
    }

    /// eta_t = eta_0 (t + 1)^-(1/2 + delta), 0 < delta <= 1/2.
    static StepSizes decaying(double delta) {
        double exponent = -(0.5 + delta);
        return (step, base) -> base * Math.pow(step + 1.0, exponent);
    }
}
