package dlnlab.ensemble;

import static dlnlab.ensemble.HypothesisVerdict.Outcome.DOES_NOT_DECIDE;
import static dlnlab.ensemble.HypothesisVerdict.Outcome.FAILS;
import static dlnlab.ensemble.HypothesisVerdict.Outcome.HOLDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.geometry.Depth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Norm, rank and volume against what descent does.
class HypothesesTest {
    @Test
    void onTheHyperbolaNormAndRankDoNotDecideAndVolumeDoes() throws InterruptedException {
        List<HypothesisVerdict> verdicts = HypothesisCase.hyperbola().verdicts(2);
        assertEquals(List.of(DOES_NOT_DECIDE, DOES_NOT_DECIDE, HOLDS), outcomes(verdicts));
        assertEquals("the diagonal itself", verdicts.get(0).rivalName());
        // the trace is the least nuclear norm
        assertEquals(1.95, verdicts.get(0).reached(), 0.01);
        assertEquals("a far point of the hyperbola", verdicts.get(1).rivalName());
    }

    @Test
    void whereNormsDivergeTheNormFails() throws InterruptedException {
        List<HypothesisVerdict> verdicts = HypothesisCase.normsDiverge().verdicts(1);
        assertEquals(List.of(FAILS, HOLDS, FAILS), outcomes(verdicts));
        // F5 at loss 1e-3: w_11 = 22.32
        assertEquals(22.36, verdicts.get(0).reached(), 0.1);
        assertEquals(2, verdicts.get(0).rival(), 1e-12);
    }

    @Test
    void fromFewEntriesDescentPrefersTheRankToTheNorm() throws InterruptedException {
        List<HypothesisVerdict> verdicts = HypothesisCase.completion().verdicts(2);
        assertEquals(List.of(FAILS, HOLDS, HOLDS), outcomes(verdicts));
        assertEquals("least nuclear norm", verdicts.get(0).rivalName());
        assertEquals(2, verdicts.get(1).reached(), 0.11);
        assertTrue(verdicts.get(1).rival() > 2.5);
    }

    @Test
    void whatIsGivenUpIsNotComputedToItsEnd() throws InterruptedException {
        assertEquals(List.of(), HypothesisCase.normsDiverge().verdicts(1, () -> false));
        List<HypothesisVerdict> told = new ArrayList<>();
        Hypotheses.verdicts(1, told::addAll, () -> false);
        assertEquals(List.of(), told);
    }

    @Test
    void theOutcomeFollowsFromTheTwoNumbers() {
        assertEquals(HOLDS, verdict(1, 1.5).outcome());
        assertEquals(FAILS, verdict(1.5, 1).outcome());
        assertEquals(DOES_NOT_DECIDE, verdict(1, 1.005).outcome());
        assertEquals(HOLDS, verdict(-20, -19).outcome());
        assertEquals(FAILS, verdict(Double.NaN, 1).outcome());
    }

    /// The cost of the run is that of the formula with its singular values raised to the common value: with floor f a
    /// 2 x 2 matrix of singular values s and below f costs (N-1)/N log(s f) + log lambda(s, f).
    @Test
    void allAreComparedAtOneCommonValue() {
        Depth depth = Depth.of(3);
        VolumeFloor common = VolumeFloor.of(List.of(new double[] {7, 1e-9}, new double[] {200, 1}));
        double floor = common.value();
        assertEquals(2, floor);
        double raised = Hypothesis.VOLUME.cost(new double[] {7, 1e-9}, depth, common);
        assertEquals(raised, Hypothesis.VOLUME.cost(new double[] {7, 1.9}, depth, common));
        assertEquals(2.0 / 3 * Math.log(7 * floor) + Math.log(depth.lambda(7, floor)), raised, 1e-12);
        // what is larger counts as it is, and costs more without a jump
        double above = Hypothesis.VOLUME.cost(new double[] {7, 2 + 1e-9}, depth, common);
        assertTrue(above > raised);
        assertEquals(raised, above, 1e-8);
        assertEquals(2, Hypothesis.RANK.cost(new double[] {4, 4, 0}, depth, common), 1e-12);
        assertEquals(8, Hypothesis.NORM.cost(new double[] {4, 4, 0}, depth, common), 1e-12);
    }

    @Test
    void verdictsAreToldExperimentByExperimentUntilNobodyWantsThem() throws InterruptedException {
        List<HypothesisVerdict> told = new ArrayList<>();
        Hypotheses.verdicts(2, told::addAll, told::isEmpty);
        assertEquals(HypothesisCase.hyperbola().verdicts(1), told);
        assertEquals(Hypotheses.experiments().getFirst(), told.getFirst().experiment());
    }

    private static HypothesisVerdict verdict(double reached, double rival) {
        return new HypothesisVerdict(Hypothesis.RANK, "experiment", reached, rival, "rival", 1);
    }

    private static List<HypothesisVerdict.Outcome> outcomes(List<HypothesisVerdict> verdicts) {
        return verdicts.stream().map(HypothesisVerdict::outcome).toList();
    }
}
