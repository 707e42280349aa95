package dlnlab.ui.app;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/// Listens to what reaches the console from any thread, directly or by a logger, and still lets it through.
final class ConsoleWatch implements AutoCloseable {
    private static final Pattern TROUBLE = Pattern.compile("(Exception|Error)\\b");

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final Logger root = Logger.getLogger("");
    private final Handler logged = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue() && entry.getThrown() != null) {
                // the console of a logger may be an older stream than the one that is listened to
                write(entry.getThrown() + "\n");
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /// Begins to listen.
    ConsoleWatch() {
        System.setErr(new PrintStream(new Both(), true, StandardCharsets.UTF_8));
        root.addHandler(logged);
    }

    private synchronized void write(String text) {
        heard.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The lines that name an exception or an error.
    synchronized List<String> trouble() {
        return heard.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> TROUBLE.matcher(line).find())
                .toList();
    }

    /// Ends listening.
    @Override
    public void close() {
        root.removeHandler(logged);
        System.setErr(before);
    }

    private final class Both extends OutputStream {
        @Override
        public void write(int b) {
            before.write(b);
            synchronized (ConsoleWatch.this) {
                heard.write(b);
            }
        }
    }
}
