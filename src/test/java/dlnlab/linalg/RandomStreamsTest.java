package dlnlab.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {

    @Test
    void sameSeedAndStreamGiveTheSameNumbers() {
        RandomGenerator one = RandomStreams.of(42, "weights");
        RandomGenerator two = RandomStreams.of(42, "weights");
        for (int i = 0; i < 1000; i++) {
            assertEquals(one.nextLong(), two.nextLong());
        }
    }

    @Test
    void eachSeedAndEachStreamGivesOtherNumbers() {
        List<Long> first = new ArrayList<>();
        for (long seed : new long[] {0, 1, 2, -1, Long.MIN_VALUE, 1L << 32}) {
            for (String stream : new String[] {"", "data", "weights", "atad"}) {
                long value = RandomStreams.of(seed, stream).nextLong();
                first.forEach(other -> assertNotEquals(other, value));
                first.add(value);
            }
        }
    }

    /// |correlation| of n independent pairs exceeds 4 / sqrt(n) about once in 16,000.
    @Test
    void neighbouringSeedsAndStreamsAreUncorrelated() {
        int n = 10_000;
        double[] reference = gaussian(n, RandomStreams.of(1, "data"));
        double[] nextSeed = gaussian(n, RandomStreams.of(2, "data"));
        double[] otherStream = gaussian(n, RandomStreams.of(1, "weights"));
        assertEquals(0, new PearsonsCorrelation().correlation(reference, nextSeed), 4 / Math.sqrt(n));
        assertEquals(0, new PearsonsCorrelation().correlation(reference, otherStream), 4 / Math.sqrt(n));
    }

    private static double[] gaussian(int n, RandomGenerator random) {
        return RandomMatrices.gaussian(n, random);
    }
}
