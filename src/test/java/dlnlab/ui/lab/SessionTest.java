package dlnlab.ui.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Parameters;
import dlnlab.experiment.Variation;
import dlnlab.scene.Scene;
import dlnlab.scene.Scenes;
import dlnlab.ui.lab.Session.Look;
import dlnlab.ui.lab.Session.Panels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands on the table is there again after a restart.
class SessionTest {
    private static final Look DARK = new Look("dark", 1234, 777, 1.21, new Panels(true, true, false));

    @TempDir
    private Path folder;

    @Test
    void everythingOnTheTableComesBack() {
        List<String> complaints = new ArrayList<>();
        try (LabViewModel lab = new LabViewModel("hyperbola-corners")) {
            try (SessionKeeper keeper = new SessionKeeper(lab, store(), complaints::add)) {
                lab.togglePin();
                // a live change goes on in the present runs, so the comparison comes after it
                lab.change(Parameters.get("stepSize"), "0.125");
                lab.compare(Variation.each(Parameters.get("depth"), List.of("2", "4")));
                lab.togglePin();
                Labs.await(() -> isPrepared(lab));
                lab.waiting().poll();
                keeper.setLook(DARK);
                keeper.setFiles("/somewhere/my.json", List.of("/somewhere/my.json", "/else/b.dlnrun"));
            }
            Session session = loaded();
            try (LabViewModel again = new LabViewModel("linear-balance")) {
                again.openings().restore(session);
                assertEquals(
                        lab.openingProperty().get(), again.openingProperty().get());
                assertEquals(lab.setupProperty().get(), again.setupProperty().get());
                assertEquals(entries(lab), entries(again));
                assertEquals(lab.changes(), again.changes());
                Labs.await(() -> isPrepared(again));
                assertEquals(session, Session.of(again, DARK, session.file(), session.recent()));
            }
            assertEquals(List.of(), complaints);
        }
    }

    @Test
    void aSessionThatDoesNotSayHowTheRunsStoodPlaysThem() throws IOException {
        try (LabViewModel lab = new LabViewModel("hyperbola")) {
            Labs.await(() -> isPrepared(lab));
            store().save(Session.of(lab, DARK, "", List.of()));
        }
        assertEquals(List.of(new Session.Stand(0, 0, true)), loaded().runs());
        Path file = folder.resolve("session.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"runs\": \\[\\s*\\{[^}]*}\\s*],", ""));
        Session old = loaded();
        assertEquals(List.of(), old.runs());
        try (LabViewModel again = new LabViewModel("linear-balance")) {
            again.openings().restore(old);
            Labs.awaitEnd(again);
        }
    }

    /// Scenes of the first versions did not say what the charts are drawn over, but named the axis.
    @Test
    void aSceneOfItsOwnInAnOlderSessionComesBack() throws IOException {
        Scene scene = Scenes.get("hyperbola-corners").scene();
        try (LabViewModel lab = new LabViewModel("linear-balance")) {
            lab.open(Opening.of(new Scenes.Named("mine.json", scene)));
            store().save(Session.of(lab, DARK, "", List.of()));
        }
        Path file = folder.resolve("session.json");
        String now = Files.readString(file);
        String old = now.replaceAll("\"axis\": \"[a-z-]*\",\\s*", "")
                .replace("\"xLabel\": \"\"", "\"xLabel\": \"iteration\"");
        assertTrue(old.contains("iteration") && !old.contains("\"axis\""));
        Files.writeString(file, old.replace("\"formatVersion\": 3", "\"formatVersion\": 2"));
        assertEquals(List.of(scene), loaded().scene());
    }

    private static boolean isPrepared(LabViewModel lab) {
        return lab.runs().entries().stream().allMatch(entry -> entry.run().trace() != null);
    }

    @Test
    void typedWeightsComeBackShownAndPinned() {
        double[] first = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        double[] second = {12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
        try (LabViewModel lab = new LabViewModel("hyperbola")) {
            try (SessionKeeper keeper = new SessionKeeper(lab, store(), sentence -> {})) {
                keeper.setLook(DARK);
                lab.startFrom(first);
                lab.togglePin();
                lab.startFrom(second);
            }
            try (LabViewModel again = new LabViewModel("linear-balance")) {
                again.openings().restore(loaded());
                assertTrue(again.isChanged());
                assertArrayEquals(second, again.runs().entries().get(0).run().startWeights());
                assertArrayEquals(first, again.runs().entries().get(1).run().startWeights());
            }
        }
    }

    @Test
    void aSetupFromAFileIsStillComparedWithTheFile() {
        Setup opened = Opening.get("unbalanced-relu").setup();
        try (LabViewModel lab = new LabViewModel("linear-balance")) {
            try (SessionKeeper keeper = new SessionKeeper(lab, store(), sentence -> {})) {
                keeper.setLook(DARK);
                lab.open(new Opening("my.json", "Mine", "A line.", opened, null));
                lab.change(Parameters.get("stepSize"), "0.003");
            }
            try (LabViewModel again = new LabViewModel("hyperbola")) {
                again.openings().restore(loaded());
                assertEquals("my.json", again.openingProperty().get().id());
                assertEquals(1, again.changes().size());
                again.undoChanges();
                assertEquals(opened, again.setupProperty().get());
            }
        }
    }

    @Test
    void nothingIsWrittenUntilSomethingChanges() throws IOException {
        try (LabViewModel lab = new LabViewModel("linear-balance")) {
            new SessionKeeper(lab, store(), sentence -> {}).close();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
        SessionStore.Loaded loaded = store().load();
        assertNull(loaded.session());
        assertEquals("", loaded.told());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            "formatVersion": 3 | "formatVersion": 7 | newer version
            "zoom"             | "zoo"              | zoo is unknown
            "width": 1234.0    | "width": "wide"    | width must be a number
            {                  | [                  | not valid JSON
            """)
    void aSessionThatCannotBeReadIsPutAsideAndSaidSo(String good, String bad, String expected) throws IOException {
        try (LabViewModel lab = new LabViewModel("linear-balance")) {
            store().save(Session.of(lab, DARK, "", List.of()));
        }
        Path file = folder.resolve("session.json");
        String damaged = Files.readString(file).replace(good.strip(), bad.strip());
        Files.writeString(file, damaged);
        SessionStore.Loaded loaded = store().load();
        assertNull(loaded.session());
        assertTrue(loaded.told().contains(expected.strip()), loaded.told());
        assertTrue(loaded.told().contains("session-damaged.json"), loaded.told());
        assertEquals(damaged, Files.readString(folder.resolve("session-damaged.json")));
        assertEquals("", store().load().told());
    }

    @ParameterizedTest
    @CsvSource({"0.0, true", "1000.0, false", "1440.0, true"})
    void aSessionOfTheFirstVersionHasThePanelsOfAStart(double width, boolean theory) throws IOException {
        Look look = new Look("dark", width, 777, 1.21, new Panels(true, true, true));
        try (LabViewModel lab = new LabViewModel("linear-balance")) {
            lab.togglePin();
            store().save(Session.of(lab, look, "", List.of()));
        }
        Path file = folder.resolve("session.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"formatVersion\": 3", "\"formatVersion\": 1")
                        .replaceFirst(",\\s*\"panels\": \\{[^}]*}", "")
                        .replaceAll(",\\s*\"start\": \\[\\s*]", ""));
        assertFalse(Files.readString(file).contains("panels"));
        assertFalse(Files.readString(file).contains("\"start\""));
        assertEquals(new Look("dark", width, 777, 1.21, new Panels(false, false, theory)), loaded().look());
    }

    @Test
    void aSetupWithAMemberThatCannotBeIsPutAsideAndSaidSo() throws IOException {
        try (LabViewModel lab = new LabViewModel("linear-balance")) {
            lab.compare(Variation.each(Parameters.get("depth"), List.of("2", "61")));
            store().save(Session.of(lab, DARK, "", List.of()));
        }
        Path file = folder.resolve("session.json");
        Files.writeString(file, Files.readString(file).replace("\"61\"", "\"65\""));
        SessionStore.Loaded loaded = store().load();
        assertNull(loaded.session());
        assertTrue(loaded.told().contains("65"), loaded.told());
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneSentence() throws IOException {
        Path file = folder.resolve("a file");
        Files.writeString(file, "");
        List<String> complaints = new ArrayList<>();
        try (LabViewModel lab = new LabViewModel("linear-balance")) {
            try (SessionKeeper keeper =
                    new SessionKeeper(lab, new SessionStore(file.resolve("below")), complaints::add)) {
                keeper.setLook(DARK);
            }
        }
        assertEquals(1, complaints.size());
        assertTrue(complaints.getFirst().startsWith("The session will not be there"), complaints.getFirst());
    }

    @Test
    void eachSystemHasItsFolder() {
        Path home = folder.toAbsolutePath();
        Path own = home.resolve("own");
        String user = home.toString();
        assertEquals(home.resolve(".config/dlnlab"), SessionStore.folder("Linux", user, Map.of()));
        assertEquals(
                own.resolve("dlnlab"), SessionStore.folder("Linux", user, Map.of("XDG_CONFIG_HOME", own.toString())));
        assertEquals(
                home.resolve(".config/dlnlab"),
                SessionStore.folder("Linux", user, Map.of("XDG_CONFIG_HOME", "not/absolute")));
        assertEquals(
                home.resolve("Library/Application Support/DLN Lab"), SessionStore.folder("Mac OS X", user, Map.of()));
        assertEquals(
                own.resolve("DLN Lab"), SessionStore.folder("Windows 11", user, Map.of("APPDATA", own.toString())));
    }

    private SessionStore store() {
        return new SessionStore(folder);
    }

    private Session loaded() {
        SessionStore.Loaded loaded = store().load();
        assertEquals("", loaded.told());
        return Objects.requireNonNull(loaded.session());
    }

    private static List<String> entries(LabViewModel lab) {
        return lab.runs().entries().stream()
                .map(e -> e.labelProperty().get() + ", pinned "
                        + e.pinnedProperty().get() + ", " + e.run().experiment())
                .toList();
    }
}
