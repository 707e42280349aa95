package dlnlab.dynamics;

/// w <- w + interval rate(w).
final class EulerSolver implements FlowSolver {
    private double[] rate = {};

    @Override
    public void advance(FlowField field, double[] w, double interval) {
        if (rate.length != w.length) {
            rate = new double[w.length];
        }
        field.presentRate(rate);
        for (int i = 0; i < w.length; i++) {
            w[i] += interval * rate[i];
        }
    }
}
