package dlnlab.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.ensemble.analysis.Interval;
import dlnlab.experiment.Assignment;
import dlnlab.experiment.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Members can be looked at on their way, which changes nothing; cells are known as far as they have come; what has
/// finished is kept.
class FlightTest {
    @TempDir
    private Path folder;

    /// A clock by which every look is due.
    private static final class Racing extends AtomicLong {
        private static final long serialVersionUID = 1;

        long nanos() {
            return addAndGet(1_000_000_000);
        }
    }

    @Test
    void lookingAtMembersOnTheirWayChangesNoBit() throws InterruptedException, IOException {
        for (EnsembleSpec spec : List.of(Studies.descent(2), adam(), Studies.hyperbola(2))) {
            EnsemblePlan plan = EnsemblePlan.of(spec);
            EnsembleTable unseen = EnsembleRun.all(plan, 2);
            try (EnsembleRun run = EnsembleRun.start(plan, null, 2, new Racing()::nanos)) {
                run.await();
                assertTrue(unseen.hasSameBits(run.table().sorted()));
                assertEquals(List.of(), run.flights());
            }
        }
    }

    private static EnsembleSpec adam() {
        return EnsembleSpec.ofSeeds(Studies.with("adam", "maxSteps=200"), 2, List.of("loss", "singularValues"));
    }

    @Test
    void aMemberOnItsWayHasTheLossOfThatStep() {
        EnsemblePlan plan = EnsemblePlan.of(Studies.descent(1));
        Flights flights = new Flights(new Racing()::nanos, plan.columns().size());
        List<double[]> seen = new ArrayList<>();
        Gate watching = () -> {
            flights.now().forEach(flight -> seen.add(flight.row()));
            return true;
        };
        Member member = Objects.requireNonNull(new MemberRunner(plan, watching, flights).run(8, false));
        int loss = plan.column("loss");
        double[] midway = seen.stream().filter(row -> row[0] == 160).findFirst().orElseThrow();
        EnsemblePlan shorter = EnsemblePlan.of(Studies.descent(1)
                .withExperiment(
                        Parameters.apply(Studies.descent(1).experiment(), List.of(Assignment.parse("maxSteps=160")))));
        Member stopped = Objects.requireNonNull(new MemberRunner(shorter, Gate.OPEN).run(8, false));
        assertEquals(stopped.row()[loss], midway[loss]);
        assertTrue(member.row()[0] == 300 && Double.isNaN(seen.getFirst()[0]));
    }

    /// A flow that is followed freely shows where it is too, on its way down.
    @Test
    void aFlowOnItsWayIsSeenToFall() {
        EnsemblePlan plan = EnsemblePlan.of(Studies.hyperbola(1));
        Flights flights = new Flights(new Racing()::nanos, plan.columns().size());
        int loss = plan.column("loss");
        List<Double> seen = new ArrayList<>();
        Gate watching = () -> {
            flights.now().forEach(flight -> seen.add(flight.row()[loss]));
            return true;
        };
        Member member = Objects.requireNonNull(new MemberRunner(plan, watching, flights).run(0, false));
        List<Double> known =
                seen.stream().filter(value -> !value.isNaN()).distinct().toList();
        assertTrue(known.size() >= 2, known.toString());
        assertEquals(known.stream().sorted(Comparator.reverseOrder()).toList(), known);
        assertTrue(member.row()[loss] <= known.getLast());
    }

    /// The same medians and intervals as the summaries of the finished table.
    @Test
    void cellsAreSummedUpAsTheFinishedTableIs() throws InterruptedException {
        EnsemblePlan plan = EnsemblePlan.of(Studies.descent(5));
        EnsembleTable table = EnsembleRun.all(plan, 2);
        CellValues empty = new CellValues(plan).with(EnsembleTable.empty(plan), List.of());
        assertTrue(empty.of(3, plan.column("loss")).isPassing());
        CellValues values = empty.with(table, List.of());
        assertTrue(empty.of(3, plan.column("loss")).isPassing());
        List<CellSummary> expected = CellSummary.of(table);
        List<CellRow> rows = CellRow.of(table);
        for (int cell = 0; cell < plan.cells().size(); cell++) {
            assertEquals(rows.get(cell).ended(), values.ended(cell));
            for (int column = 0; column < plan.columns().size(); column++) {
                Interval median = expected.get(cell).columns().get(column).median();
                CellValue value = values.of(cell, column);
                assertEquals(5, value.members());
                assertEquals(median, new Interval(value.value(), value.low(), value.high()));
            }
        }
    }

    @Test
    void axesAreTheDirectionsInWhichCellsDiffer() {
        EnsemblePlan plan =
                EnsemblePlan.of(Ensembles.find("completion-observations").orElseThrow());
        List<PlanAxis> axes = PlanAxis.of(plan.spec());
        assertEquals(
                List.of("observed", "depth"),
                axes.stream().map(PlanAxis::parameter).toList());
        assertTrue(axes.getFirst().isNumeric());
        assertFalse(axes.getLast().isNumeric());
        assertEquals("least nuclear norm", axes.getLast().texts().getFirst());
        assertEquals(0.3, axes.getFirst().number(0));
        assertEquals(
                "observed fraction = 0.3, N = 3", PlanAxis.label(plan.cells().get(3), axes));
        assertEquals("N = 3", PlanAxis.label(plan.cells().get(3), axes.subList(1, 2)));
    }

    @Test
    void ofTheFilesOfEnsemblesTheNewestAreKept() throws IOException, InterruptedException {
        EnsembleStore store = new EnsembleStore(folder.resolve("kept"));
        Path first = store.file(EnsemblePlan.of(Studies.descent(1)));
        Path same = store.file(EnsemblePlan.of(Studies.descent(1)));
        Path other = store.file(EnsemblePlan.of(Studies.descent(2)));
        assertEquals(first, same);
        assertFalse(first.equals(other));
        for (int k = 0; k < 20; k++) {
            Path file = Files.writeString(store.folder().resolve("old-" + k + EnsembleFile.ENDING), "x");
            Files.setLastModifiedTime(file, FileTime.fromMillis(1000L * k));
        }
        EnsemblePlan plan = EnsemblePlan.of(Studies.descent(1));
        try (EnsembleRun run = EnsembleRun.start(plan, store.file(plan), 1, () -> 0)) {
            run.await();
        }
        assertEquals(EnsembleStore.KEPT, store.files().size());
        assertEquals(first, store.files().getFirst());
        assertFalse(Files.exists(store.folder().resolve("old-8" + EnsembleFile.ENDING)));
        assertTrue(Files.exists(store.folder().resolve("old-9" + EnsembleFile.ENDING)));
        assertTrue(EnsembleFile.specOf(first).isPresent());
    }
}
