package dlnlab.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.exception.DimensionMismatchException;
import org.apache.commons.math3.exception.NotStrictlyPositiveException;
import org.apache.commons.math3.exception.OutOfRangeException;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DenseMatrixTest {

    private final RandomGenerator random = RandomStreams.of(1, "dense matrix test");

    @Test
    void viewSharesTheArrayItIsGiven() {
        double[] flat = {9, 1, 2, 3, 4, 5, 6, 9};
        DenseMatrix view = new DenseMatrix(2, 3, flat, 1);
        assertEquals(6, view.getEntry(1, 2));
        view.setEntry(0, 1, -2);
        assertEquals(-2, flat[2]);
        view.fill(0);
        assertArrayEquals(new double[] {9, 0, 0, 0, 0, 0, 0, 9}, flat);
        assertSame(flat, view.data());
    }

    @Test
    void viewThatLeavesTheArrayIsRefused() {
        double[] flat = new double[7];
        assertThrows(IllegalArgumentException.class, () -> new DenseMatrix(2, 3, flat, 2));
        assertThrows(IllegalArgumentException.class, () -> new DenseMatrix(2, 3, flat, -1));
        assertThrows(NotStrictlyPositiveException.class, () -> new DenseMatrix(0, 3, flat, 0));
    }

    @Test
    void checkedAccessRefusesIndicesThatFlatStorageWouldForgive() {
        DenseMatrix matrix = new DenseMatrix(2, 3);
        assertThrows(OutOfRangeException.class, () -> matrix.getEntry(0, 3));
        assertThrows(OutOfRangeException.class, () -> matrix.setEntry(2, 0, 1));
    }

    @Test
    void copiesAreEqualAndDetached() {
        DenseMatrix matrix = random(3, 4);
        DenseMatrix copy = matrix.copy();
        assertEquals(matrix, copy);
        assertEquals(matrix, DenseMatrix.copyOf(MatrixUtils.createRealMatrix(matrix.getData())));
        copy.set(0, 0, 77);
        assertTrue(matrix.get(0, 0) != 77);
        assertThrows(IllegalArgumentException.class, () -> matrix.copyFrom(new DenseMatrix(4, 3)));
    }

    @Test
    void squaredFrobeniusNormIsTraceOfGram() {
        DenseMatrix matrix = random(3, 5);
        assertEquals(matrix.transpose().multiply(matrix).getTrace(), matrix.squaredFrobeniusNorm(), 1e-13);
    }

    @Test
    void productAndTransposeEqualCommonsMath() {
        DenseMatrix a = random(5, 7);
        DenseMatrix b = random(7, 4);
        RealMatrix expected = MatrixUtils.createRealMatrix(a.getData()).multiply(b);
        assertEquals(0, expected.subtract(a.multiply(b)).getNorm(), 1e-14);
        assertEquals(MatrixUtils.createRealMatrix(a.getData()).transpose(), a.transpose());
        assertThrows(DimensionMismatchException.class, () -> a.multiply(a));
    }

    @Test
    void everyCommonsMathDecompositionAcceptsIt() {
        DenseMatrix a = random(6, 6);
        DenseMatrix spd = a.transpose().multiply(a);
        LUDecomposition lu = new LUDecomposition(a);
        assertReproduces(lu.getP().multiply(a), lu.getL().multiply(lu.getU()));
        QRDecomposition qr = new QRDecomposition(a);
        assertReproduces(a, qr.getQ().multiply(qr.getR()));
        CholeskyDecomposition cholesky = new CholeskyDecomposition(symmetrised(spd));
        assertReproduces(spd, cholesky.getL().multiply(cholesky.getLT()));
        EigenDecomposition eigen = new EigenDecomposition(spd);
        assertReproduces(spd, eigen.getV().multiply(eigen.getD()).multiply(eigen.getVT()));
        SingularValueDecomposition svd = new SingularValueDecomposition(a);
        assertReproduces(a, svd.getU().multiply(svd.getS()).multiply(svd.getVT()));
    }

    private static DenseMatrix symmetrised(DenseMatrix matrix) {
        return DenseMatrix.copyOf(matrix.add(matrix.transpose()).scalarMultiply(0.5));
    }

    private static void assertReproduces(RealMatrix expected, RealMatrix product) {
        assertEquals(0, expected.subtract(product).getNorm(), 1e-12);
    }

    private DenseMatrix random(int rows, int columns) {
        DenseMatrix matrix = new DenseMatrix(rows, columns);
        for (int i = 0; i < matrix.data().length; i++) {
            matrix.data()[i] = random.nextGaussian();
        }
        return matrix;
    }
}
