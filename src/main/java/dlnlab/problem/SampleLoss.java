package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;
import org.apache.commons.math3.linear.QRDecomposition;

/// Loss of a linear map on samples, l(W) = (c/p) sum |W x_i - y_i|^p.
///
/// For p = 2 the loss depends on the data only through X X^T, Y X^T and |Y|^2. With the QR decomposition
/// [X^T, Y^T] = Q [R, S; 0, T] these are R^T R, S^T R and |S|^2 + |T|^2, so the m samples are replaced by the n_0 rows
/// of R with targets S, plus the constant |T|^2: the same loss, a step that costs nothing in m, and no cancellation.
/// Q itself, which would take m^2 numbers, is never formed.
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
        int kept = samples.inputs().columns();
        double width = kept + samples.targets().columns();
        if (loss.exponent() == 2 && samples.count() > kept && 2 * samples.count() * width * width < LARGEST_QR) {
            DenseMatrix triangle = DenseMatrix.copyOf(new QRDecomposition(sideBySide(samples)).getR());
            inputs = part(triangle, kept, 0, kept);
            targets = part(triangle, kept, kept, triangle.columns());
            constant = 0.5 * loss.weight() * squaredNormBelow(triangle, kept);
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

    private static DenseMatrix sideBySide(Samples samples) {
        int split = samples.inputs().columns();
        DenseMatrix both =
                new DenseMatrix(samples.count(), split + samples.targets().columns());
        both.setSubMatrix(samples.inputs().getData(), 0, 0);
        both.setSubMatrix(samples.targets().getData(), 0, split);
        return both;
    }

    /// The first rows of the columns from .. to - 1.
    private static DenseMatrix part(DenseMatrix matrix, int rows, int from, int to) {
        return DenseMatrix.copyOf(matrix.getSubMatrix(0, rows - 1, from, to - 1));
    }

    // left of the column `row` nothing but zeros stands below the row `row`
    private static double squaredNormBelow(DenseMatrix triangle, int row) {
        int skipped = row * triangle.columns();
        return new DenseMatrix(triangle.rows() - row, triangle.columns(), triangle.data(), triangle.offset() + skipped)
                .squaredFrobeniusNorm();
    }
}
