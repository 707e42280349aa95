package dlnlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.plot.Ticks.Tick;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TicksTest {
    @Test
    void linearTicksAreFewAndRound() {
        assertEquals(List.of("0", "500", "1,000", "1,500"), labels(Scale.LINEAR, 0, 1600, 5));
        assertEquals(List.of("0", "0.5", "1.0", "1.5"), labels(Scale.LINEAR, 0, 1.5, 5));
        assertEquals(List.of("5.808", "5.810", "5.812"), labels(Scale.LINEAR, 5.807, 5.8135, 4));
        assertEquals(List.of("−0.1", "0", "0.1"), labels(Scale.LINEAR, -0.1, 0.15, 4));
    }

    @Test
    void logAxesOfManyDecadesAreMarkedAtPowersOfTen() {
        assertEquals(List.of("0.001", "0.01", "0.1", "1", "10"), labels(Scale.LOG, 1e-3, 10, 6));
        assertEquals(List.of("10⁻⁶", "10⁻⁴", "10⁻²", "1"), labels(Scale.LOG, 1e-6, 5, 4));
        assertEquals(List.of("10⁻²⁴", "10⁻¹⁶", "10⁻⁸", "1"), labels(Scale.LOG, 1e-30, 1, 5));
    }

    @Test
    void logAxesBelowTwoDecadesAreMarkedAtOneTwoFive() {
        assertEquals(List.of("2", "5", "10", "20", "50"), labels(Scale.LOG, 2, 50, 6));
        assertEquals(List.of("0.3", "1", "3"), labels(Scale.LOG, 0.2, 5, 4));
        assertEquals(List.of("2.0", "2.5", "3.0"), labels(Scale.LOG, 2, 3, 4));
    }

    @Test
    void symmetricLogAxesAreMarkedOnBothSidesOfZero() {
        assertEquals(List.of("−1,000", "−0.01", "0", "0.01", "1,000"), labels(Scale.SYMLOG, -2000, 2000, 5));
    }

    @Test
    void ticksLieInTheRangeIncreaseAndAreNeverTooMany() {
        Random random = new Random(1);
        for (int trial = 0; trial < 2000; trial++) {
            double low = Math.exp(20 * random.nextDouble() - 10);
            double high = low * (1 + Math.exp(20 * random.nextDouble() - 8));
            int most = 2 + random.nextInt(8);
            for (Scale scale : Scale.values()) {
                List<Tick> ticks =
                        Ticks.of(scale, new AxisRange(low, high), most).major();
                assertTrue(ticks.size() <= most, () -> scale + " " + ticks);
                for (int i = 0; i < ticks.size(); i++) {
                    double value = ticks.get(i).value();
                    assertTrue(value >= low * (1 - 1e-8) && value <= high * (1 + 1e-8), () -> scale + " " + ticks);
                    assertTrue(i == 0 || value > ticks.get(i - 1).value());
                }
                assertEquals(
                        ticks.size(), ticks.stream().map(Tick::label).distinct().count(), () -> "" + ticks);
            }
        }
    }

    @Test
    void tickValuesAreTheNearestDoublesToTheirLabels() {
        for (Tick tick : Ticks.of(Scale.LINEAR, new AxisRange(0, 1), 11).major()) {
            assertEquals(Double.parseDouble(tick.label()), tick.value());
        }
    }

    private static List<String> labels(Scale scale, double low, double high, int most) {
        return Ticks.of(scale, new AxisRange(low, high), most).major().stream()
                .map(Tick::label)
                .toList();
    }

    @Test
    void aSymmetricLogAxisHasDecadesOnBothSidesOfZero() {
        List<Double> values = Ticks.of(Scale.SYMLOG, new AxisRange(-2, 2), 9).major().stream()
                .map(Ticks.Tick::value)
                .toList();
        assertTrue(values.contains(0.0), values::toString);
        assertTrue(values.stream().filter(v -> v < 0).count() >= 2, values::toString);
        assertEquals(
                values.stream().filter(v -> v > 0).toList(),
                values.reversed().stream().filter(v -> v < 0).map(v -> -v).toList());
    }

    @Test
    void partsOfASymmetricLogAxisHaveTicksToo() {
        for (AxisRange part : List.of(
                new AxisRange(0.2, 30), new AxisRange(-30, -0.2), new AxisRange(-3e-7, 2e-7), new AxisRange(5, 6))) {
            List<Ticks.Tick> ticks = Ticks.of(Scale.SYMLOG, part, 6).major();
            assertTrue(ticks.size() >= 2, part::toString);
            for (Ticks.Tick tick : ticks) {
                assertTrue(tick.value() >= part.lower() && tick.value() <= part.upper(), () -> part + ": " + tick);
                assertEquals(tick.value() < 0, tick.label().startsWith("−"), tick::toString);
            }
        }
    }
}
