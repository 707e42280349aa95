package dlnlab.linalg;

/// Which kernel the program uses.
public final class Kernels {

    private static final Kernel CURRENT = new JavaKernel();

    private Kernels() {}

    /// The kernel of this program, chosen at first use and the same ever after.
    public static Kernel current() {
        return CURRENT;
    }
}
