package dlnlab.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThinSvdTest {

    private static final int[][] SHAPES = {{1, 1}, {2, 2}, {1, 5}, {5, 1}, {9, 4}, {4, 9}, {30, 30}, {50, 20}, {20, 50}
    };

    private final RandomGenerator random = RandomStreams.of(6, "thin svd test");

    static Stream<Arguments> shapesAndKernels() {
        return Stream.of(SHAPES)
                .flatMap(shape -> Stream.of(Kernels.java(), Kernels.current())
                        .map(kernel -> Arguments.of(shape[0], shape[1], kernel)));
    }

    @ParameterizedTest
    @MethodSource("shapesAndKernels")
    void factorsReproduceTheMatrixWithOrthonormalColumns(int rows, int columns, Kernel kernel) {
        DenseMatrix a = RandomMatrices.gaussian(rows, columns, random);
        ThinSvd svd = kernel.thinSvd(a);
        assertDecomposes(a, svd);
        assertArrayEquals(SingularValues.of(a), svd.sigma(), 1e-13);
    }

    @ParameterizedTest
    @MethodSource("shapesAndKernels")
    void columnsStayOrthonormalWhereTheRankIsDeficient(int rows, int columns, Kernel kernel) {
        DenseMatrix rankOne = RandomMatrices.withSpectrum(rows, columns, new double[] {3}, random);
        assertDecomposes(rankOne, kernel.thinSvd(rankOne));
        DenseMatrix zero = new DenseMatrix(rows, columns);
        assertDecomposes(zero, kernel.thinSvd(zero));
    }

    @ParameterizedTest
    @CsvSource({"1, 7, 9", "3, 12, 5", "4, 4, 4"})
    void aProductIsDecomposedFromItsFactors(int common, int rows, int columns) {
        DenseMatrix a = RandomMatrices.gaussian(rows, common, random);
        DenseMatrix b = RandomMatrices.gaussian(common, columns, random);
        ThinSvd svd = ThinSvd.ofProduct(a, b);
        assertDecomposes(a.multiply(b), svd);
        double[] whole = SingularValues.of(a.multiply(b));
        assertArrayEquals(Arrays.copyOf(whole, common), svd.sigma(), 1e-12);
    }

    @Test
    void undefinedEntriesAreRefused() {
        DenseMatrix a = new DenseMatrix(3, 3);
        a.set(2, 2, Double.NaN);
        assertThrows(IllegalArgumentException.class, () -> ThinSvd.of(a));
    }

    private static void assertDecomposes(DenseMatrix a, ThinSvd svd) {
        int count = svd.sigma().length;
        DenseMatrix scaled = svd.u().copy();
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < count; j++) {
                scaled.set(i, j, scaled.get(i, j) * svd.sigma()[j]);
            }
        }
        assertEquals(0, a.subtract(scaled.multiply(svd.v().transpose())).getFrobeniusNorm(), 1e-12);
        assertOrthonormalColumns(svd.u());
        assertOrthonormalColumns(svd.v());
    }

    private static void assertOrthonormalColumns(DenseMatrix q) {
        DenseMatrix gram = q.transpose().multiply(q);
        assertEquals(0, gram.subtract(DenseMatrix.identity(q.columns())).getFrobeniusNorm(), 1e-12);
    }
}
