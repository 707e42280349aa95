package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;

/// Loss over linear measurements of W, (c/p) sum_k |<A_k, W> - b_k|^p with gradient
/// c sum_k (<A_k, W> - b_k)^(p-1) A_k (theory F2; entries are the measurements A = e_i e_j^T).
final class MeasurementLoss implements MatrixLoss {
    private final Measurements measurements;
    private final LossFunction loss;

    MeasurementLoss(Measurements measurements, LossFunction loss) {
        this.measurements = measurements;
        this.loss = loss;
    }

    @Override
    public double evaluate(DenseMatrix w, DenseMatrix gradient) {
        gradient.fill(0);
        double sum = 0;
        for (int k = 0; k < measurements.count(); k++) {
            DenseMatrix a = measurements.matrices().get(k);
            double residual = inner(a, w) - measurements.values()[k];
            sum += loss.value(residual);
            add(loss.derivative(residual), a, gradient);
        }
        return sum;
    }

    private static double inner(DenseMatrix a, DenseMatrix b) {
        double sum = 0;
        for (int k = 0; k < a.rows() * a.columns(); k++) {
            sum += a.data()[a.offset() + k] * b.data()[b.offset() + k];
        }
        return sum;
    }

    private static void add(double factor, DenseMatrix a, DenseMatrix to) {
        for (int k = 0; k < a.rows() * a.columns(); k++) {
            to.data()[to.offset() + k] += factor * a.data()[a.offset() + k];
        }
    }

    @Override
    public double cost() {
        DenseMatrix a = measurements.matrices().getFirst();
        return 4.0 * measurements.count() * a.rows() * a.columns();
    }
}
