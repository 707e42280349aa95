package dlnlab.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;

/// A bar on standard error, for people who wait at a terminal.
final class Progress implements Consumer<Long> {
    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final long maxSteps;
    private final boolean terminal;
    private int shown = -1;

    /// @param terminal whether someone is looking; otherwise nothing is printed
    Progress(PrintWriter err, long maxSteps, boolean terminal) {
        this.err = err;
        this.maxSteps = maxSteps;
        this.terminal = terminal;
    }

    @Override
    public void accept(Long step) {
        int percent = (int) (100 * step / maxSteps);
        if (!terminal || percent == shown) {
            return;
        }
        shown = percent;
        int filled = percent * WIDTH / 100;
        err.printf(
                Locale.ROOT,
                "\r[%s%s] %3d %%  step %,d",
                "=".repeat(filled),
                " ".repeat(WIDTH - filled),
                percent,
                step);
        err.flush();
    }

    void done() {
        if (shown >= 0) {
            err.print("\r" + " ".repeat(WIDTH + 40) + "\r");
            err.flush();
        }
    }
}
