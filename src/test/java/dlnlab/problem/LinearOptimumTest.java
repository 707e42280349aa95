package dlnlab.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The least loss of linear maps.
class LinearOptimumTest {
    private final DenseMatrix inputs = RandomProblems.gaussian(50, 6, 1, RandomStreams.of(1, "inputs"));
    private final DenseMatrix targets = RandomProblems.gaussian(50, 3, 1, RandomStreams.of(2, "targets"));
    private final Samples samples = Samples.of(inputs, targets);

    @Test
    void theQuadraticOptimumIsThatOfLeastSquares() {
        RealMatrix w = new QRDecomposition(inputs).getSolver().solve(targets);
        double rest = targets.subtract(inputs.multiply(w)).getFrobeniusNorm();
        assertEquals(rest * rest / 100, LinearOptimum.of(samples, new LossFunction(2, 1.0 / 50)), 1e-12);
    }

    /// A convex loss is least where its gradient vanishes; descent finds that point without any second derivative.
    @ParameterizedTest
    @ValueSource(ints = {4, 6})
    void noDescentGetsBelowItAndALongOneGetsThere(int exponent) {
        LossFunction loss = new LossFunction(exponent, 1.0 / 50);
        double least = LinearOptimum.of(samples, loss);
        MatrixLoss along = Objectives.matrixLoss(samples, loss);
        DenseMatrix w = new DenseMatrix(3, 6);
        DenseMatrix gradient = new DenseMatrix(3, 6);
        double value = along.evaluate(w, gradient);
        double step = 0.02;
        for (int k = 0; k < 20_000; k++) {
            for (int i = 0; i < w.data().length; i++) {
                w.data()[i] -= step * gradient.data()[i];
            }
            value = along.evaluate(w, gradient);
            assertTrue(value > least - 1e-12, "descent got to " + value + ", below " + least);
        }
        assertEquals(least, value, 1e-6 * least);
    }

    @Test
    void inputsThatRepeatEachOtherDoNoHarm() {
        DenseMatrix twice = new DenseMatrix(50, 12);
        twice.setSubMatrix(inputs.getData(), 0, 0);
        twice.setSubMatrix(inputs.getData(), 0, 6);
        LossFunction loss = new LossFunction(4, 1);
        double once = LinearOptimum.of(samples, loss);
        assertEquals(once, LinearOptimum.of(Samples.of(twice, targets), loss), 1e-9 * once);
    }

    @Test
    void targetsThatDoNotCountOrTooManyInputsMakeItUnknown() {
        assertTrue(LinearOptimum.isKnown(samples, new LossFunction(4, 1)));
        assertFalse(LinearOptimum.isKnown(
                Samples.of(new DenseMatrix(500, 400), new DenseMatrix(500, 1)), new LossFunction(2, 1)));
        boolean[] some = {true, false};
        assertFalse(LinearOptimum.isKnown(Samples.ofMatrix(new DenseMatrix(1, 2), some), new LossFunction(2, 1)));
    }
}
