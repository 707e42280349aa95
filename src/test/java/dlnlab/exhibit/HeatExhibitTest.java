package dlnlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.exhibit.Panel.Swarm;
import dlnlab.exhibit.Shown.Check;
import dlnlab.geometry.Depth;
import dlnlab.geometry.DepthVolume;
import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.RandomStreams;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Walkers that follow the Langevin equation beside the density that it leaves alone.
class HeatExhibitTest {
    private static final List<Integer> LAYERS = List.of(1, 2, 3, 5, 10);

    private static Values values(Exhibit exhibit, int layers, double temperature, boolean ofFactors) {
        return exhibit.start()
                .with("layers", LAYERS.indexOf(layers))
                .with("temperature", temperature)
                .with("noise", ofFactors ? 1 : 0);
    }

    private static Motion settled(Constants constants, int layers, double temperature, boolean ofFactors) {
        MovingExhibit exhibit = new HeatExhibit(constants);
        Motion motion = exhibit.begin(values(exhibit, layers, temperature, ofFactors), 1);
        while (!motion.isAnswered()) {
            motion.advance(BlockRunner.SERIAL);
        }
        return motion;
    }

    private static double near(Motion motion) {
        return motion.shown().readings().getFirst().value();
    }

    @ParameterizedTest
    @CsvSource({"1,0.3,false", "2,0.3,false", "3,0.3,true", "5,1,false", "5,0.1,false", "5,1,true", "10,1,false"})
    void walkersSettleToThePredictedShares(int layers, double temperature, boolean ofFactors) {
        Shown shown = settled(Constants.TRUE, layers, temperature, ofFactors).shown();
        assertEquals(2, shown.checks().size());
        for (Check check : shown.checks()) {
            assertTrue(check.holds(), check.toString());
            assertEquals(1.9495 / Math.sqrt(2000), check.tolerance(), 1e-12);
        }
        double predicted = shown.readings().get(1).value();
        assertEquals(predicted, shown.readings().getFirst().value(), 0.04);
    }

    @ParameterizedTest
    @CsvSource({"warm volume, 0.5, σ₂ of the walkers", "warm energy, 0.3, |w₁₂| of the walkers"})
    void aWrongExponentOfTheDensityTurnsTheCertificateRed(String constant, double factor, String expected) {
        Motion motion = settled((name, value) -> name.equals(constant) ? factor * value : value, 5, 0.3, false);
        List<String> failing = motion.shown().checks().stream()
                .filter(check -> !check.holds())
                .map(Check::name)
                .collect(Collectors.toList());
        assertTrue(failing.contains(expected), failing.toString());
    }

    @Test
    void theHotterTheMoreOfThemAreNearRankOneButWithOneLayerHeatDoesNothing() {
        WarmDensity cool = density(5, 0.03, false);
        WarmDensity hot = density(5, 1, false);
        assertEquals(0.706, cool.smaller(0.1), 2e-3);
        assertEquals(0.820, hot.smaller(0.1), 2e-3);
        // even places: the shares of an even spread over the room, whatever the temperature
        assertEquals(1.0 / 3, density(1, 0.3, false).side(1), 1e-3);
        assertEquals(density(1, 0.03, false).smaller(0.1), density(1, 1, false).smaller(0.1), 5e-3);
    }

    private static WarmDensity density(int layers, double temperature, boolean ofFactors) {
        return new WarmDensity(1.3, 0.65, layers, temperature, ofFactors, 3, Constants.TRUE);
    }

    /// Entries of W drawn at random and weighed with F8 and F9 as they stand, without roots and angles.
    @ParameterizedTest
    @CsvSource({"0.1,false", "0.1,true", "0.5,false"})
    void theQuadratureIsTheDensityOfTheEntries(double temperature, boolean ofFactors) {
        RandomGenerator random = RandomStreams.of(3, "entries");
        DepthVolume volume = new DepthVolume(Depth.of(2));
        double all = 0;
        double near = 0;
        double side = 0;
        for (int k = 0; k < 300_000; k++) {
            double p = 1.3 + Math.sqrt(temperature) * random.nextGaussian();
            double q = 0.65 + Math.sqrt(temperature) * random.nextGaussian();
            double x = 6 * random.nextDouble() - 3;
            double y = 6 * random.nextDouble() - 3;
            Turns turns = Turns.of(new Plain(p, x, y, q));
            double small = Math.abs(turns.small());
            double log =
                    volume.logDensity(turns.large(), small) + (ofFactors ? volume.entropy(turns.large(), small) : 0);
            double weight = Math.exp(log);
            all += weight;
            near += small <= 0.1 ? weight : 0;
            side += Math.abs(x) <= 1 ? weight : 0;
        }
        WarmDensity density = density(2, temperature, ofFactors);
        assertEquals(near / all, density.smaller(0.1), 0.01);
        assertEquals(side / all, density.side(1), 0.01);
    }

    @Test
    void theShadesAddUpToOneAndAreAlikeOnBothSidesOfTheDiagonals() {
        double[] mass = density(5, 0.1, false).mass();
        int cells = WarmDensity.CELLS;
        double all = 0;
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                double here = mass[row * cells + column];
                all += here;
                assertEquals(here, mass[column * cells + row], 1e-15);
                assertEquals(here, mass[(cells - 1 - row) * cells + cells - 1 - column], 1e-15);
            }
        }
        assertEquals(1, all, 1e-12);
    }

    @Test
    void whatIsSeenDependsOnSeedAndKnobsAndNotOnWhoMovesIt() {
        MovingExhibit exhibit = new HeatExhibit(Constants.TRUE);
        BlockRunner backwards = (blocks, body) -> {
            for (int block = blocks - 1; block >= 0; block--) {
                body.accept(block);
            }
        };
        Swarm one = swarm(exhibit.begin(exhibit.start(), 1), BlockRunner.SERIAL);
        Swarm other = swarm(exhibit.begin(exhibit.start(), 1), backwards);
        assertArrayEquals(one.x(), other.x());
        assertArrayEquals(one.y(), other.y());
        Swarm another = swarm(exhibit.begin(exhibit.start(), 2), BlockRunner.SERIAL);
        assertNotEquals(one.x()[0], another.x()[0]);
    }

    private static Swarm swarm(Motion motion, BlockRunner blocks) {
        for (int k = 0; k < 50; k++) {
            motion.advance(blocks);
        }
        return motion.shown().panels().getFirst().swarm();
    }

    @Test
    void withoutHeatPerfectFitsStayAndStartsNearZeroFallOntoTheCurve() {
        Motion still = settled(Constants.TRUE, 5, 0, false);
        assertEquals(
                near(new HeatExhibit(Constants.TRUE).begin(values(new HeatExhibit(Constants.TRUE), 5, 0, false), 1)),
                near(still));
        assertTrue(still.shown().checks().isEmpty());
        MovingExhibit exhibit = new HeatExhibit(Constants.TRUE);
        Motion falling = exhibit.begin(values(exhibit, 5, 0, false).with("start", 1), 1);
        while (!falling.isAnswered()) {
            falling.advance(BlockRunner.SERIAL);
        }
        Swarm ends = falling.shown().panels().getFirst().swarm();
        int onTheCurve = 0;
        for (int k = 0; k < ends.x().length; k++) {
            onTheCurve += Math.abs(ends.x()[k] * ends.y()[k] - 1.3 * 0.65) < 0.1 ? 1 : 0;
        }
        assertTrue(onTheCurve > 1600, onTheCurve + " of 2,000 on the curve");
    }

    @Test
    void anotherShadeLeavesTheWalkersWhereTheyAreAndOtherKnobsDoNot() {
        MovingExhibit exhibit = new HeatExhibit(Constants.TRUE);
        Motion motion = exhibit.begin(exhibit.start(), 1);
        motion.advance(BlockRunner.SERIAL);
        assertTrue(motion.look(exhibit.start().with("shade", 0)));
        assertEquals(0, motion.shown().panels().getFirst().shade().columns());
        assertFalse(motion.look(exhibit.start().with("layers", 0)));
        assertEquals(1, motion.steps());
    }

    @Test
    void theTemperatureStandsAtPowersOfTenAndAtZero() {
        Knob knob = new HeatExhibit(Constants.TRUE).knobs().getFirst();
        assertEquals(0, knob.value(knob.leastPlace()));
        assertEquals(0, knob.place(1), 1e-12);
        assertEquals(-1, knob.place(0.1), 1e-12);
        assertEquals(0.1, knob.value(knob.place(0.1)), 1e-12);
        assertEquals(0, knob.nearest(-1));
        assertEquals(knob.least(), knob.nearest(knob.least() / 10));
    }
}
