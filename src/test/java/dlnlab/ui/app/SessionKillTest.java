package dlnlab.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.ui.lab.Session;
import dlnlab.ui.lab.SessionStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed outright shows the same table when it is started again.
class SessionKillTest {
    private static final long DEADLINE_NANOS = 60_000_000_000L;

    @TempDir
    private Path home;

    @Test
    void theTableComesBackAfterKillMinusNine() throws IOException, InterruptedException {
        String fresh = shownBy("show", false);
        String changed = shownBy("change", true);
        String again = shownBy("show", false);
        assertNotEquals(fresh, changed);
        assertEquals(changed, again);
        assertTrue(again.startsWith("hyperbola-corners | "), again);
    }

    @Test
    void aPausedRunWaitsWhereItDidAndEveryRunKeepsItsColour() throws IOException, InterruptedException {
        BiPredicate<Session, String> waits = (session, shown) ->
                shown.contains("[PAUSED " + session.runs().getFirst().waits() + " ")
                        && session.runs().getFirst().colour() == 1
                        // the table of runs opens a frame later than the runs are there
                        && shown.contains(session.look().panels().toString());
        String before = shownBy("pause", waits);
        assertTrue(before.matches(".*\\[PAUSED [1-9].*"), before);
        assertEquals(before, shownBy("wait", waits));
        // and once more, now from what the second one wrote
        assertEquals(before, shownBy("wait", waits));
    }

    @Test
    void pathsThatCannotBeDoNotEndTheProgram() throws IOException, InterruptedException {
        String changed = shownBy("change", true);
        Path file = home.resolve("session.json");
        String impossible = "a\\u0000b";
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"file\": \"\"", "\"file\": \"" + impossible + "\"")
                        .replaceFirst("\"recent\": \\[\\s*]", "\"recent\": [\"a\\\\u0000b\"]"));
        assertEquals(2, Files.readString(file).split("u0000", -1).length - 1);
        assertEquals(changed, shownBy("show", false));
    }

    private String shownBy(String what, boolean writes) throws IOException, InterruptedException {
        return shownBy(what, (session, shown) -> isChanged(session), writes);
    }

    private String shownBy(String what, BiPredicate<Session, String> written) throws IOException, InterruptedException {
        return shownBy(what, written, true);
    }

    private String shownBy(String what, BiPredicate<Session, String> written, boolean writes)
            throws IOException, InterruptedException {
        Process process = start(what);
        try (BufferedReader out = process.inputReader()) {
            String line = Objects.requireNonNull(out.readLine(), "the program ended by itself");
            if (writes) {
                // the promise is a second at most; the test asks only that it is written without anybody's doing
                awaitWritten(session -> written.test(session, line));
            }
            return line;
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private Process start(String what) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Ddlnlab.home=" + home,
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath,
                        SessionProcess.class.getName(),
                        what))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void awaitWritten(Predicate<Session> written) {
        long start = System.nanoTime();
        while (!isWritten(written)) {
            assertTrue(System.nanoTime() - start < DEADLINE_NANOS, "the session was not written");
            LockSupport.parkNanos(5_000_000);
        }
    }

    private boolean isWritten(Predicate<Session> written) {
        SessionStore.Loaded loaded = new SessionStore(home).load();
        assertEquals("", loaded.told(), "half a file was found");
        Session session = loaded.session();
        return session != null && written.test(session);
    }

    private static boolean isChanged(Session session) {
        return session.look().theme().equals("dark")
                && session.look().panels().network()
                && session.look().panels().theory()
                && session.setup().variations().size() == 2;
    }
}
