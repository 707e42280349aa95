package dlnlab.ui.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;

/// Looks ahead, on Linux, for what JavaFX needs before it can open a window.
///
/// JavaFX finds out late and prints its own stack traces on the way; asking first leaves one sentence.
/// The exceptions are the ones JavaFX would throw, so that `dlnlab.Main` has one table of sentences for both.
final class WindowSystem {
    private static final List<String> LIBRARIES = List.of("libX11.so.6", "libgtk-3.so.0", "libXtst.so.6");
    private static final List<String> GRAPHICS_CARD_LIBRARIES = List.of("libXxf86vm.so.1", "libGL.so.1");

    // the log manager forgets a logger, and its filter with it, unless someone holds it
    private static final Logger JAVAFX_LOGGER = Logger.getLogger("javafx");

    private WindowSystem() {}

    /// To be called before the first JavaFX class is touched.
    /// @throws UnsupportedOperationException if there is no display
    /// @throws UnsatisfiedLinkError if GTK 3 or an X11 library is missing, which it names
    static void prepare() {
        // running from the class path is deliberate and works: JavaFX need not warn of it
        JAVAFX_LOGGER.setFilter(line -> !line.getMessage().startsWith("Unsupported JavaFX configuration"));
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
        if (!linux || !hasScreen()) {
            return;
        }
        String display = System.getenv("DISPLAY");
        if (display == null || display.isBlank()) {
            throw new UnsupportedOperationException("Unable to open DISPLAY");
        }
        LIBRARIES.forEach(WindowSystem::load);
        if (System.getProperty("prism.order") == null
                && !GRAPHICS_CARD_LIBRARIES.stream().allMatch(WindowSystem::loads)) {
            System.setProperty("prism.order", "sw");
        }
    }

    /// Whether windows are shown on a screen, which one of them can fill.
    static boolean hasScreen() {
        return !System.getProperty("glass.platform", "").equals("Headless");
    }

    private static void load(String library) {
        if (!loads(library)) {
            throw new UnsatisfiedLinkError(library);
        }
    }

    @SuppressWarnings("restricted")
    private static boolean loads(String library) {
        try {
            // the global arena never unloads: JavaFX is about to use the same library
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }
}
