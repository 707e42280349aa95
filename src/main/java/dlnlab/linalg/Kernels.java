package dlnlab.linalg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Which kernel the program uses: OpenBLAS where its library loads, Java elsewhere. The system property
/// `dlnlab.kernel` forces one (`openblas` or `java`), `dlnlab.native` names another folder with the library.
public final class Kernels {

    private static final Kernel JAVA = new JavaKernel();
    private static final Choice CHOICE = choose(System.getProperty("dlnlab.kernel", "openblas"), NativeFolder.find());
    private static final Kernel CURRENT = CHOICE.kernel();

    private Kernels() {}

    /// The kernel of this program, chosen at first use and the same ever after. The first use loads the native library,
    /// which takes about a tenth of a second: not on the thread that draws.
    public static Kernel current() {
        return CURRENT;
    }

    /// The kernel that needs no native library, whatever the current one is.
    public static Kernel java() {
        return JAVA;
    }

    /// One sentence that says why the Java kernel is used although OpenBLAS was wanted; empty when all is well.
    public static Optional<String> fallbackReason() {
        return CHOICE.fallbackReason();
    }

    /// The kernel named `wanted`, with the native library from `folder`, or the Java kernel and why.
    static Choice choose(String wanted, Path folder) {
        return switch (wanted) {
            case "java" -> new Choice(JAVA, Optional.empty());
            case "openblas" -> openBlasFrom(folder);
            default ->
                new Choice(JAVA, Optional.of("The kernel is openblas or java, not '" + wanted + "': using Java."));
        };
    }

    private static Choice openBlasFrom(Path folder) {
        try {
            return new Choice(OpenBlasLibrary.open(folder), Optional.empty());
        } catch (IOException | RuntimeException | LinkageError e) {
            String reason = "Matrix products run in Java, which is slower, because OpenBLAS did not load from " + folder
                    + " (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ").";
            return new Choice(JAVA, Optional.of(reason));
        }
    }

    /// A kernel, and why it is not the one that was wanted.
    record Choice(Kernel kernel, Optional<String> fallbackReason) {}
}
