package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.linalg.BlockRunner;
import dlnlab.measure.Quantities;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two modes that one measurement moves (theory F2), by gradient flow.
final class ModeCompetitionTest {
    private static final double LOUD = 0.001;
    private static final double AHEAD = 0.003;

    /// Depth 1 in closed form: W moves along A. Depth 2: sigma_1 / sigma_1(0) = (sigma_2 / sigma_2(0))^(c_1/c_2).
    @Test
    void oneLayerMovesAlongALineAndTwoAlongAPower() {
        double way = (1 - LOUD - 0.6 * AHEAD) / (1 + 0.36);
        double[] one = end(1);
        assertEquals(LOUD + way, one[0], 1e-6);
        assertEquals(AHEAD + 0.6 * way, one[1], 1e-6);
        double[] two = end(2);
        assertEquals(two[0] / LOUD, Math.pow(two[1] / AHEAD, 1 / 0.6), 1e-5 * two[0] / LOUD);
    }

    /// sigma_1^-q / c_1 - sigma_2^-q / c_2 keeps its value, q = 1 - 2/N.
    @ParameterizedTest
    @CsvSource({"3", "4", "10"})
    void threeLayersAndMoreKeepADifferenceOfPowers(int depth) {
        double[] end = end(depth);
        double q = 1 - 2.0 / depth;
        double start = Math.pow(LOUD, -q) - Math.pow(AHEAD, -q) / 0.6;
        assertEquals(start, Math.pow(end[0], -q) - Math.pow(end[1], -q) / 0.6, 1e-5 * Math.abs(start));
        assertEquals(1, end[0] + 0.6 * end[1], 1e-4);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "10"})
    void thePredictionMeetsTheModes(int depth) {
        double[] modes = end(depth);
        double[] predicted = last(run(depth), "modesPredicted");
        assertEquals(modes[0], predicted[0], 1e-6);
        assertEquals(modes[1], predicted[1], 1e-6);
    }

    /// 1 * 0.001^q against 0.6 * 0.003^q: the head start counts from depth 4 on.
    @Test
    void depthDecidesWhoEscapes() {
        assertTrue(end(3)[0] > end(3)[1]);
        assertTrue(end(4)[0] < end(4)[1]);
        assertEquals(0.0042825, end(10)[0], 1e-6);
    }

    @Test
    void ofOneObservedEntryTheLawIsOnlyAGuide() {
        Headless.Result result = run(List.of(
                new Assignment("problem", "explicit-completion"),
                new Assignment("entries", "1, ?; ?, ?"),
                new Assignment("product", "0.0014, -0.0008; -0.0008, 0.0026"),
                new Assignment("depth", "3")));
        double[] modes = last(result, "modes");
        double[] predicted = last(result, "modesPredicted");
        assertTrue(Math.abs(modes[1] - predicted[1]) > 0.01, modes[1] + " and " + predicted[1]);
    }

    private static double[] end(int depth) {
        return last(run(depth), "modes");
    }

    private static double[] last(Headless.Result result, String quantity) {
        return Objects.requireNonNull(result.finalValues().get(quantity), quantity);
    }

    private static Headless.Result run(int depth) {
        return run(List.of(
                new Assignment("problem", "linear-measurements"),
                new Assignment("measurements", "1, 0; 0, 0.6"),
                new Assignment("measured", "1"),
                new Assignment("product", LOUD + ", 0; 0, " + AHEAD),
                new Assignment("depth", String.valueOf(depth))));
    }

    private static Headless.Result run(List<Assignment> own) {
        List<Assignment> all = new ArrayList<>(own);
        all.add(new Assignment("init", "prescribed"));
        all.add(new Assignment("method", "gradient-flow"));
        all.add(new Assignment("stepSize", "0.1"));
        all.add(new Assignment("stopLoss", "1e-12"));
        Experiment experiment = Parameters.apply(Presets.get("hyperbola").experiment(), all);
        return new Headless(new Assembler(BlockRunner.SERIAL, Quantities.all())).run(experiment, null, step -> {});
    }
}
