package dlnlab.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Theory B9: to nearest, ties to even.
class RoundingTest {
    @ParameterizedTest
    @CsvSource({
        "0x1.01p0, 0x1p0", // halfway, the even neighbour is below
        "0x1.03p0, 0x1.04p0", // halfway, the even neighbour is above
        "0x1.010000004p0, 0x1.02p0", // rounded to float32 first it would be halfway
        "-0x1.03p0, -0x1.04p0",
        "0x1.fffp5, 0x1p6",
        "0x1.fep127, 0x1.fep127",
        "0x1.ffp127, Infinity",
        "0x1p-134, 0",
        "0x1.8p-133, 0x1p-132",
        "1e300, Infinity",
        "-Infinity, -Infinity",
        "NaN, NaN",
        "0, 0"
    })
    void bfloat16HasEightSignificantBits(String from, String to) {
        assertEquals(Double.parseDouble(to), Rounding.BFLOAT16.round(Double.parseDouble(from)));
    }

    @Test
    void theRoundedNumberIsTheNearestMultipleOfTheLastDigit() {
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < 10_000; k++) {
            double value = random.nextDouble(-1, 1) * Math.pow(2, random.nextInt(-100, 100));
            double lastOf8 = Math.scalb(1.0, Math.getExponent(value) - 7);
            double lastOf24 = Math.scalb(1.0, Math.getExponent(value) - 23);
            assertEquals(Math.rint(value / lastOf8) * lastOf8, Rounding.BFLOAT16.round(value));
            assertEquals(Math.rint(value / lastOf24) * lastOf24, Rounding.FLOAT32.round(value));
        }
    }

    @Test
    void float64LeavesEveryBitAlone() {
        double[] values = {Math.PI, -1e-310, Double.NaN};
        double[] kept = values.clone();
        Rounding.FLOAT64.apply(values);
        assertArrayEquals(kept, values);
    }
}
