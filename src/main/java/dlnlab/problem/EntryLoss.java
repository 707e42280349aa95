package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;

/// Loss over observed entries of W: matrix completion A5, and factorisation A4 when all are observed.
final class EntryLoss implements MatrixLoss {
    private final int[] positions;
    private final double[] values;
    private final LossFunction loss;

    /// @param samples unit inputs; targets are W^T
    EntryLoss(Samples samples, LossFunction loss) {
        DenseMatrix targets = samples.targets();
        boolean[] observed = samples.observed();
        this.loss = loss;
        positions = new int[samples.observedCount()];
        values = new double[positions.length];
        int k = 0;
        for (int i = 0; i < targets.columns(); i++) {
            for (int j = 0; j < targets.rows(); j++) {
                if (observed == null || observed[j * targets.columns() + i]) {
                    positions[k] = i * targets.rows() + j;
                    values[k++] = targets.get(j, i);
                }
            }
        }
    }

    @Override
    public double evaluate(DenseMatrix w, DenseMatrix gradient) {
        double[] entries = w.data();
        double[] g = gradient.data();
        int from = w.offset();
        int to = gradient.offset();
        return loss.exponent() == 2 ? quadratic(entries, from, g, to) : general(entries, from, g, to);
    }

    // gradient entries that are not observed are zero from the start and never written
    private double quadratic(double[] entries, int from, double[] g, int to) {
        double sum = 0;
        double weight = loss.weight();
        for (int k = 0; k < positions.length; k++) {
            double r = entries[from + positions[k]] - values[k];
            sum += r * r;
            g[to + positions[k]] = weight * r;
        }
        return 0.5 * weight * sum;
    }

    private double general(double[] entries, int from, double[] g, int to) {
        double sum = 0;
        for (int k = 0; k < positions.length; k++) {
            double r = entries[from + positions[k]] - values[k];
            sum += loss.value(r);
            g[to + positions[k]] = loss.derivative(r);
        }
        return sum;
    }

    @Override
    public double cost() {
        return 4.0 * positions.length;
    }
}
