package dlnlab.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The three products of `DenseMatrix` on every path (2 x 2, loops, kernel) against Commons Math's own product.
class ProductTest {

    private static final double TOLERANCE = 1e-12;

    private final RandomGenerator random = RandomStreams.of(3, "product test");

    static Stream<int[]> shapes() {
        return Stream.of(
                new int[] {2, 2, 2},
                new int[] {1, 1, 1},
                new int[] {3, 2, 2},
                new int[] {2, 3, 2},
                new int[] {2, 2, 5},
                new int[] {4, 4, 4},
                new int[] {5, 4, 4},
                new int[] {8, 8, 8},
                new int[] {9, 8, 8},
                new int[] {1, 100, 64},
                new int[] {31, 17, 23});
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void multiplyIntoEqualsCommonsMath(int[] s) {
        DenseMatrix a = view(s[0], s[2]);
        DenseMatrix b = view(s[2], s[1]);
        DenseMatrix out = view(s[0], s[1]);
        RealMatrix old = plain(out);
        a.multiplyInto(b, out, -0.5, 3);
        assertClose(plain(a).multiply(plain(b)).scalarMultiply(-0.5).add(old.scalarMultiply(3)), out);
        out.fill(Double.NaN);
        a.multiplyInto(b, out);
        assertClose(plain(a).multiply(plain(b)), out);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void multiplyTransposedIntoEqualsCommonsMath(int[] s) {
        DenseMatrix a = view(s[0], s[2]);
        DenseMatrix b = view(s[1], s[2]);
        DenseMatrix out = view(s[0], s[1]);
        RealMatrix old = plain(out);
        a.multiplyTransposedInto(b, out, -0.5, 3);
        assertClose(plain(a).multiply(plain(b).transpose()).scalarMultiply(-0.5).add(old.scalarMultiply(3)), out);
        out.fill(Double.NaN);
        a.multiplyTransposedInto(b, out);
        assertClose(plain(a).multiply(plain(b).transpose()), out);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void transposeMultiplyIntoEqualsCommonsMath(int[] s) {
        DenseMatrix a = view(s[2], s[0]);
        DenseMatrix b = view(s[2], s[1]);
        DenseMatrix out = view(s[0], s[1]);
        RealMatrix old = plain(out);
        a.transposeMultiplyInto(b, out, -0.5, 3);
        assertClose(plain(a).transpose().multiply(plain(b)).scalarMultiply(-0.5).add(old.scalarMultiply(3)), out);
        out.fill(Double.NaN);
        a.transposeMultiplyInto(b, out, 1, 0);
        assertClose(plain(a).transpose().multiply(plain(b)), out);
    }

    @Test
    void mismatchNamesTheShapesAndLeavesTheResultAlone() {
        DenseMatrix a = view(2, 3);
        DenseMatrix out = new DenseMatrix(2, 2);
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> a.multiplyInto(view(4, 5), out));
        assertEquals("cannot multiply 2 x 3 by 4 x 5 into 2 x 2", refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> a.multiplyTransposedInto(view(2, 4), out));
        assertThrows(IllegalArgumentException.class, () -> a.transposeMultiplyInto(view(3, 3), new DenseMatrix(3, 3)));
        assertThrows(IllegalArgumentException.class, () -> view(2, 2).multiplyInto(view(2, 2), view(3, 2)));
        assertEquals(0, out.squaredFrobeniusNorm());
    }

    @Test
    void resultThatSharesMemoryWithAnOperandIsRefusedButNeighboursAreFine() {
        double[] flat = RandomMatrices.gaussian(30, random);
        DenseMatrix a = new DenseMatrix(3, 3, flat, 0);
        DenseMatrix b = new DenseMatrix(3, 3, flat, 9);
        assertThrows(IllegalArgumentException.class, () -> a.multiplyInto(b, new DenseMatrix(3, 3, flat, 17)));
        RealMatrix expected = plain(a).multiply(plain(b));
        DenseMatrix out = new DenseMatrix(3, 3, flat, 18);
        a.multiplyInto(b, out);
        assertClose(expected, out);
    }

    /// A Gaussian matrix somewhere inside a longer array.
    private DenseMatrix view(int rows, int columns) {
        int offset = random.nextInt(5);
        return new DenseMatrix(rows, columns, RandomMatrices.gaussian(offset + rows * columns + 3, random), offset);
    }

    private static RealMatrix plain(DenseMatrix matrix) {
        return MatrixUtils.createRealMatrix(matrix.getData());
    }

    private static void assertClose(RealMatrix expected, DenseMatrix actual) {
        double gap = expected.subtract(actual).getFrobeniusNorm();
        assertTrue(gap <= TOLERANCE * expected.getFrobeniusNorm(), () -> "off by " + gap);
    }
}
