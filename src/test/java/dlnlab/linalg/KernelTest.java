package dlnlab.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Both kernels against the definition of the product. Tolerance: 1e-12 of |op(a)||op(b)| entrywise, hundreds of units
/// in the last place more than rounding needs at these lengths.
class KernelTest {

    private static final double TOLERANCE = 1e-12;

    static Stream<Product> products() {
        RandomGenerator random = RandomStreams.of(7, "kernel test");
        Stream<Product> small = IntStream.range(0, 120)
                .mapToObj(i ->
                        new Product(1 + random.nextInt(40), 1 + random.nextInt(40), 1 + random.nextInt(40), random));
        Stream<Product> thin = Stream.of(
                new Product(1, 300, 1, random),
                new Product(1, 1, 300, random),
                new Product(300, 1, 1, random),
                new Product(1, 70, 90, random),
                new Product(70, 1, 90, random),
                new Product(5, 300, 260, random));
        return Stream.concat(thin, small);
    }

    @ParameterizedTest
    @MethodSource("products")
    void javaKernelEqualsTheTripleLoop(Product product) {
        product.assertEqualToTripleLoop(product.by(Kernels.java()));
    }

    @ParameterizedTest
    @MethodSource("products")
    void currentKernelEqualsTheTripleLoop(Product product) {
        product.assertEqualToTripleLoop(product.by(Kernels.current()));
    }

    @Test
    void productsCutIntoShortCallsEqualTheJavaKernel() {
        RandomGenerator random = RandomStreams.of(8, "kernel test");
        int[][] shapes = {{1100, 270, 210}, {190, 1300, 260}, {230, 180, 1500}};
        for (int[] shape : shapes) {
            for (int i = 0; i < 2; i++) {
                Product product = new Product(shape[0], shape[1], shape[2], random);
                product.assertEqual(product.by(Kernels.java()), product.by(Kernels.current()));
            }
        }
    }

    @Test
    void sameInputGivesTheSameBitsAgainAndFromTwoThreads() {
        RandomGenerator random = RandomStreams.of(9, "kernel test");
        Product product = new Product(400, 410, 390, random);
        double[] first = product.by(Kernels.current());
        CompletableFuture<double[]> other = CompletableFuture.supplyAsync(() -> product.by(Kernels.current()));
        assertArrayEquals(first, product.by(Kernels.current()));
        assertArrayEquals(first, other.join());
    }

    @Test
    void oldContentsAreIgnoredWhenBetaIsZeroEvenNaN() {
        for (Kernel kernel : new Kernel[] {Kernels.java(), Kernels.current()}) {
            double[] a = RandomMatrices.gaussian(20 * 20, RandomStreams.of(10, "kernel test"));
            double[] c = new double[20 * 20];
            Arrays.fill(c, Double.NaN);
            kernel.gemm(false, false, 20, 20, 20, 2, a, 0, 20, a, 0, 20, 0, c, 0, 20);
            assertTrue(Arrays.stream(c).allMatch(Double::isFinite), kernel.name());
        }
    }

    /// One call with random transpositions, offsets, row distances, alpha and beta.
    static final class Product {

        private final int m;
        private final int n;
        private final int k;
        private final boolean transA;
        private final boolean transB;
        private final int aOffset;
        private final int bOffset;
        private final int cOffset;
        private final int lda;
        private final int ldb;
        private final int ldc;
        private final double alpha;
        private final double beta;
        private final double[] a;
        private final double[] b;
        private final double[] c;

        Product(int m, int n, int k, RandomGenerator random) {
            this.m = m;
            this.n = n;
            this.k = k;
            transA = random.nextBoolean();
            transB = random.nextBoolean();
            aOffset = random.nextInt(9);
            bOffset = random.nextInt(9);
            cOffset = random.nextInt(9);
            lda = (transA ? m : k) + random.nextInt(3);
            ldb = (transB ? k : n) + random.nextInt(3);
            ldc = n + random.nextInt(3);
            alpha = random.nextBoolean() ? 1 : random.nextGaussian();
            beta = random.nextInt(3) == 0 ? random.nextGaussian() : random.nextInt(2);
            a = RandomMatrices.gaussian(aOffset + lda * (transA ? k : m), random);
            b = RandomMatrices.gaussian(bOffset + ldb * (transB ? n : k), random);
            c = RandomMatrices.gaussian(cOffset + ldc * m, random);
        }

        double[] by(Kernel kernel) {
            double[] out = c.clone();
            kernel.gemm(transA, transB, m, n, k, alpha, a, aOffset, lda, b, bOffset, ldb, beta, out, cOffset, ldc);
            return out;
        }

        void assertEqualToTripleLoop(double[] out) {
            double[] expected = c.clone();
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    double sum = 0;
                    for (int l = 0; l < k; l++) {
                        sum += a[aOffset + (transA ? l * lda + i : i * lda + l)]
                                * b[bOffset + (transB ? j * ldb + l : l * ldb + j)];
                    }
                    int at = cOffset + i * ldc + j;
                    expected[at] = alpha * sum + beta * c[at];
                }
            }
            assertEqual(expected, out);
        }

        /// Entries between the rows and before the offset take part: nothing may write there.
        void assertEqual(double[] expected, double[] out) {
            for (int i = 0; i < expected.length; i++) {
                assertEquals(expected[i], out[i], TOLERANCE * k, toString());
            }
        }

        @Override
        public String toString() {
            return "%d x %d x %d %s%s, alpha %.3g, beta %.3g"
                    .formatted(m, n, k, transA ? "T" : "N", transB ? "T" : "N", alpha, beta);
        }
    }
}
