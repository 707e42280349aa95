package dlnlab.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Parameters;
import dlnlab.linalg.DenseMatrix;
import dlnlab.run.PublishedNorms;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A small part of what `certify --published` runs: tiny starts end by the corners of the hyperbola (theory F6, G8).
class PublishedEnsemblesTest {
    private static final int STARTS = 400;

    @Test
    void randomStartsGatherWhereTheTheorySays() throws InterruptedException {
        EnsembleSpec spec = Ensembles.find("hyperbola-depths").orElseThrow();
        assertEquals(3000, spec.starts());
        EnsembleTable table = EnsembleRun.all(EnsemblePlan.of(spec.withStarts(STARTS)), 2);
        int reached = table.plan().column("reached");
        for (int row = 0; row < table.size(); row++) {
            assertEquals(1, table.value(row, reached), "member " + table.member(row));
        }
        // about sqrt(3000 / 400) times what 3,000 starts are allowed
        assertTrue(
                PublishedEnsembles.quantileMiss(List.of(table)) < 0.055,
                "quantiles miss by " + PublishedEnsembles.quantileMiss(List.of(table)));
        assertTrue(PublishedEnsembles.shareMiss(table) < 0.2, "shares miss by " + PublishedEnsembles.shareMiss(table));
        assertEndsOnTheHyperbola(table);
    }

    @Test
    void certificatesSayWhatTheyCheck() {
        assertEquals(
                List.of("F6-quantiles", "G8-shares"),
                PublishedEnsembles.certificates().stream().map(c -> c.id()).toList());
    }

    @Test
    void onAThreeByThreeDiagonalStartsGatherAtTheFourCornersOfLargestVolume() throws InterruptedException {
        EnsembleSpec spec = Ensembles.find("diagonal-corners").orElseThrow().withStarts(60);
        List<DenseMatrix> ends = PublishedDiagonals.ends(EnsembleRun.all(EnsemblePlan.of(spec), 2));
        assertTrue(PublishedDiagonals.cornerShare(ends) > 0.85);
        assertTrue(PublishedDiagonals.largerShare(ends) < 0.01);
        // completions of rank 1 that are no corners do not count as such, nor as large
        DenseMatrix other = DenseMatrix.of(new double[][] {{1.3, 3, 2}, {0.43333, 1, 0.6667}, {0.4225, 0.975, 0.65}});
        assertEquals(0, PublishedDiagonals.cornerShare(List.of(other)));
        assertTrue(PublishedDiagonals.largerShare(List.of(other)) > 0.1);
    }

    @Test
    void theCompletionsAndNormsThatArePublishedHaveTheirCertificates() {
        assertEquals(
                List.of(
                        "G4",
                        "G5-order",
                        "G5-decades",
                        "G5-error",
                        "G5-rank",
                        "F4-gap",
                        "F4-dual",
                        "G6-order",
                        "G6-rise",
                        "G6-first"),
                PublishedCompletions.certificates().stream().map(c -> c.id()).toList());
        assertEquals(
                List.of("G7-norm3", "G7-steps3", "G7-norm4", "G7-steps4"),
                PublishedNorms.certificates().stream().map(c -> c.id()).toList());
    }

    /// The prediction for depth 3 belongs to the scale of the study: alpha^(-1/3) is 2 at an eighth of it.
    @Test
    void aRiseThatTakesTooLongIsNoNumberAndItsPredictionFollowsTheScale() {
        EnsembleSpec spec = Ensembles.find("completion-identity").orElseThrow();
        EnsemblePlan plan = EnsemblePlan.of(spec);
        assertTrue(Double.isNaN(PublishedCompletions.rise(3, plan, 10)));
        EnsemblePlan smaller = EnsemblePlan.of(
                spec.withExperiment(Parameters.apply(spec.experiment(), List.of(Assignment.parse("scale=0.000125")))));
        assertEquals(2, PublishedCompletions.predictedRise(smaller) / PublishedCompletions.predictedRise(plan), 1e-9);
    }

    // F6: x y = a b up to what sigma_2 > 0 leaves open, det W = a b - x y = ± sigma_1 sigma_2
    private static void assertEndsOnTheHyperbola(EnsembleTable table) {
        EnsemblePlan plan = table.plan();
        for (int row = 0; row < table.size(); row++) {
            double product =
                    table.value(row, plan.column("endToEnd.w12")) * table.value(row, plan.column("endToEnd.w21"));
            double open = table.value(row, plan.column("singularValues.σ1"))
                    * table.value(row, plan.column("singularValues.σ2"));
            assertEquals(open, Math.abs(1.3 * 0.65 - product), 5e-5);
        }
    }
}
