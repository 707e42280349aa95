package dlnlab.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Resources;
import dlnlab.experiment.Variation;
import dlnlab.run.Run;
import dlnlab.run.RunStatus.Phase;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.Setup;
import dlnlab.ui.lab.Speed;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files are opened and saved, and what cannot be is told in one sentence that leaves the table as it is.
class FilesViewModelTest {
    private static final long DEADLINE_NANOS = 30_000_000_000L;

    @TempDir
    private Path folder;

    private final LabViewModel lab = new LabViewModel("linear-balance");
    private final FilesViewModel files = new FilesViewModel(lab, Runnable::run, Runnable::run);

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void anExperimentComesBackFromItsFile() throws IOException {
        lab.change(Parameters.get("depth"), "4");
        assertFalse(files.save());
        files.saveAs(folder.resolve("four"));
        assertEquals("Saved four.json.", message());
        assertEquals("four.json – DLN Lab", files.titleProperty().get());
        Setup saved = lab.setupProperty().get();
        // the command line reads it too
        assertTrue(Files.readString(folder.resolve("four.json")).contains("\"kind\": \"experiment\""));
        lab.change(Parameters.get("depth"), "2");
        assertEquals("four.json * – DLN Lab", files.titleProperty().get());
        files.open(folder.resolve("four.json"));
        assertEquals(saved, lab.setupProperty().get());
        assertFalse(lab.isChanged());
        lab.change(Parameters.get("depth"), "3");
        assertTrue(files.save());
        files.newExperiment();
        assertNull(files.fileProperty().get());
        files.open(folder.resolve("four.json"));
        assertEquals(3, lab.experiment().depth());
    }

    @Test
    void aComparisonInAChangedSceneComesBackWithTheSceneAndTheChanges() {
        lab.open(Opening.get("hyperbola-corners"));
        lab.change(Parameters.get("stepSize"), "0.125");
        lab.compare(Variation.each(Parameters.get("depth"), List.of("2", "5")));
        Setup saved = lab.setupProperty().get();
        int changes = lab.changes().size();
        files.saveAs(folder.resolve("study.json"));
        lab.open(Opening.get("linear-balance"));
        files.open(folder.resolve("study.json"));
        assertEquals(saved, lab.setupProperty().get());
        assertEquals(Opening.get("hyperbola-corners"), lab.openingProperty().get());
        assertEquals(changes, lab.changes().size());
        assertEquals("study.json – DLN Lab", files.titleProperty().get());
    }

    @Test
    void aRunComesBackWithItsRecordAndIsNotComputedAgain() {
        lab.playing().setSpeed(Speed.FASTEST);
        lab.playing().play();
        await(() -> lab.run().status().phase() == Phase.ENDED);
        Run before = lab.run();
        Path file = folder.resolve("mine.dlnrun");
        files.saveAs(file);
        assertEquals("Saved the run with its record as mine.dlnrun.", message());
        lab.open(Opening.get("hyperbola"));
        files.open(file);
        Run again = lab.run();
        assertEquals(before.experiment(), lab.experiment());
        await(() -> again.status().phase() == Phase.ENDED);
        assertEquals(before.status().step(), again.status().step());
        assertEquals(before.status().seconds(), again.status().seconds());
        assertEquals("", message());
        assertNull(files.fileProperty().get());
        assertEquals(List.of(file), files.recent());
    }

    @Test
    void aSceneFileOpensWithItsCharts() throws IOException {
        String text = readScene();
        Files.writeString(folder.resolve("mine.json"), text);
        files.open(folder.resolve("mine.json"));
        assertEquals("mine.json", lab.openingProperty().get().id());
        assertEquals(
                Opening.get("hyperbola-corners").scene(),
                lab.openingProperty().get().scene());
    }

    @Test
    void whatCannotBeOpenedIsOneSentenceAndTheTableStays() throws IOException {
        Setup before = lab.setupProperty().get();
        Run run = lab.run();
        Files.writeString(folder.resolve("broken.json"), "{\"formatVersion\": 1, ");
        Files.writeString(folder.resolve("list.json"), "[]");
        Files.writeString(folder.resolve("alien.json"), "{\"formatVersion\": 1, \"kind\": \"recipe\"}");
        Files.writeString(folder.resolve("broken.dlnrun"), "nothing");
        Files.writeString(folder.resolve("picture.png"), "");
        Files.createDirectory(folder.resolve("folder.json"));
        refused("broken.json", "broken.json, line 1");
        refused("list.json", "must be a JSON object");
        refused("alien.json", "kind must be \"experiment\"");
        refused("broken.dlnrun", "must be a run saved by DLN Lab");
        refused("picture.png", "its name must end in .json, .dlnrun");
        refused("missing.json", "there is no");
        refused("folder.json", "cannot be opened");
        assertEquals(before, lab.setupProperty().get());
        assertSame(run, lab.run());
        assertEquals(List.of(), files.recent());
    }

    @Test
    void aSceneThatNamesWhatThisProgramDoesNotHaveIsRefusedBeforeItIsShown() throws IOException {
        Setup before = lab.setupProperty().get();
        Files.writeString(folder.resolve("chart.json"), readScene().replace("\"singularValues\"", "\"singlarValues\""));
        refused("chart.json", "but shows \"singlarValues\"");
        String member = "\"id\": \"seed\",\n            \"text\": \"1\"";
        assertTrue(readScene().contains(member));
        Files.writeString(
                folder.resolve("member.json"), readScene().replace(member, member.replace("seed", "dataSed")));
        files.open(folder.resolve("member.json"));
        assertTrue(message().contains("dataSed"), message());
        assertEquals(before, lab.setupProperty().get());
        assertEquals(List.of(), files.recent());
    }

    @Test
    void aNewExperimentIsInNoFileEvenAfterAnotherNewOneWasSaved() {
        files.newExperiment();
        files.saveAs(folder.resolve("a.json"));
        files.newExperiment();
        assertNull(files.fileProperty().get());
    }

    @Test
    void whatWasOpenedWhileAFileWasWrittenIsNotInThatFile() {
        List<Runnable> later = new ArrayList<>();
        FilesViewModel slow = new FilesViewModel(lab, later::add, Runnable::run);
        Path file = folder.resolve("a.json");
        slow.saveAs(file);
        lab.openings().moveScene(1);
        later.forEach(Runnable::run);
        assertTrue(Files.exists(file));
        assertNull(slow.fileProperty().get());
        assertEquals(List.of(file), slow.recent());
    }

    @Test
    void whatTheLabRefusesIsOneSentence() throws IOException {
        Path table = folder.resolve("t.csv");
        Files.writeString(table, "1,2");
        files.read(table, text -> {
            throw new InvalidExperimentException("file", "No.");
        });
        assertEquals("No.", message());
    }

    @Test
    void aTableThatIsTooLongIsRefusedBeforeItIsRead() throws IOException {
        Path table = folder.resolve("t.csv");
        // longer than any text that Java can hold, though it takes no room on the disk
        try (RandomAccessFile file = new RandomAccessFile(table.toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        List<String> texts = new ArrayList<>();
        files.read(table, texts::add);
        assertEquals("t.csv must be at most 1 MB long, but is longer.", message());
        assertEquals(List.of(), texts);
    }

    // a view of its own for each caller would be collected, with everybody who listens to it
    @Test
    void allHearOfTheSameListOfRecentFiles() {
        assertSame(files.recent(), files.recent());
    }

    @Test
    void whatCannotBeSavedIsOneSentence() {
        files.saveAs(folder.resolve("no such folder").resolve("a.json"));
        assertTrue(message().startsWith("a.json cannot be saved: "), message());
        assertNull(files.fileProperty().get());
    }

    @Test
    void theTenFilesUsedLatelyAreKeptNewestFirst() {
        List<Path> expected = new ArrayList<>();
        for (int k = 0; k < 12; k++) {
            Path file = folder.resolve("f" + k + ".json");
            files.saveAs(file);
            expected.addFirst(file);
        }
        assertEquals(expected.subList(0, 10), files.recent());
        files.open(expected.get(4));
        assertEquals(expected.get(4), files.recent().getFirst());
        assertEquals(10, files.recent().size());
    }

    @Test
    void aSceneChosenElsewhereIsNotTheFileAnyMore() {
        files.saveAs(folder.resolve("a.json"));
        lab.openings().moveScene(1);
        assertNull(files.fileProperty().get());
        assertEquals(
                lab.experiment().title() + " – DLN Lab", files.titleProperty().get());
    }

    @Test
    void afterARestartTheTitleKnowsWhetherTheFileIsUpToDate() {
        Path file = folder.resolve("a.json");
        files.saveAs(file);
        FilesViewModel restarted = new FilesViewModel(lab, Runnable::run, Runnable::run);
        restarted.restore(file, List.of(file));
        assertEquals("a.json – DLN Lab", restarted.titleProperty().get());
        lab.change(Parameters.get("depth"), "5");
        assertEquals("a.json * – DLN Lab", restarted.titleProperty().get());
    }

    @Test
    void tablesGoToWhoeverReadsThem() {
        List<Path> tables = new ArrayList<>();
        files.alsoOpens(".csv", tables::add);
        files.openDropped(List.of(folder.resolve("notes.txt"), folder.resolve("Data.CSV")));
        assertEquals(List.of(folder.resolve("Data.CSV")), tables);
        assertEquals(List.of(".json", ".dlnrun", ".csv"), files.endings());
    }

    @Test
    void aNameIsMadeOfTheTitle() {
        lab.change(Parameters.get("title"), "Depth 3: W₂ & W₁!");
        assertEquals("depth-3-w₂-w₁", files.suggestedName());
        assertEquals(Path.of("a", "x.dlnrun"), SystemDialogs.withRunEnding(Path.of("a", "x.json")));
        assertEquals(Path.of("x.dlnrun"), SystemDialogs.withRunEnding(Path.of("x.dlnrun")));
    }

    private void refused(String name, String expected) {
        files.open(folder.resolve(name));
        assertTrue(message().contains(name), message());
        assertTrue(message().contains(expected), message());
        assertTrue(message().endsWith("."), message());
    }

    private static String readScene() {
        return Resources.text("/scenes/hyperbola-corners.json");
    }

    private String message() {
        return files.messageProperty().get();
    }

    private static void await(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - start < DEADLINE_NANOS, "waited for too long");
            LockSupport.parkNanos(100_000);
        }
    }
}
