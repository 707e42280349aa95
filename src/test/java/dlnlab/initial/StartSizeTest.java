package dlnlab.initial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.GradientDescent;
import dlnlab.dynamics.Sharpness;
import dlnlab.dynamics.StepSizes;
import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.LossFunction;
import dlnlab.problem.Objective;
import dlnlab.problem.Objectives;
import dlnlab.problem.RandomProblems;
import dlnlab.problem.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a start says of the product W(0): its size (theory G, trap c), the sign of its determinant, all of it (D8), or
/// that it is zero (D7).
class StartSizeTest {
    /// Trap (c): for n x n Gaussians the deviation of a layer is (product's / n^((N-1)/2))^(1/N).
    @Test
    void theScaleOfTheProductIsThatOfTrapC() {
        Layers layers = drawn(List.of(60, 60, 60, 60), new Initialiser.OfProduct(new Initialiser.Gaussian(1), 0.01), 3);
        double deviation = Math.pow(0.01 / 60, 1 / 3.0);
        double[] w = layers.parameters();
        assertEquals(deviation, Math.sqrt(StatUtils.variance(w)), 4 * deviation / Math.sqrt(2.0 * w.length));
    }

    @Test
    void randomLayersMultiplyToEntriesOfTheProductsDeviation() {
        for (Initialiser unit : List.of(
                new Initialiser.Gaussian(1),
                new Initialiser.EqualNorms(1),
                new Initialiser.FanScaled(1, true, false),
                new Initialiser.FanScaled(1, false, true))) {
            double sum = 0;
            for (int seed = 0; seed < 40; seed++) {
                Layers layers = drawn(List.of(30, 50, 20, 40), new Initialiser.OfProduct(unit, 0.3), seed);
                sum += Math.pow(layers.endToEndMatrix().getFrobeniusNorm(), 2) / (40 * 30 * 40);
            }
            // products of random matrices fluctuate by more than their entries: 3 % over these 40
            assertEquals(0.09, sum, 0.1 * 0.09, unit.toString());
        }
    }

    @Test
    void identityAndOrthogonalLayersHaveTheProductsScale() {
        for (Initialiser unit : List.of(new Initialiser.ScaledIdentity(1), new Initialiser.ScaledOrthogonal(1))) {
            Layers layers = drawn(List.of(5, 5, 5, 5), new Initialiser.OfProduct(unit, 1e-3), 0);
            RealMatrix w = layers.endToEndMatrix();
            RealMatrix expected = DenseMatrix.identity(5).scalarMultiply(1e-6);
            assertEquals(0, w.multiply(w.transpose()).subtract(expected).getFrobeniusNorm(), 1e-18);
        }
    }

    @Test
    void theDeterminantHasTheChosenSignAndTheSizeOfTheDraw() {
        for (int seed = 0; seed < 50; seed++) {
            double drawn = determinant(seed, 0);
            assertEquals(Math.abs(drawn), determinant(seed, 1), 1e-12);
            assertEquals(-Math.abs(drawn), determinant(seed, -1), 1e-12);
        }
    }

    /// Where the determinant is 1e-24, and where it is far below the smallest number.
    @ParameterizedTest
    @CsvSource({"2, 1e-12", "100, 1e-6"})
    void theSignIsKeptHoweverSmallTheStart(int size, double deviation) {
        for (int seed = 0; seed < 10; seed++) {
            assertEquals(1, sign(size, deviation, 1, seed));
            assertEquals(-1, sign(size, deviation, -1, seed));
        }
    }

    // of W = QR: the determinant of Q is 1 or -1, that of R the product of its diagonal
    private static double sign(int size, double deviation, int wanted, int seed) {
        Layers layers = drawn(List.of(size, size), new Initialiser.Balanced(deviation, wanted), seed);
        QRDecomposition parts = new QRDecomposition(layers.endToEndMatrix().scalarMultiply(1 / deviation));
        double sign = new LUDecomposition(parts.getQ()).getDeterminant();
        for (int i = 0; i < size; i++) {
            sign *= Math.signum(parts.getR().getEntry(i, i));
        }
        return Math.rint(sign);
    }

    private static double determinant(int seed, int sign) {
        Layers layers = drawn(List.of(3, 4, 3), new Initialiser.Balanced(1, sign), seed);
        return new LUDecomposition(layers.endToEndMatrix()).getDeterminant();
    }

    @Test
    void aPrescribedProductIsBalancedAndFilledWithZeros() {
        Layers layers =
                drawn(List.of(3, 3, 2), new Initialiser.Prescribed(DenseMatrix.of(new double[][] {{0.5, -2}})), 0);
        RealMatrix expected = DenseMatrix.of(new double[][] {{0.5, -2, 0}, {0, 0, 0}});
        assertEquals(0, layers.endToEndMatrix().subtract(expected).getFrobeniusNorm(), 1e-15);
        RealMatrix w = layers.weight(1);
        RealMatrix next = layers.weight(2);
        RealMatrix gap = w.multiply(w.transpose()).subtract(next.transpose().multiply(next));
        assertEquals(0, gap.getFrobeniusNorm(), 1e-14);
    }

    /// D7: with two layers or more every gradient vanishes and nothing moves; one layer starts at once. From three
    /// layers on the Hessian vanishes too, so the saddle is not strict; with two its least eigenvalue is -sigma_1.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void fromZeroOnlyOneLayerMoves(int depth) {
        for (int index = 0; index < 50; index++) {
            RandomGenerator random = RandomStreams.of(index, "zero start");
            DenseMatrix m = RandomProblems.gaussian(1 + random.nextInt(4), 1 + random.nextInt(4), 1, random);
            List<Integer> widths = new ArrayList<>(Collections.nCopies(depth + 1, 1 + random.nextInt(4)));
            widths.set(0, m.columns());
            widths.set(depth, m.rows());
            Layers start = drawn(widths, new Initialiser.Zero(), index);
            Objective objective =
                    Objectives.of(start.shape(), Samples.ofMatrix(m, null), new LossFunction(2, 1), BlockRunner.SERIAL);
            GradientDescent descent =
                    new GradientDescent(objective, start, StepSizes.constant(), Controls.of(0.1), List.of());
            double before = descent.loss();
            for (int t = 0; t < 10; t++) {
                descent.advance();
            }
            double moved =
                    Arrays.stream(descent.layers().parameters()).map(Math::abs).sum();
            assertEquals(depth == 1, moved > 0);
            assertEquals(depth == 1, descent.loss() < before);
            double least =
                    new Sharpness(objective, start.shape()).leastAt(start.parameters(), start.parameters().length);
            double largest = new SingularValueDecomposition(m).getNorm();
            // of a quadratic function of one layer 1, of a product of three or more factors 0
            assertEquals(depth == 1 ? 1 : depth == 2 ? -largest : 0, least, 1e-5 * (1 + largest), "trial " + index);
        }
    }

    private static Layers drawn(List<Integer> widths, Initialiser initialiser, long seed) {
        Layers layers = Layers.zeros(NetworkShape.of(widths, new Activation.Linear()));
        initialiser.initialise(layers, RandomStreams.of(seed, "start size test"));
        return layers;
    }
}
