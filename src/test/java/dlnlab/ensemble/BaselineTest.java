package dlnlab.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.run.Clock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A baseline is one more value on an axis: an answer with a certificate, and no way that leads there.
class BaselineTest {
    private static final List<String> KEPT = List.of("loss", "endToEnd", "nuclearNorm");

    private static EnsembleSpec diagonal() {
        return EnsembleSpec.ofSeeds(Studies.with("hyperbola", "scale=0.3", "maxSteps=200"), 2, KEPT)
                .withGrid(List.of(GridAxis.parse("depth=baseline=nuclearNorm,1,2")))
                .withTraces(1, List.of("endToEnd"));
    }

    @Test
    void theLeastNuclearNormOfADiagonalIsItsTraceWithoutLossAndWithACertificate() throws InterruptedException {
        EnsembleTable table = EnsembleRun.all(EnsemblePlan.of(diagonal()), 2);
        EnsemblePlan plan = table.plan();
        assertEquals(6, table.size());
        EnsembleTable answers = table.ofCell(0);
        assertEquals(2, answers.size());
        for (int row = 0; row < 2; row++) {
            assertEquals(1.3 + 0.65, answers.value(row, plan.column("nuclearNorm")), 1e-5);
            assertEquals(1.3, answers.value(row, plan.column("endToEnd.w11")), 0);
            assertEquals(0, answers.value(row, plan.column("loss")), 0);
            assertTrue(answers.value(row, plan.column("gap")) <= 1e-6);
            assertNull(answers.trajectory(row));
        }
        EnsembleTable runs = table.ofCell(2);
        assertTrue(Double.isNaN(runs.value(0, plan.column("gap"))));
        assertEquals(2, plan.experiment(runs.member(0)).depth());
    }

    @Test
    void withoutABaselineThereIsNoColumnForItsGap() {
        EnsemblePlan plan = EnsemblePlan.of(diagonal().withGrid(List.of(GridAxis.parse("depth=1,2"))));
        assertThrows(InvalidExperimentException.class, () -> plan.column("gap"));
    }

    @Test
    void rowsSayWhoAnswersHowManyAndWhyTheyEnded() throws InterruptedException {
        List<CellRow> rows = CellRow.of(EnsembleRun.all(EnsemblePlan.of(diagonal()), 2));
        assertEquals(
                List.of("least nuclear norm", "N = 1", "N = 2"),
                rows.stream().map(CellRow::label).toList());
        assertTrue(rows.get(0).isBaseline());
        assertFalse(rows.get(1).isBaseline());
        assertEquals("2 × certified", rows.get(0).ended());
        assertEquals("2 × out of steps", rows.get(2).ended());
        assertEquals(200, rows.get(2).medians().getFirst());
    }

    @Test
    void cellsWithoutMembersAreRowsThatWait() {
        List<CellRow> rows = CellRow.of(EnsembleTable.empty(EnsemblePlan.of(diagonal())));
        assertEquals(3, rows.size());
        assertEquals(0, rows.getFirst().members());
        assertEquals("", rows.getFirst().ended());
        assertTrue(rows.getFirst().medians().stream().allMatch(value -> value.isNaN()));
    }

    @Test
    void answersAreKeptOnDiskLikeRuns(@TempDir Path folder) throws IOException, InterruptedException {
        EnsemblePlan plan = EnsemblePlan.of(diagonal());
        Path file = folder.resolve("members.dlnens");
        EnsembleTable first;
        try (EnsembleRun run = EnsembleRun.start(plan, file, 2, Clock.system())) {
            run.await();
            first = run.table().sorted();
        }
        try (EnsembleRun again = EnsembleRun.start(plan, file, 1, Clock.system())) {
            again.await();
            assertEquals(6, again.progress().recovered());
            assertTrue(first.hasSameBits(again.table().sorted()));
        }
    }

    @Test
    void anUnknownBaselineNamesTheKnownOne() {
        InvalidExperimentException e =
                assertThrows(InvalidExperimentException.class, () -> GridAxis.parse("depth=baseline=nuclear,2"));
        assertTrue(e.sentence().contains("nuclearNorm"), e.sentence());
    }

    @Test
    void whereNothingIsToBeCompletedTheSentenceSaysWhy() {
        EnsembleSpec regression = EnsembleSpec.ofSeeds(Studies.with("linear-balance"), 1, List.of("loss"))
                .withGrid(List.of(GridAxis.parse("depth=baseline=nuclearNorm,2")));
        InvalidExperimentException e =
                assertThrows(InvalidExperimentException.class, () -> EnsemblePlan.of(regression));
        assertEquals(
                "The baseline least nuclear norm cannot stand here: only some entries of a matrix can be completed to"
                        + " the least nuclear norm.",
                e.sentence());
    }

    @Test
    void aMatrixOfWhichAPartIsHiddenCanBeCompleted() {
        assertNull(new NuclearNormBaseline()
                .whyNot(Studies.with(
                        "hyperbola", "depth=1", "problem=hiddenEntries", "entries=1,2;3,4", "observed=0.75")));
    }

    @Test
    void everyEnsembleThatShipsCanBePlanned() {
        for (String id : Ensembles.ids()) {
            EnsembleSpec spec = Ensembles.find(id).orElseThrow();
            assertTrue(EnsemblePlan.of(spec).members() > 0, id);
            assertEquals(spec, EnsembleSpec.read(spec.write(), id));
        }
    }
}
