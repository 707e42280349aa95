package dlnlab.ui.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.ensemble.CellRow;
import dlnlab.ensemble.CellValues;
import dlnlab.ensemble.EnsembleFile;
import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.EnsembleRun;
import dlnlab.ensemble.EnsembleStore;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameters;
import dlnlab.figure.StudyColumns;
import dlnlab.figure.StudyCurves;
import dlnlab.figure.StudyTables;
import dlnlab.plot.NumberFormats;
import dlnlab.plot.TableText;
import dlnlab.plot.TableText.Tone;
import dlnlab.run.Trace;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.Scenes;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Labs;
import dlnlab.ui.lab.Opening;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An ensemble over a grid of what is on the table, without a window.
final class StudyTest {
    private static final String DEPTHS = "completion-2000";
    private static final List<Assignment> SMALL =
            List.of(new Assignment("rows", "8"), new Assignment("columns", "8"), new Assignment("width", "8"));

    private final Labs.HandClock clock = new Labs.HandClock();
    private LabViewModel lab = new LabViewModel("least-norm-against-depth", clock);

    @TempDir
    private Path folder;

    @BeforeEach
    void small() {
        lab.change(SMALL);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private StudyViewModel study() {
        return lab.studies().of(DEPTHS);
    }

    private void frame() {
        clock.pass(0.2);
        lab.tick();
    }

    private void awaitAll() {
        Labs.await(() -> {
            frame();
            return study().isSettled() && study().values() != null;
        });
    }

    private CellValues values() {
        return Objects.requireNonNull(study().values());
    }

    private EnsembleTable table() {
        return Objects.requireNonNull(Objects.requireNonNull(study().present()).table());
    }

    private static ChartSpec chart(String scene, String id) {
        return Scenes.get(scene).scene().study(id).orElseThrow();
    }

    private EnsemblePlan alone(String ensemble) {
        return EnsemblePlan.of(StudyColumns.spec(ensemble, lab.experiment()));
    }

    /// The table in the window says what the ensemble computed without a window says.
    @Test
    void theTableIsTheOneComputedHeadless() throws InterruptedException {
        awaitAll();
        EnsemblePlan plan = alone(DEPTHS);
        List<CellRow> expected = CellRow.of(EnsembleRun.all(plan, 1));
        TableText shown = StudyTables.of(chart("least-norm-against-depth", "table"), values(), null);
        assertEquals(5, shown.rows().size());
        int error = plan.column("reconstructionError");
        double best = Double.POSITIVE_INFINITY;
        for (int row = 0; row < 5; row++) {
            TableText.Row line = shown.rows().get(row);
            CellRow known = expected.get(row);
            assertEquals(known.label(), line.cells().getFirst().text());
            assertEquals(
                    NumberFormats.value(known.medians().get(error), 3),
                    line.cells().get(1).text());
            assertEquals(known.ended(), line.cells().getLast().text());
            assertEquals(row, line.cells().getFirst().target());
            best = Math.min(best, known.medians().get(error));
        }
        for (TableText.Row line : shown.rows()) {
            assertEquals(
                    line.cells().get(1).text().equals(NumberFormats.value(best, 3)),
                    line.cells().get(1).tone() == Tone.BEST);
            // the least norm is no merit
            assertNotSame(Tone.BEST, line.cells().get(2).tone());
        }
    }

    @Test
    void aTurnedKnobMakesTheFormerNumbersAGhost() {
        awaitAll();
        Study before = Objects.requireNonNull(study().present());
        String error = value(1);
        assertNull(study().ghost());
        lab.change(List.of(new Assignment("observed", "0.6")));
        frame();
        TableText waiting = StudyTables.of(
                chart("least-norm-against-depth", "table"), new CellValues(alone(DEPTHS)), study().former());
        assertEquals(error, waiting.rows().get(1).cells().get(1).former());
        awaitAll();
        assertSame(before, study().ghost());
        assertFalse(error.equals(value(1)));
    }

    private String value(int row) {
        return StudyTables.of(chart("least-norm-against-depth", "table"), values(), study().former())
                .rows()
                .get(row)
                .cells()
                .get(1)
                .text();
    }

    /// The grid sets the depth in every cell: the knob of it changes no number.
    @Test
    void whatTheGridSetsIsNotComputedAgain() {
        awaitAll();
        Study before = Objects.requireNonNull(study().present());
        lab.change(List.of(new Assignment("depth", "4")));
        frame();
        assertSame(before, study().present());
        lab.change(List.of(new Assignment("title", "another name")));
        frame();
        assertSame(before, study().present());
    }

    @Test
    void anOpenedRowIsThatVeryMemberAndTheOthersStay() {
        awaitAll();
        Study before = Objects.requireNonNull(study().present());
        int row = 3;
        lab.openMember(DEPTHS, row);
        Labs.awaitEnd(lab);
        assertEquals(3, lab.experiment().depth());
        assertSame(before, study().present());
        Trace trace = Objects.requireNonNull(lab.run().trace());
        double end = Objects.requireNonNull(trace.latest("reconstructionError")).values()[0];
        assertEquals(
                values().of(row, values().plan().column("reconstructionError")).value(), end);
    }

    @Test
    void aBaselineIsNoRunAndSaysSo() {
        awaitAll();
        Experiment before = lab.experiment();
        lab.openMember(DEPTHS, 0);
        assertTrue(
                lab.noticeProperty().get().contains("“least nuclear norm”"),
                lab.noticeProperty().get());
        assertTrue(lab.noticeProperty().get().endsWith("there is no run to open."));
        assertEquals(before, lab.experiment());
        assertThrows(InvalidExperimentException.class, () -> study().open(0));
    }

    /// A program that ends in the middle goes on where it was, and comes to the same table bit for bit.
    @Test
    void afterARestartItGoesOnWhereItWas() throws InterruptedException, IOException {
        EnsembleStore store = new EnsembleStore(folder);
        lab.studies().keepIn(store);
        // what began before there was a folder is not kept
        lab.change(List.of(new Assignment("rows", "9"), new Assignment("columns", "9"), new Assignment("width", "9")));
        Labs.await(() -> {
            frame();
            Study present = study().present();
            EnsembleTable now = present == null ? null : present.table();
            return present != null
                    && now != null
                    && now.size() >= 3
                    && present.spec().experiment().equals(alone(DEPTHS).spec().experiment());
        });
        Experiment experiment = lab.experiment();
        Study first = Objects.requireNonNull(study().present());
        lab.close();
        EnsembleRun ended = Objects.requireNonNull(first.job().run());
        ended.await();
        Path file = store.files().getFirst();
        Files.write(file, cutInTheThird(Files.readAllBytes(file)));
        lab = new LabViewModel("least-norm-against-depth", clock);
        lab.studies().keepIn(store);
        lab.change(List.of(new Assignment("rows", "9"), new Assignment("columns", "9"), new Assignment("width", "9")));
        assertEquals(experiment, lab.experiment());
        awaitAll();
        assertEquals(2, study().stateProperty().get().recovered());
        assertTrue(study().stateProperty().get().words().endsWith("(2 from before)"));
        assertTrue(table().sorted().hasSameBits(EnsembleRun.all(alone(DEPTHS), 1)));
    }

    // what a kill leaves: a header, two members, and a part of the third
    private static byte[] cutInTheThird(byte[] whole) {
        ByteBuffer blocks = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        int at = 8;
        for (int block = 0; block < 3; block++) {
            at += blocks.getInt(at) + 8;
        }
        return Arrays.copyOf(whole, at + (blocks.getInt(at) + 8) / 2);
    }

    /// Descents without an end: the baseline's row alone finishes, and it is not computed a second time.
    @Test
    void pausedItWaitsAndStoppedItGoesOnFromWhatIsThere() {
        EnsembleStore store = new EnsembleStore(folder);
        lab.studies().keepIn(store);
        lab.change(List.of(new Assignment("stopLoss", "0"), new Assignment("maxSteps", "1000000000")));
        Labs.await(() -> {
            frame();
            return isOfTheForm() && table().size() > 0;
        });
        study().togglePause();
        frame();
        assertTrue(study().stateProperty().get().paused());
        assertFalse(lab.studies().tick(false));
        study().togglePause();
        frame();
        assertFalse(study().stateProperty().get().paused());
        Study before = Objects.requireNonNull(study().present());
        study().cancel();
        frame();
        assertTrue(study().stateProperty().get().stopped());
        int finished = table().size();
        study().togglePause();
        assertNotSame(before, study().present());
        Labs.await(() -> {
            frame();
            return study().values() != null;
        });
        assertTrue(finished > 0);
        assertEquals(finished, study().stateProperty().get().recovered());
    }

    /// A file that cannot be read is put aside; members are kept again from then on.
    @Test
    void aDamagedFileIsPutAside() throws IOException {
        EnsembleStore store = new EnsembleStore(folder);
        awaitAll();
        lab.studies().keepIn(store);
        lab.change(List.of(new Assignment("rows", "9"), new Assignment("columns", "9"), new Assignment("width", "9")));
        Path own = Files.writeString(store.file(alone(DEPTHS)), "no file of an ensemble, however long it may be");
        awaitAll();
        assertEquals("all 5 done", study().stateProperty().get().words());
        assertEquals(List.of(own), store.files());
        assertEquals(table().plan().spec(), EnsembleFile.specOf(own).orElseThrow());
        assertTrue(Files.exists(Path.of(own + ".damaged")));
    }

    /// Whoever comes back to a scene while members of before still hold the file waits for them.
    @Test
    void whoComesBackWaitsForTheMembersOfBefore() {
        EnsembleStore store = new EnsembleStore(folder);
        lab.studies().keepIn(store);
        lab.change(List.of(new Assignment("stopLoss", "0"), new Assignment("maxSteps", "1000000000")));
        Experiment endless = lab.experiment();
        Labs.await(() -> {
            frame();
            return isOfTheForm() && table().size() > 0;
        });
        ChartSpec chart = chart("least-norm-against-depth", "table");
        for (int visit = 0; visit < 5; visit++) {
            lab.studies().follow(endless, List.of());
            lab.studies().follow(endless, List.of(chart));
            Labs.await(() -> {
                clock.pass(0.2);
                lab.studies().tick(false);
                return study().values() != null;
            });
            String words = study().stateProperty().get().words();
            assertTrue(words.endsWith(" from before)"), words);
        }
    }

    private boolean isOfTheForm() {
        Study present = study().present();
        return present != null
                && present.table() != null
                && StudyColumns.spec(DEPTHS, lab.experiment()).equals(present.spec());
    }

    @Test
    void anImpossibleExperimentIsRefusedInASentence() {
        awaitAll();
        lab.change(List.of(new Assignment("problem", "teacherRegression")));
        Labs.await(() -> {
            frame();
            return study().isSettled();
        });
        String words = study().stateProperty().get().words();
        assertTrue(words.startsWith("The baseline least nuclear norm cannot stand here: "), words);
        lab.change(List.of(new Assignment("problem", "completion")));
        lab.change(SMALL);
        awaitAll();
        assertEquals("all 5 done", study().stateProperty().get().words());
    }

    @Test
    void anAudienceGuessesFirst() {
        awaitAll();
        lab.open(Opening.get("least-norm-against-depth"));
        lab.present(true);
        Labs.await(() -> {
            frame();
            return lab.run().trace() != null;
        });
        assertNull(study().present());
        lab.playing().play();
        Labs.await(() -> {
            frame();
            return study().present() != null;
        });
        assertNotNull(study().present());
    }

    @Test
    void aSceneWithoutStudiesComputesNone() {
        awaitAll();
        lab.open(Opening.get("linear-balance"));
        frame();
        assertNull(study().present());
        assertFalse(lab.studies().tick(false));
    }

    /// The curves go through the medians of the cells, from the left to the right, whatever the order of the grid.
    @Test
    void curvesGoThroughTheMedians() throws InterruptedException {
        EnsemblePlan plan = EnsemblePlan.of(StudyColumns.spec(
                "completion-observations",
                Parameters.apply(
                        lab.experiment(), List.of(new Assignment("maxSteps", "200"), new Assignment("rank", "1")))));
        EnsembleTable table = EnsembleRun.all(plan, 2);
        CellValues all = new CellValues(plan).with(table, List.of());
        List<StudyCurves.Line> lines = StudyCurves.lines(chart("how-many-entries", "curves"), all);
        assertEquals(
                List.of("least nuclear norm", "N = 1", "N = 2", "N = 3", "N = 4"),
                lines.stream().map(StudyCurves.Line::name).toList());
        List<CellRow> rows = CellRow.of(table);
        StudyCurves.Line three = lines.get(3);
        assertEquals(5, three.data().size());
        assertEquals(0.2, three.data().x(0));
        assertEquals(0.5, three.data().x(4));
        int error = plan.column("reconstructionError");
        for (int i = 0; i < 5; i++) {
            CellRow row = rows.get(three.cells().get(i));
            assertTrue(row.label().endsWith("N = 3"));
            assertEquals(row.medians().get(error), three.data().y(i));
            assertTrue(three.data().low(i) <= three.data().y(i));
        }
        TableText crossed = StudyTables.of(chart("how-many-entries", "table"), all, null);
        assertEquals(List.of("observed fraction →", "0.2", "0.25", "0.3", "0.4", "0.5"), crossed.headings());
        TableText.Cell cell = crossed.rows().get(3).cells().get(1);
        assertEquals(NumberFormats.value(three.data().y(0), 2), cell.text());
        assertEquals(three.cells().getFirst(), cell.target());
        // two hundred steps are too few for any descent; the least norm is an answer at once
        assertEquals(Set.of(0, 1, 2, 3, 4), three.open());
        assertEquals(Set.of(), lines.getFirst().open());
        assertEquals(StudyTables.UNFINISHED, cell.below());
        assertEquals("", crossed.rows().getFirst().cells().get(1).below());
    }
}
