package dlnlab.geometry;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/// N balanced d x d factors of a random matrix in a random gauge, and what their motions do, by plain linear algebra.
final class FactorTangents {
    final RealMatrix product;
    private final List<RealMatrix> factors = new ArrayList<>();

    FactorTangents(int d, int layers, int seed) {
        RandomGenerator random = new Well19937c(seed);
        product = gaussian(d, random);
        SingularValueDecomposition svd = new SingularValueDecomposition(product);
        RealMatrix root = MatrixUtils.createRealDiagonalMatrix(svd.getSingularValues());
        for (int i = 0; i < d; i++) {
            root.setEntry(i, i, Math.pow(root.getEntry(i, i), 1.0 / layers));
        }
        RealMatrix before = svd.getV();
        for (int h = 1; h <= layers; h++) {
            RealMatrix after = h == layers ? svd.getU() : new QRDecomposition(gaussian(d, random)).getQ();
            factors.add(after.multiply(root).multiply(before.transpose()));
            before = after;
        }
    }

    static RealMatrix gaussian(int d, RandomGenerator random) {
        RealMatrix matrix = new Array2DRowRealMatrix(d, d);
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                matrix.setEntry(i, j, random.nextGaussian());
            }
        }
        return matrix;
    }

    /// Gram matrix of the orbit's tangents: turning between two factors by E_ij - E_ji, which leaves the product.
    RealMatrix orbitGram() {
        int d = product.getRowDimension();
        List<double[]> tangents = new ArrayList<>();
        for (int h = 0; h + 1 < factors.size(); h++) {
            for (int i = 0; i < d; i++) {
                for (int j = i + 1; j < d; j++) {
                    RealMatrix turn = new Array2DRowRealMatrix(d, d);
                    turn.setEntry(i, j, 1);
                    turn.setEntry(j, i, -1);
                    double[] tangent = new double[d * d * factors.size()];
                    put(turn.multiply(factors.get(h)), tangent, h);
                    put(factors.get(h + 1).multiply(turn).scalarMultiply(-1), tangent, h + 1);
                    tangents.add(tangent);
                }
            }
        }
        RealMatrix rows = new Array2DRowRealMatrix(tangents.toArray(double[][]::new));
        return rows.multiply(rows.transpose());
    }

    /// J J^T for J: velocities of the factors -> velocity of the product, entries by rows.
    RealMatrix productGram() {
        int d = product.getRowDimension();
        RealMatrix gram = new Array2DRowRealMatrix(d * d, d * d);
        for (int h = 0; h < factors.size(); h++) {
            RealMatrix left = MatrixUtils.createRealIdentityMatrix(d);
            RealMatrix right = left;
            for (int k = 0; k < h; k++) {
                right = factors.get(k).multiply(right);
            }
            for (int k = h + 1; k < factors.size(); k++) {
                left = factors.get(k).multiply(left);
            }
            gram = gram.add(
                    kronecker(left.multiply(left.transpose()), right.transpose().multiply(right)));
        }
        return gram;
    }

    private static RealMatrix kronecker(RealMatrix a, RealMatrix b) {
        int d = a.getRowDimension();
        RealMatrix out = new Array2DRowRealMatrix(d * d, d * d);
        for (int i = 0; i < d * d; i++) {
            for (int j = 0; j < d * d; j++) {
                out.setEntry(i, j, a.getEntry(i / d, j / d) * b.getEntry(i % d, j % d));
            }
        }
        return out;
    }

    private static void put(RealMatrix part, double[] all, int factor) {
        int d = part.getRowDimension();
        for (int i = 0; i < d; i++) {
            System.arraycopy(part.getRow(i), 0, all, (factor * d + i) * d, d);
        }
    }
}
