package dlnlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    private static final int CLASS_FILE_OF_JAVA_17 = 61;

    @TempDir
    Path folder;

    @Test
    void anOlderJavaCanLoadTheLauncher() throws IOException {
        try (InputStream classFile = Main.class.getResourceAsStream("Main.class");
                DataInputStream data = new DataInputStream(classFile)) {
            data.readInt();
            data.readUnsignedShort();
            assertEquals(CLASS_FILE_OF_JAVA_17, data.readUnsignedShort());
        }
    }

    @Test
    void java25HomeIsPreferredToJavaHomeAndToInstalledOnes() throws IOException {
        Path named = java("named", "25.0.1");
        Path other = java("other", "26");
        java("installed/newest", "29.0.1");
        Map<String, String> environment = Map.of("JAVA25_HOME", named.toString(), "JAVA_HOME", other.toString());
        assertEquals(Optional.of(named), Main.findJava(environment, List.of(folder.resolve("installed"))));
    }

    @Test
    void aJavaHomeThatIsTooOldIsPassedOver() throws IOException {
        Path old = java("old", "17.0.15");
        Path installed = java("installed/jdk", "25.0.3");
        assertEquals(
                Optional.of(installed),
                Main.findJava(Map.of("JAVA_HOME", old.toString()), List.of(folder.resolve("installed"))));
    }

    @Test
    void longTermReleasesComeFirstAndTheNewestOfThemWins() throws IOException {
        java("installed/a", "25.0.9");
        Path best = java("installed/b", "25.0.10");
        java("installed/c", "26.0.1");
        java("installed/d", "1.8.0_292");
        assertEquals(Optional.of(best), Main.findJava(Map.of(), List.of(folder.resolve("installed"))));
    }

    @Test
    void aMacBundleIsAJavaHomeToo() throws IOException {
        Path home = java("machines/temurin-25.jdk/Contents/Home", "25.0.3");
        assertEquals(Optional.of(home), Main.findJava(Map.of(), List.of(folder.resolve("machines"))));
    }

    @Test
    void emptyAndMissingFoldersHoldNoJava() throws IOException {
        Files.createDirectories(folder.resolve("installed/broken/bin"));
        List<Path> folders = List.of(folder.resolve("installed"), folder.resolve("missing"));
        assertEquals(Optional.empty(), Main.findJava(Map.of("JAVA25_HOME", ""), folders));
    }

    @ParameterizedTest
    @CsvSource({"Linux,/usr/lib/jvm", "Mac OS X,/Library/Java/JavaVirtualMachines", "Linux,/home/me/.jdks"})
    void usualFoldersOfTheSystemAreSearched(String osName, String expected) {
        assertTrue(Main.jdkFolders(osName, Path.of("/home/me"), Map.of()).contains(Path.of(expected)));
    }

    @Test
    void windowsProgramFilesAreTakenFromTheEnvironment() {
        List<Path> folders = Main.jdkFolders("Windows 11", folder, Map.of("ProgramFiles", "D:\\Programs"));
        assertTrue(folders.contains(Path.of("D:\\Programs").resolve("Eclipse Adoptium")));
    }

    @Test
    void relaunchingKeepsArgumentsMemoryAndPropertiesButNoAgents() {
        List<String> jvm = List.of("-Xmx300m", "-Dname=a b", "-javaagent:some.jar", "--add-opens=x/y=ALL-UNNAMED");
        List<String> command =
                Main.relaunchCommand(Path.of("jdk", "java"), jvm, "dlnlab.jar", new String[] {"run", "my file.json"});
        List<String> expected = List.of(
                Path.of("jdk", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx300m",
                "-Dname=a b",
                "-D" + Main.PARENT + "=" + ProcessHandle.current().pid(),
                "-cp",
                "dlnlab.jar",
                "dlnlab.Main",
                "run",
                "my file.json");
        assertEquals(expected, command);
    }

    @Test
    void theExitCodeOfTheRelaunchedProgramIsOurs() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        assertEquals(7, Main.runAndForward(List.of(java, "-cp", classPath, ExitsWithSeven.class.getName())));
    }

    @ParameterizedTest
    @CsvSource({
        "Unable to open DISPLAY,needs a display",
        "Unable to load glass GTK library.,libgtk-3-0",
        "No toolkit found,JavaFX's native libraries"
    })
    void whatJavaFxSaysIsToldAsOneSentence(String message, String expected) {
        String told = Main.startProblem(new RuntimeException(new UnsupportedOperationException(message)))
                .orElseThrow();
        assertTrue(told.contains(expected), told);
        assertEquals(1, told.lines().count());
    }

    @Test
    void aMissingLibraryIsToldByWhatToInstall() {
        assertTrue(Main.startProblem(new UnsatisfiedLinkError("libgtk-3.so.0"))
                .orElseThrow()
                .contains("libgtk-3-0"));
        assertTrue(Main.startProblem(new NoClassDefFoundError("javafx/application/Application"))
                .orElseThrow()
                .contains("the folder lib"));
    }

    @Test
    void aMistakeOfOursIsNotExplainedAway() {
        assertEquals(Optional.empty(), Main.startProblem(new IllegalStateException("a bug")));
        assertThrows(
                InvocationTargetException.class,
                () -> Main.start(FailsToStart.class.getName(), new String[] {"a bug"}));
    }

    @Test
    void aFailedStartReturnsItsSentenceAndASuccessfulOneNone() throws Exception {
        assertTrue(Main.start(FailsToStart.class.getName(), new String[] {"Unable to open DISPLAY"})
                .isPresent());
        assertEquals(Optional.empty(), Main.start(FailsToStart.class.getName(), new String[0]));
    }

    private Path java(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.createFile(home.resolve("bin").resolve("java"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Any\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    /// Fails with the message given as its first argument.
    public static final class FailsToStart {
        private FailsToStart() {}

        public static void main(String[] args) {
            if (args.length > 0) {
                throw new UnsupportedOperationException(args[0]);
            }
        }
    }

    /// A program whose exit code can be recognised.
    public static final class ExitsWithSeven {
        private ExitsWithSeven() {}

        public static void main(String[] args) {
            System.exit(7);
        }
    }
}
