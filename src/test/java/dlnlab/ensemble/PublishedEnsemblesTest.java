package dlnlab.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
