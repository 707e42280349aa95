package dlnlab.geometry;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/// The plain sum of B4, by eigenvalue decompositions of W W^T and W^T W: shares nothing with the program's forms.
final class FractionalPowers {
    private FractionalPowers() {}

    /// sum_(j=1..N) (W W^T)^((N-j)/N) g (W^T W)^((j-1)/N).
    static RealMatrix preconditioned(RealMatrix w, RealMatrix g, int depth) {
        RealMatrix sum = g.scalarMultiply(0);
        for (int j = 1; j <= depth; j++) {
            sum = sum.add(left(w, depth, j).multiply(g).multiply(right(w, depth, j)));
        }
        return sum;
    }

    /// sum_j (W^T W)^((j-1)/N) (x) (W W^T)^((N-j)/N), the matrix of P_W for vec that stacks columns.
    static RealMatrix matrix(RealMatrix w, int depth) {
        int size = w.getRowDimension() * w.getColumnDimension();
        RealMatrix sum = MatrixUtils.createRealMatrix(size, size);
        for (int j = 1; j <= depth; j++) {
            RealMatrix a = right(w, depth, j);
            RealMatrix b = left(w, depth, j);
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    int n = w.getRowDimension();
                    sum.addToEntry(row, column, a.getEntry(row / n, column / n) * b.getEntry(row % n, column % n));
                }
            }
        }
        return sum;
    }

    private static RealMatrix left(RealMatrix w, int depth, int j) {
        return power(w.multiply(w.transpose()), (depth - j) / (double) depth);
    }

    private static RealMatrix right(RealMatrix w, int depth, int j) {
        return power(w.transpose().multiply(w), (j - 1) / (double) depth);
    }

    // eigenvalues that are zero but for rounding count as zero: their roots would not be small
    private static RealMatrix power(RealMatrix symmetric, double exponent) {
        EigenDecomposition eigen = new EigenDecomposition(symmetric);
        double[] values = eigen.getRealEigenvalues();
        double[] powers = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            powers[i] = Math.pow(values[i] < 1e-12 * values[0] ? 0 : values[i], exponent);
        }
        return eigen.getV()
                .multiply(MatrixUtils.createRealDiagonalMatrix(powers))
                .multiply(eigen.getVT());
    }
}
