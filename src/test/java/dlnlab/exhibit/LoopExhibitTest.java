package dlnlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The loop in the plane of a row w (theory E4).
class LoopExhibitTest {
    private final Exhibit exhibit = Exhibits.find("no-regulariser").orElseThrow();

    private double around(Values values, int depth) {
        return exhibit.at(values).readings().get(depth - 1).value();
    }

    private Values loop(int loss, double x, double y, double radius) {
        return exhibit.start().with("loss", loss).with("x", x).with("y", y).with("radius", radius);
    }

    @Test
    void theNumbersOfTheExample() {
        Values stretched = exhibit.start();
        assertEquals(0, around(stretched, 1), 1e-10);
        assertEquals(0.210, around(stretched, 2), 5e-4);
        assertEquals(-0.0485, around(stretched, 3), 5e-5);
        Values round = stretched.with("loss", 0);
        assertEquals(0, around(round, 1), 1e-10);
        assertEquals(0, around(round, 2), 1e-10);
        assertEquals(-0.103, around(round, 3), 5e-4);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "0, 0.4", "1, 0.7"})
    void aLoopAboutZeroGivesNothing(int loss, double radius) {
        for (int depth = 1; depth <= 3; depth++) {
            assertEquals(0, around(loop(loss, 0, 0, radius), depth), 1e-10);
        }
    }

    @Test
    void aCentreThatIsNearlyAtZeroIsThere() {
        Values moved = exhibit.moved(exhibit.start(), "centre", 0.02, -0.03);
        assertEquals(0, moved.get("x"));
        assertEquals(0, moved.get("y"));
    }

    /// F written out, by another quadrature.
    @ParameterizedTest
    @CsvSource({"1, 0.7, -0.2, 0.5, 2", "1, 0.7, -0.2, 0.5, 3", "0, -0.5, 0.6, 0.9, 3", "1, -1, -1, 0.3, 2"})
    void theIntegralIsThatOfFWrittenOut(int loss, double x, double y, double radius, int depth) {
        double h1 = loss == 0 ? 1 : 2;
        double h2 = loss == 0 ? 1 : 0.5;
        double expected = new IterativeLegendreGaussIntegrator(20, 1e-10, 1e-10)
                .integrate(
                        100_000,
                        s -> {
                            double wx = x + radius * Math.cos(s);
                            double wy = y + radius * Math.sin(s);
                            double gx = h1 * (wx - 1);
                            double gy = h2 * (wy - 0.5);
                            double square = wx * wx + wy * wy;
                            double onto = (depth - 1) * (gx * wx + gy * wy) / square;
                            double stretch = Math.pow(square, 1 - 1.0 / depth);
                            return stretch
                                    * radius
                                    * (-(gx + onto * wx) * Math.sin(s) + (gy + onto * wy) * Math.cos(s));
                        },
                        0,
                        2 * Math.PI);
        assertEquals(expected, around(loop(loss, x, y, radius), depth), 1e-8);
    }
}
