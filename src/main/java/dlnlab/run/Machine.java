package dlnlab.run;

import dlnlab.linalg.Kernels;

/// What computed a run, as far as the last bits depend on it.
///
/// @param kernel name and version of what computed the products
/// @param java version of the Java that computed the rest
public record Machine(String kernel, String java) {
    /// This program, here and now.
    public static Machine here() {
        return new Machine(Kernels.current().name(), Runtime.version().toString());
    }

    /// What has computed a run that was begun on this one and gone on with on another.
    Machine then(Machine next) {
        return equals(next) ? this : new Machine(both(kernel, next.kernel), both(java, next.java));
    }

    /// What going on on another machine means: one sentence where the last digits may differ, else empty.
    String warning(Machine here) {
        if (equals(here)) {
            return "";
        }
        String difference = kernel.equals(here.kernel)
                ? "Java " + java + ", here it is " + here.java
                : "the kernel " + kernel + ", here it is " + here.kernel;
        return "This run was computed with " + difference
                + ": its recorded numbers are shown as they were, but weights computed again and steps taken from here "
                + "may differ in the last digits.";
    }

    private static String both(String first, String second) {
        return first.equals(second) ? first : first + ", then " + second;
    }
}
