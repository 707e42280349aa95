package dlnlab.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The metric of depth in roots and angles, beside the same numbers from singular values.
class RootMetricTest {
    private static final double ONE = 1.3;
    private static final double[] OTHERS = {0.7, 0.05, -0.05, -0.9};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10})
    void ratiosAndWeightsAreThoseOfTheSingularValues(int layers) {
        RootMetric metric = new RootMetric(layers);
        for (double two : OTHERS) {
            double first = metric.sigma(ONE);
            double second = metric.sigma(two);
            assertEquals((first - second) / (ONE - two), metric.ratio(ONE, two), 1e-12 * first);
            assertEquals((first + second) / (ONE + two), metric.ratio(ONE, -two), 1e-12 * first);
            assertEquals(
                    Depth.of(layers).lambda(first, Math.abs(second)), metric.lambda(ONE, two), 1e-12 * first * first);
        }
    }

    /// F8 in roots: sqrt(det g^N) (sigma_1^2 - sigma_2^2) times the slopes is a constant times s_1^2 - s_2^2.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10})
    void theVolumeElementIsTheDifferenceOfSquaresOfTheRoots(int layers) {
        RootMetric metric = new RootMetric(layers);
        DepthVolume volume = new DepthVolume(Depth.of(layers));
        for (double two : OTHERS) {
            double first = metric.sigma(ONE);
            double second = Math.abs(metric.sigma(two));
            double element = Math.exp(volume.logDensity(first, second))
                    * (first * first - second * second)
                    * metric.slope(ONE)
                    * metric.slope(two);
            assertEquals(Math.pow(layers, 3), element / (ONE * ONE - two * two), 1e-9 * Math.pow(layers, 3));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void theSlopeOfTheEntropyIsItsDifferenceQuotient(int layers) {
        RootMetric metric = new RootMetric(layers);
        DepthVolume volume = new DepthVolume(Depth.of(layers));
        double h = 1e-5;
        for (double two : OTHERS) {
            double second = Math.abs(metric.sigma(two));
            double slope =
                    (volume.entropy(metric.sigma(ONE + h), second) - volume.entropy(metric.sigma(ONE - h), second))
                            / (2 * h);
            assertEquals(slope, metric.entropySlope(ONE, two), 1e-6);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void equalRootsTurnByTheSquareAndVanishingOnesByTheDepth(int layers) {
        RootMetric metric = new RootMetric(layers);
        assertEquals(1.0 / (layers * layers), metric.turning(ONE, ONE), 1e-14);
        assertEquals(1.0 / layers, metric.turning(ONE, 0), 1e-14);
        assertEquals(0, metric.missingPush(ONE, ONE * (1 - 1e-5)), 1e-4);
        double two = 0.4;
        double square = 1.0 / (layers * layers);
        assertEquals((square - metric.turning(ONE, two)) / (ONE - two), metric.missingPush(ONE, two), 1e-14);
    }

    @Test
    void depthsBelowOneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RootMetric(0));
    }
}
