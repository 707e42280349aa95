package dlnlab.linalg;

import static java.lang.foreign.ValueLayout.ADDRESS;
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

/// Opens OpenBLAS, sets it to one thread, and finds the functions we call.
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
        return new OpenBlasKernel(library.name(), library.address("cblas_dgemm"), library.address("LAPACKE_dgesdd"));
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

    private MemorySegment address(String function) {
        return symbols.findOrThrow(function);
    }

    private MethodHandle bind(String function, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(address(function), descriptor);
    }

    static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
