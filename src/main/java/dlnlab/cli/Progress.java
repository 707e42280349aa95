package dlnlab.cli;

import dlnlab.run.Clock;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;

/// How far a long command is, on the error stream: a bar that draws over itself where a person watches, elsewhere a
/// line every few seconds, so that a log stays short and a short run prints nothing.
final class Progress implements Consumer<Long> {
    private static final int BAR = 30;
    private static final double BAR_SECONDS = 0.1;
    private static final double LINE_SECONDS = 5;

    private final PrintWriter err;
    private final DrawnLine line;
    private final boolean terminal;
    private final Clock clock;
    private final long total;
    private long shown;

    /// @param total how many steps there will be at most
    /// @param terminal whether a person watches
    Progress(PrintWriter err, long total, boolean terminal, Clock clock) {
        this.err = err;
        line = new DrawnLine(err);
        this.total = total;
        this.terminal = terminal;
        this.clock = clock;
        shown = clock.nanos();
    }

    /// Shows the step, if it is time to.
    @Override
    public void accept(Long step) {
        if ((clock.nanos() - shown) * 1e-9 < (terminal ? BAR_SECONDS : LINE_SECONDS)) {
            return;
        }
        shown = clock.nanos();
        String text = String.format(Locale.ROOT, "%3d %%  step %,d of %,d", 100 * step / total, step, total);
        if (terminal) {
            int filled = (int) (BAR * step / total);
            line.draw("[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + text);
        } else {
            err.println(text.strip());
            err.flush();
        }
    }

    /// Takes the bar away.
    void done() {
        line.clear();
    }
}
