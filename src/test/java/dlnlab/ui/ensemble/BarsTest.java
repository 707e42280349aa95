package dlnlab.ui.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.ensemble.analysis.Quantiles;
import dlnlab.plot.Scale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The bars of the ends of many starts.
class BarsTest {
    /// 990 ends near 1 and ten of them at 2, as ends of rank 2 lie beside those of rank 1.
    private static final Ends RANKS = new Ends(Quantiles.of(IntStream.range(0, 1000)
            .mapToDouble(k -> k < 990 ? 1 + k * 1e-6 : 2)
            .toArray()));

    @Test
    void whatLiesFarOutIsCountedBeyondTheBars() {
        Bars bars = RANKS.bars(RANKS, Scale.LINEAR);
        assertEquals(10, bars.above().count());
        assertEquals(0, bars.below().count());
        assertEquals(
                990,
                IntStream.range(0, bars.size()).map(k -> bars.bin(k).count()).sum());
    }

    @Test
    void theRangeHoldsTheBarOfWhatLiesBeyond() {
        Bars bars = RANKS.bars(RANKS, Scale.LINEAR);
        assertTrue(bars.above().from() > bars.bin(bars.size() - 1).to());
        assertTrue(bars.range().upper() > bars.above().to());
        assertEquals(bars.bin(0).from(), bars.range().lower(), 1e-15);
        assertEquals(bars.size(), bars.binOf(bars.above().from()));
    }

    @Test
    void onALogarithmicScaleTheBarsGrowByOneFactor() {
        Ends powers = new Ends(Quantiles.of(IntStream.range(-2, 100)
                .mapToDouble(k -> k < 0 ? k : Math.exp(0.1 * k))
                .toArray()));
        Bars bars = powers.bars(powers, Scale.LOG);
        double factor = bars.bin(0).to() / bars.bin(0).from();
        for (int k = 1; k < bars.size(); k++) {
            assertEquals(factor, bars.bin(k).to() / bars.bin(k).from(), 1e-12 * factor);
        }
        // what is negative has no place on it
        int placed = bars.below().count()
                + bars.above().count()
                + IntStream.range(0, bars.size()).map(k -> bars.bin(k).count()).sum();
        assertEquals(100, placed);
    }
}
