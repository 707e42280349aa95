package dlnlab.ui.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class WindowSystemTest {
    @Test
    void onlyTheWarningAboutTheUnnamedModuleIsSilenced() {
        WindowSystem.prepare();
        Filter filter = Logger.getLogger("javafx").getFilter();
        assertNotNull(filter);
        assertFalse(filter.isLoggable(
                warning("Unsupported JavaFX configuration: classes were loaded from 'unnamed module @1'")));
        assertTrue(filter.isLoggable(warning("something else")));
    }

    private static LogRecord warning(String message) {
        return new LogRecord(Level.WARNING, message);
    }
}
