package dlnlab.dynamics;

/// The classical Runge-Kutta method with equal substeps: error O(step^4) where the field is smooth, O(step^2) for
/// every kink that is crossed.
final class FixedStepSolver implements FlowSolver {
    private static final double[] REACH = {0.5, 0.5, 1};
    private static final double[] WEIGHTS = {1 / 6.0, 1 / 3.0, 1 / 3.0, 1 / 6.0};

    private final int substeps;
    private double[] rate = {};
    private double[] trial = {};
    private double[] sum = {};

    FixedStepSolver(int substeps) {
        if (substeps < 1) {
            throw new IllegalArgumentException("there must be at least one substep, were " + substeps);
        }
        this.substeps = substeps;
    }

    @Override
    public void advance(FlowField field, double[] w, double interval) {
        if (rate.length != w.length) {
            rate = new double[w.length];
            trial = new double[w.length];
            sum = new double[w.length];
        }
        field.presentRate(rate);
        for (int k = 0; k < substeps; k++) {
            if (k > 0) {
                field.rateAt(w, rate);
            }
            step(field, w, interval / substeps);
        }
    }

    // on entry `rate` is the rate at w
    private void step(FlowField field, double[] w, double h) {
        for (int i = 0; i < w.length; i++) {
            sum[i] = WEIGHTS[0] * rate[i];
        }
        for (int stage = 1; stage < WEIGHTS.length; stage++) {
            for (int i = 0; i < w.length; i++) {
                trial[i] = w[i] + REACH[stage - 1] * h * rate[i];
            }
            field.rateAt(trial, rate);
            for (int i = 0; i < w.length; i++) {
                sum[i] += WEIGHTS[stage] * rate[i];
            }
        }
        for (int i = 0; i < w.length; i++) {
            w[i] += h * sum[i];
        }
    }
}
