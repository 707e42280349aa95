package dlnlab.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.plot.Scale;
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
