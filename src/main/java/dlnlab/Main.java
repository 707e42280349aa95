package dlnlab;

import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Starts DLN Lab: the window without arguments, the command line with them.
///
/// Compiled for Java 17, so that an older `java` can load it: it then looks for a Java 25 where the build looks for
/// one and starts itself there. The rest of the program is Java 25 and is reached by reflection only.
/// Whatever stops the start that a user can mend is told in one sentence, with exit code 1.
public final class Main {
    static final int REQUIRED_JAVA = 25;
    /// Set to the parent's process id in a relaunched program: it stops endless relaunching.
    static final String PARENT = "dlnlab.relaunchedBy";

    private static final String WINDOW = "dlnlab.ui.app.Launcher";
    private static final String COMMAND_LINE = "dlnlab.cli.CommandLineMain";
    private static final int TERMINATED = 143;

    private Main() {}

    /// Opens the window or runs the command line.
    /// @param args empty for the window, otherwise the command line's words
    public static void main(String[] args) throws Exception {
        if (Runtime.version().feature() < REQUIRED_JAVA) {
            System.exit(relaunch(args));
        }
        endWithParent();
        Optional<String> problem = start(args.length == 0 ? WINDOW : COMMAND_LINE, args);
        if (problem.isPresent()) {
            System.exit(fail(problem.get()));
        }
    }

    private static int fail(String sentence) {
        System.err.println(sentence);
        return 1;
    }

    /// Calls a class's `main`.
    /// @return the sentence for the user when the start failed for a reason that a user can mend
    static Optional<String> start(String className, String[] args) throws Exception {
        try {
            Class.forName(className).getMethod("main", String[].class).invoke(null, (Object) args);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            Optional<String> sentence = startProblem(e);
            if (sentence.isPresent()) {
                return sentence;
            }
            throw e;
        }
    }

    /// What a user can do about an exception that stopped the start, found in the whole chain of causes.
    static Optional<String> startProblem(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                .map(t -> advice(t, String.valueOf(t.getMessage())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    // the messages are JavaFX 26's own (GtkApplication, Toolkit) and the dynamic loader's
    private static Optional<String> advice(Throwable thrown, String message) {
        if (message.contains("Unable to open DISPLAY")) {
            return Optional.of("DLN Lab needs a display to open its window and found none (DISPLAY is not set or does "
                    + "not answer); on a server use xvfb-run or the command line: java -jar dlnlab.jar run PRESET");
        }
        if (isWindowLibrary(message)) {
            return Optional.of("DLN Lab needs GTK 3 to open its window and could not load it; install it "
                    + "(Debian, Ubuntu: apt install libgtk-3-0 libxtst6; Fedora: dnf install gtk3 libXtst), "
                    + "or use the command line: java -jar dlnlab.jar run PRESET");
        }
        if (message.contains("No toolkit found") || thrown instanceof UnsatisfiedLinkError) {
            return Optional.of(
                    "DLN Lab could not load JavaFX's native libraries (" + firstLine(message) + "); build the "
                            + "program on this kind of machine with mvn package, and make sure that "
                            + System.getProperty("user.home") + " can be written");
        }
        if (thrown instanceof NoClassDefFoundError) {
            return Optional.of("DLN Lab does not find its libraries (" + message.replace('/', '.')
                    + "); keep the folder lib beside dlnlab.jar, as mvn package leaves it in target");
        }
        return Optional.empty();
    }

    private static boolean isWindowLibrary(String message) {
        return Stream.of("glass GTK library", "libgtk-3", "libgdk-3", "libX11", "libXtst", "libglassgtk3")
                .anyMatch(message::contains);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    /// Starts this program again under a Java 25 and waits for it.
    /// @return the exit code of that process, or 1 after telling why there is none
    private static int relaunch(String[] args) {
        Map<String, String> environment = System.getenv();
        Path userHome = Path.of(System.getProperty("user.home", ""));
        Optional<Path> home = System.getProperty(PARENT) != null
                ? Optional.empty()
                : findJava(environment, jdkFolders(System.getProperty("os.name"), userHome, environment));
        if (home.isEmpty()) {
            return fail("DLN Lab needs Java " + REQUIRED_JAVA + " or newer; this is Java "
                    + Runtime.version().feature() + " and none was found in JAVA25_HOME, JAVA_HOME, "
                    + whereToInstall(System.getProperty("os.name"))
                    + " or the other usual folders; install a JDK 25, for example Temurin (https://adoptium.net), or "
                    + "set JAVA25_HOME.");
        }
        Path java = home.get().resolve("bin").resolve("java");
        return runAndForward(relaunchCommand(
                java,
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                System.getProperty("java.class.path"),
                args));
    }

    static List<String> relaunchCommand(Path java, List<String> jvmArguments, String classPath, String[] args) {
        List<String> command = new ArrayList<>(List.of(java.toString(), "--enable-native-access=ALL-UNNAMED"));
        jvmArguments.stream()
                .filter(argument -> argument.startsWith("-D") || argument.startsWith("-X"))
                .forEach(command::add);
        command.add("-D" + PARENT + "=" + ProcessHandle.current().pid());
        command.addAll(List.of("-cp", classPath, Main.class.getName()));
        command.addAll(Arrays.asList(args));
        return command;
    }

    /// Runs a command with this process's input and output; when this process is told to end, so is the command.
    static int runAndForward(List<String> command) {
        try {
            Process child = new ProcessBuilder(command).inheritIO().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(child), "end-child"));
            return child.waitFor();
        } catch (IOException e) {
            return fail("DLN Lab could not start " + command.get(0) + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return TERMINATED;
        }
    }

    private static void end(Process child) {
        child.destroy();
        try {
            if (!child.waitFor(3, TimeUnit.SECONDS)) {
                child.destroyForcibly();
            }
        } catch (InterruptedException e) {
            child.destroyForcibly();
        }
    }

    // a parent killed outright (kill -9) runs no shutdown hook, so the child watches it as well
    private static void endWithParent() {
        Optional.ofNullable(System.getProperty(PARENT))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .ifPresent(parent -> {
                    CompletableFuture<Void> unused = parent.onExit().thenRun(() -> System.exit(TERMINATED));
                });
    }

    /// A Java home of at least [#REQUIRED_JAVA]: the one that `JAVA25_HOME` names, else `JAVA_HOME`, else the best
    /// installed one in the build's own order, long-term releases before others, then the newest.
    /// @param folders folders whose children are Java homes; they need not exist
    static Optional<Path> findJava(Map<String, String> environment, List<Path> folders) {
        Stream<Path> named = Stream.of("JAVA25_HOME", "JAVA_HOME")
                .flatMap(name -> Stream.ofNullable(environment.get(name)))
                .filter(home -> !home.isBlank())
                .map(Path::of);
        return named.filter(home -> version(home).isPresent())
                .findFirst()
                .or(() -> folders.stream()
                        .flatMap(folder -> children(folder).stream())
                        .flatMap(child ->
                                Stream.of(child, child.resolve("Contents").resolve("Home")))
                        .filter(home -> version(home).isPresent())
                        .max(Comparator.comparing(home -> version(home).orElseThrow(), Main::compareForUse)));
    }

    private static int compareForUse(Runtime.Version a, Runtime.Version b) {
        int longTermFirst = Boolean.compare(isLongTerm(a), isLongTerm(b));
        return longTermFirst != 0 ? longTermFirst : a.compareTo(b);
    }

    // 25, 29, 33, ...: every fourth release
    private static boolean isLongTerm(Runtime.Version version) {
        return (version.feature() - REQUIRED_JAVA) % 4 == 0;
    }

    /// The version in a Java home's `release` file; empty when it is too old, or the folder is no Java home.
    private static Optional<Runtime.Version> version(Path home) {
        Path bin = home.resolve("bin");
        if (!Files.exists(bin.resolve("java")) && !Files.exists(bin.resolve("java.exe"))) {
            return Optional.empty();
        }
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
            String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
            return Optional.of(Runtime.Version.parse(version)).filter(v -> v.feature() >= REQUIRED_JAVA);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// Where Java is usually installed: the folders of Maven's toolchain discovery, with each child a Java home.
    static List<Path> jdkFolders(String osName, Path userHome, Map<String, String> environment) {
        Stream<Path> own = Stream.of(
                        ".jdks",
                        ".sdkman/candidates/java",
                        ".m2/jdks",
                        ".gradle/jdks",
                        ".jbang/cache/jdks",
                        ".jabba/jdk",
                        ".asdf/installs/java",
                        ".jenv/versions",
                        ".local/share/mise/installs/java")
                .map(userHome::resolve);
        String os = osName.toLowerCase(Locale.ROOT);
        Stream<Path> system;
        if (os.startsWith("win")) {
            Path programs = Path.of(environment.getOrDefault("ProgramFiles", "C:\\Program Files"));
            system = Stream.of("Java", "Eclipse Adoptium", "Amazon Corretto", "BellSoft", "Zulu", "Microsoft")
                    .map(programs::resolve);
        } else if (os.startsWith("mac")) {
            String machines = "Library/Java/JavaVirtualMachines";
            system = Stream.of(Path.of("/", machines), userHome.resolve(machines));
        } else {
            system = Stream.of(
                            "/usr/lib/jvm", "/usr/lib64/jvm", "/usr/java", "/usr/jdk", "/usr/local/java", "/opt/java")
                    .map(Path::of);
        }
        return Stream.concat(system, own).toList();
    }

    private static String whereToInstall(String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("win")) {
            return "Program Files";
        }
        return os.startsWith("mac") ? "/Library/Java/JavaVirtualMachines" : "/usr/lib/jvm, ~/.jdks, ~/.sdkman";
    }
}
