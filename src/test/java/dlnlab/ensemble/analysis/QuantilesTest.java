package dlnlab.ensemble.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.RandomStreams;
import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Quantiles, histograms and bootstrap intervals against Commons Math, counting by hand, and theory.
class QuantilesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100, 999})
    void quantilesAreThoseOfCommonsMath(int n) {
        double[] sample = gaussian(n, n);
        Percentile reference = new Percentile().withEstimationType(EstimationType.R_7);
        Quantiles quantiles = Quantiles.of(sample);
        for (double p = 0.01; p < 1; p += 0.01) {
            assertEquals(reference.evaluate(sample, 100 * p), quantiles.at(p), 1e-12);
        }
        assertEquals(StatUtils.min(sample), quantiles.at(0));
        assertEquals(StatUtils.max(sample), quantiles.at(1));
    }

    @Test
    void aboveMinusInfinityAQuantileIsMinusInfinityUpToTheNextNumber() {
        Quantiles quantiles = Quantiles.of(new double[] {Double.NEGATIVE_INFINITY, 2, 4});
        assertEquals(Double.NEGATIVE_INFINITY, quantiles.at(0.25));
        assertEquals(2, quantiles.at(0.5));
    }

    @Test
    void whatIsNoNumberIsLeftOut() {
        double inf = Double.POSITIVE_INFINITY;
        Quantiles quantiles = Quantiles.of(new double[] {Double.NaN, 3, 1, Double.NaN, inf, inf});
        assertEquals(4, quantiles.count());
        assertEquals(1, quantiles.at(0));
        assertEquals(3, quantiles.at(1.0 / 3), 1e-12);
        assertEquals(inf, quantiles.at(0.9));
        assertTrue(Double.isNaN(Quantiles.of(new double[] {Double.NaN}).at(0.5)));
        assertThrows(IllegalArgumentException.class, () -> quantiles.at(1.1));
    }

    @Test
    void binsHoldWhatLiesInThem() {
        double[] sample = gaussian(5000, 1);
        Histogram histogram = Histogram.of(sample, -2, 2, 16);
        for (int k = 0; k < 16; k++) {
            double low = histogram.edge(k);
            double high = histogram.edge(k + 1);
            long expected =
                    Arrays.stream(sample).filter(x -> x >= low && x < high).count();
            assertEquals(expected, histogram.counts()[k]);
        }
        assertEquals(Arrays.stream(sample).filter(x -> x < -2).count(), histogram.below());
        assertEquals(Arrays.stream(sample).filter(x -> x > 2).count(), histogram.above());
    }

    @Test
    void theLastBinHoldsItsEdgeAndNoneHoldsWhatIsNoNumber() {
        Histogram histogram = Histogram.of(new double[] {0, 0.5, 1, Double.NaN, Double.POSITIVE_INFINITY}, 0, 1, 2);
        assertEquals(1, histogram.counts()[0]);
        assertEquals(2, histogram.counts()[1]);
        assertEquals(1, histogram.above());
        assertEquals(0, histogram.below());
    }

    @Test
    void binsOfNoGivenWidthFollowTheSpread() {
        double[] sample = gaussian(8000, 2);
        Histogram histogram = Histogram.of(sample);
        // 2 IQR / n^(1/3) of a normal sample, IQR = 1.349
        double width = (histogram.to() - histogram.from()) / histogram.counts().length;
        assertEquals(2 * 1.349 / 20, width, 0.01);
        assertEquals(8000, Arrays.stream(histogram.counts()).sum());
        assertEquals(1, Histogram.of(new double[] {5, 5}).counts().length);
        assertEquals(2, Histogram.of(new double[] {5, 5}).counts()[0]);
        assertEquals(0, Histogram.of(new double[] {}).counts()[0]);
    }

    @Test
    void intervalsOfTheMeanHaveTheWidthOfTheNormalLaw() {
        double[] sample = gaussian(400, 3);
        Interval interval = new Bootstrap(4000, 0.95, 1).mean(sample);
        double error = 1.96 * Math.sqrt(StatUtils.variance(sample) / 400);
        assertEquals(StatUtils.mean(sample), interval.estimate(), 1e-12);
        assertEquals(2 * error, interval.high() - interval.low(), 0.15 * error);
    }

    @Test
    void intervalsOfTheMedianCoverItAboutAsOftenAsTheySay() {
        int covered = 0;
        for (int trial = 0; trial < 400; trial++) {
            Interval interval = new Bootstrap(200, 0.9, trial).quantile(gaussian(101, 1000 + trial), 0.5);
            covered += interval.low() <= 0 && 0 <= interval.high() ? 1 : 0;
        }
        // 90 % of 400, and three standard deviations of a binomial law around it, with the bootstrap's own error
        assertEquals(0.9, covered / 400.0, 0.05);
    }

    @Test
    void theShortWayToAQuantileIsTheLongOne() {
        double[] sample = gaussian(51, 4);
        Bootstrap bootstrap = new Bootstrap(500, 0.95, 7);
        Interval counted = bootstrap.quantile(sample, 0.5);
        // the same numbers are drawn, of the sorted sample
        double[] sorted = Quantiles.of(sample).sorted();
        Interval sortedEachTime =
                bootstrap.of(sorted, drawn -> Quantiles.of(drawn).at(0.5));
        assertEquals(sortedEachTime, counted);
    }

    private static double[] gaussian(int n, long seed) {
        RandomGenerator random = RandomStreams.of(seed, "sample");
        double[] sample = new double[n];
        Arrays.setAll(sample, i -> random.nextGaussian());
        return sample;
    }
}
