package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;
import org.apache.commons.math3.linear.QRDecomposition;

/// Loss of a linear map on samples, l(W) = (c/p) sum |W x_i - y_i|^p.
///
/// For p = 2 the loss depends on the data only through X X^T, Y X^T and |Y|^2. With the QR decomposition
/// X^T = Q R these are R^T R, (Q^T Y^T)^T R and |Y|^2, so the m samples are replaced by the n_0 rows of R with targets
/// Q^T Y^T, plus a constant: the same loss, a step that costs nothing in m, and no cancellation.
final class SampleLoss implements MatrixLoss {
    /// Commons Math's QR does about 1e9 operations a second; beyond this size the samples stay as they are.
    private static final double LARGEST_QR = 4e9;

    private final DenseMatrix inputs;
    private final DenseMatrix targets;
    private final DenseMatrix residuals;
    private final LossFunction loss;
    private final double constant;

    SampleLoss(Samples samples, LossFunction loss) {
        this.loss = loss;
        double m = samples.count();
        double n = samples.inputs().columns();
        if (loss.exponent() == 2 && m > n && 2 * m * n * n < LARGEST_QR) {
            QRDecomposition qr = new QRDecomposition(samples.inputs());
            DenseMatrix rotated = DenseMatrix.copyOf(qr.getQT().multiply(samples.targets()));
            int kept = samples.inputs().columns();
            inputs = topRows(DenseMatrix.copyOf(qr.getR()), kept);
            targets = topRows(rotated, kept);
            constant = 0.5 * loss.weight() * squaredNormBelow(rotated, kept);
        } else {
            inputs = samples.inputs();
            targets = samples.targets();
            constant = 0;
        }
        residuals = new DenseMatrix(targets.rows(), targets.columns());
    }

    @Override
    public double evaluate(DenseMatrix w, DenseMatrix gradient) {
        residuals.copyFrom(targets);
        inputs.multiplyTransposedInto(w, residuals, 1, -1);
        double value = loss.derivativeInPlace(residuals);
        residuals.transposeMultiplyInto(inputs, gradient);
        return value + constant;
    }

    @Override
    public double cost() {
        return 4.0 * inputs.rows() * inputs.columns() * targets.columns();
    }

    private static DenseMatrix topRows(DenseMatrix matrix, int rows) {
        return new DenseMatrix(rows, matrix.columns(), matrix.data(), matrix.offset());
    }

    private static double squaredNormBelow(DenseMatrix matrix, int row) {
        int skipped = row * matrix.columns();
        return new DenseMatrix(
                        matrix.rows() - row, matrix.columns(), matrix.data(), matrix.offset() + skipped)
                .squaredFrobeniusNorm();
    }
}
