package dlnlab.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelsTest {

    @Test
    void buildUnpacksOpenBlasWhereTheProgramLooksForIt() {
        assumeTrue(Files.isDirectory(NativeFolder.find()), "no native library for this platform");
        assertEquals(Optional.empty(), Kernels.fallbackReason());
        assertTrue(
                Kernels.current().name().matches("OpenBLAS \\d+\\.\\d+\\.\\d+ \\S+, 1 thread"),
                Kernels.current().name());
    }

    @Test
    void missingLibraryFallsBackToJavaAndSaysWhyInOneSentence(@TempDir Path folder) {
        for (Path without : new Path[] {folder, folder.resolve("nowhere")}) {
            Kernels.Choice choice = Kernels.choose("openblas", without);
            assertEquals("Java", choice.kernel().name());
            String reason = choice.fallbackReason().orElseThrow();
            assertTrue(reason.contains(without.toString()) && !reason.contains("\n"), reason);
        }
    }

    @Test
    void libraryThatLacksAFunctionFallsBackToJava(@TempDir Path folder) throws IOException {
        Path anotherLibrary = NativeFolder.find().resolve("libgcc_s.so.1");
        assumeTrue(Files.exists(anotherLibrary), "no such library for this platform");
        Files.copy(anotherLibrary, folder.resolve("libopenblas.so.0"));
        Kernels.Choice choice = Kernels.choose("openblas", folder);
        assertSame(Kernels.java(), choice.kernel());
        assertTrue(choice.fallbackReason().isPresent());
    }

    @Test
    void javaKernelOnRequestIsNoFallback() {
        Kernels.Choice choice = Kernels.choose("java", NativeFolder.find());
        assertSame(Kernels.java(), choice.kernel());
        assertEquals(Optional.empty(), choice.fallbackReason());
    }

    @Test
    void unknownKernelNameIsNamedInTheReason() {
        Kernels.Choice choice = Kernels.choose("cuda", NativeFolder.find());
        assertTrue(choice.fallbackReason().orElseThrow().contains("'cuda'"));
    }
}
