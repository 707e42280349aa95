package dlnlab.linalg;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Opens OpenBLAS, sets it to one thread, and binds the functions we call.
@SuppressWarnings("restricted") // native access is what this class is for; the manifest enables it
final class OpenBlasLibrary {

    /// Opened in this order, so that OpenBLAS finds these copies and not the system's. Not every platform has all.
    private static final List<String> LIBRARIES = List.of("libgcc_s", "libquadmath", "libgfortran", "libopenblas");

    private static final Linker LINKER = Linker.nativeLinker();

    private final SymbolLookup symbols;

    private OpenBlasLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /// A kernel over the library in `folder`.
    /// @throws IOException if the folder cannot be read or holds no OpenBLAS
    /// @throws RuntimeException if the library does not open, or lacks a function
    static OpenBlasKernel open(Path folder) throws IOException {
        CoreType.choose();
        OpenBlasLibrary library = new OpenBlasLibrary(openAll(folder));
        // two BLAS threads beside any busy thread collapse, and 1 and 2 threads differ in the last bits
        call(library.bind("openblas_set_num_threads", FunctionDescriptor.ofVoid(JAVA_INT)), 1);
        return new OpenBlasKernel(library.name(), library.dgemm(), library.dgesdd());
    }

    private static SymbolLookup openAll(Path folder) throws IOException {
        @Nullable SymbolLookup last = null;
        for (String library : LIBRARIES) {
            Path file = find(folder, library);
            if (file != null) {
                last = SymbolLookup.libraryLookup(file, Arena.global());
            } else if (library.equals(LIBRARIES.getLast())) {
                throw new IOException("no " + library + " there");
            }
        }
        return Objects.requireNonNull(last);
    }

    private static @Nullable Path find(Path folder, String library) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(library + "."))
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
    }

    /// Heap arrays are passed without a copy, which holds off garbage collection while the call lasts.
    private MethodHandle dgemm() {
        return bind(
                "cblas_dgemm",
                FunctionDescriptor.ofVoid(
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_DOUBLE,
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS,
                        JAVA_INT,
                        JAVA_DOUBLE,
                        ADDRESS,
                        JAVA_INT),
                Linker.Option.critical(true));
    }

    private MethodHandle dgesdd() {
        return bind(
                "LAPACKE_dgesdd",
                FunctionDescriptor.of(
                        JAVA_INT, JAVA_INT, JAVA_BYTE, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS,
                        JAVA_INT, ADDRESS, JAVA_INT));
    }

    /// Such as "OpenBLAS 0.3.30 SkylakeX, 1 thread".
    private String name() {
        String config = text("openblas_get_config");
        String version = config.replaceFirst("^OpenBLAS (\\S+).*$", "$1");
        return "OpenBLAS " + version + " " + text("openblas_get_corename") + ", 1 thread";
    }

    private String text(String function) {
        MemorySegment text = (MemorySegment) call(bind(function, FunctionDescriptor.of(ADDRESS)));
        return text.reinterpret(Long.MAX_VALUE).getString(0);
    }

    private MethodHandle bind(String function, FunctionDescriptor descriptor, Linker.Option... options) {
        return LINKER.downcallHandle(symbols.findOrThrow(function), descriptor, options);
    }

    static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
