package dlnlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PresetsTest {
    @Test
    void theWindowOpensOnLinearBalance() {
        assertEquals("linear-balance", Presets.all().getFirst().id());
    }

    @Test
    void everyPresetHasATitleOfItsOwnAndASummary() {
        List<Preset> all = Presets.all();
        assertEquals(
                all.size(),
                all.stream()
                        .map(preset -> preset.experiment().title())
                        .distinct()
                        .count());
        assertTrue(all.stream().allMatch(preset -> preset.experiment().summary().endsWith(".")));
    }

    @Test
    void anUnknownPresetNamesTheKnownOnes() {
        InvalidExperimentException e = assertThrows(InvalidExperimentException.class, () -> Presets.get("hyperbole"));
        assertTrue(e.sentence().contains("linear-balance, balanced-relu,"), e.sentence());
    }

    @Test
    void theReluPresetsHaveTheShapeAndTheStartNormsOfThePaper() {
        // G1, G2: 1000-100-100-10; variances 1e-4, 1e-3, 1e-2 give |W_h|^2 = 10 each, 1e-4 for all gives 10, 1, 0.1
        Experiment balanced = Presets.get("balanced-relu").experiment();
        assertEquals(List.of(1000, 100, 100, 10), balanced.widths());
        assertEquals(111_000, balanced.weightCount());
        double alpha = (Double) Parameters.get("scale").get(balanced);
        assertEquals(10, alpha * alpha, 1e-12);
        double ofText = (Double)
                Parameters.get("scale").get(Presets.get("balanced-relu-text").experiment());
        assertEquals(0.1, ofText * ofText, 1e-12);
        double deviation = (Double)
                Parameters.get("scale").get(Presets.get("unbalanced-relu").experiment());
        assertEquals(10, deviation * deviation * 1000 * 100, 1e-12);
        assertEquals(0.1, deviation * deviation * 100 * 10, 1e-12);
    }

    @Test
    void theCompletionPresetSeesTwoThousandEntriesOfNormEqualToItsSide() {
        // G5; |M|_F = n makes the mean squared error the relative one (trap d)
        Problem.Completion completion =
                (Problem.Completion) Presets.get("completion-2k").experiment().problem();
        assertEquals(2000, completion.observedCount());
        assertEquals(100, completion.norm());
    }

    @Test
    void divergingDiffersFromLinearBalanceInTheStepSizeAlone() {
        List<Difference> differences = Parameters.differences(
                Presets.get("linear-balance").experiment(),
                Presets.get("diverging").experiment());
        assertEquals(
                List.of("title", "stepSize"),
                differences.stream()
                        .map(difference -> difference.parameter().id())
                        .toList());
    }
}
