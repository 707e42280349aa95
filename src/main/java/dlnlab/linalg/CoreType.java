package dlnlab.linalg;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Tells OpenBLAS about processors newer than itself: without this it takes a Zen 5 for a Haswell, at half the speed.
final class CoreType {

    private static final String VARIABLE = "OPENBLAS_CORETYPE";
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final List<String> NEEDED = List.of("avx512f", "avx512dq", "avx512bw", "avx512vl");

    private CoreType() {}

    /// Before the library is opened: asks for its AVX-512 code where a Linux processor has it and the user has not
    /// chosen otherwise.
    static void choose() throws IOException {
        if (System.getenv(VARIABLE) == null && Files.isReadable(PROCESSORS) && hasAvx512()) {
            setEnvironment(VARIABLE, "SkylakeX");
        }
    }

    private static boolean hasAvx512() throws IOException {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            Set<String> flags = new HashSet<>();
            lines.filter(line -> line.startsWith("flags"))
                    .findFirst()
                    .ifPresent(line -> flags.addAll(Arrays.asList(line.split("\\s+", -1))));
            return flags.containsAll(NEEDED);
        }
    }

    /// C's `setenv`, since Java cannot change its own environment.
    @SuppressWarnings("restricted")
    private static void setEnvironment(String variable, String value) {
        Linker linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            OpenBlasLibrary.call(
                    linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("setenv"),
                            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT)),
                    arena.allocateFrom(variable),
                    arena.allocateFrom(value),
                    1);
        }
    }
}
