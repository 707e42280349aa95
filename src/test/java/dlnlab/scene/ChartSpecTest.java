package dlnlab.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.plot.Scale;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a chart specification says about its columns.
final class ChartSpecTest {
    @Test
    void aPhasePlotNamesItsColumns() {
        ChartSpec spec = ChartSpec.phase(
                "norms",
                "Norms",
                "",
                new ColumnRef("layerNorms", 0),
                new ColumnRef("layerNorms", 1),
                "‖W₁‖²",
                "‖W₂‖²",
                Scale.LINEAR,
                Scale.LOG);
        assertEquals(List.of("layerNorms", "layerNorms:2"), spec.quantities());
        assertEquals(new ColumnRef("layerNorms", 1), spec.columns().getLast());
        assertTrue(spec.shows("layerNorms"));
        assertFalse(spec.shows("layerNorms:2"));
    }

    @Test
    void aPhasePlotTakesPairsOfColumnsAndKnowsWhichATheoremPredicts() {
        List<String> both = List.of("modes", "modes:2", "modesPredicted", "modesPredicted:2");
        ChartSpec spec = phase(both);
        assertEquals(
                List.of(new PhasePair(new ColumnRef("modes", 0), new ColumnRef("modes", 1))), spec.measuredPairs());
        assertTrue(spec.pairs().getLast().isPrediction());
        assertThrows(InvalidExperimentException.class, () -> phase(both.subList(0, 3)));
        assertThrows(InvalidExperimentException.class, () -> phase(List.of()));
    }

    /// A histogram of the positive ends alone used to be spelled as one with a logarithmic axis.
    @Test
    void anOlderHistogramSaysWithItsAxisThatItCountsPositiveEnds() {
        String now = Scenes.FILE.write(Scenes.get("rain").scene());
        assertEquals(Counted.POSITIVE, read(now).counted());
        String older = now.replaceAll(",\\s*\"counted\": \"(all|positive)\"", "");
        assertEquals(Counted.ALL, read(older).counted());
        int chart = older.indexOf("\"positive-x\"");
        String spelled = older.substring(0, chart)
                + older.substring(chart).replaceFirst("\"xScale\": \"linear\"", "\"xScale\": \"log\"");
        assertEquals(Counted.POSITIVE, read(spelled).counted());
        assertEquals(Scale.LINEAR, read(spelled).xScale());
    }

    private static ChartSpec read(String text) {
        return Scenes.FILE.read(text, "rain.json").histogram("positive-x").orElseThrow();
    }

    @Test
    void whatIsCountedIsAllOneSignOrTheMagnitudes() {
        double[] values = {-2, 3, 0};
        assertArrayEquals(values, Counted.ALL.of(Arrays.stream(values)).toArray());
        assertArrayEquals(
                new double[] {3}, Counted.POSITIVE.of(Arrays.stream(values)).toArray());
        assertArrayEquals(
                new double[] {2, 3, 0},
                Counted.MAGNITUDE.of(Arrays.stream(values)).toArray());
    }

    private static ChartSpec phase(List<String> quantities) {
        return new ChartSpec(
                "race",
                "Race",
                "",
                ChartSpec.Kind.PHASE,
                TimeAxis.AUTOMATIC,
                quantities,
                "across",
                "up",
                Scale.LOG_FALLING,
                Scale.LOG,
                ChartSpec.FLAT_BELOW);
    }

    @Test
    void aColumnIsCountedFromOne() {
        assertEquals(new ColumnRef("loss", 0), ColumnRef.parse("loss"));
        assertEquals(new ColumnRef("loss", 0), ColumnRef.parse("loss:1"));
        assertTrue(ColumnRef.isOne("layerNorms:1"));
        assertFalse(ColumnRef.isOne("layerNorms"));
        for (String wrong : List.of("loss:0", "loss:", "loss:x", "loss:-1")) {
            String message = assertThrows(IllegalArgumentException.class, () -> ColumnRef.parse(wrong))
                    .getMessage();
            assertTrue(String.valueOf(message).contains(wrong), message);
        }
    }
}
