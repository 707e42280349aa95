package dlnlab.cli;

import dlnlab.ensemble.EnsembleProgress;
import dlnlab.run.Clock;
import dlnlab.run.NumberText;
import java.io.PrintWriter;
import java.util.Locale;

/// How far an ensemble is, on the error stream: a line that draws over itself where a person watches, elsewhere one
/// every few seconds.
final class EnsembleLine {
    private static final double LINE_SECONDS = 5;

    private final PrintWriter err;
    private final DrawnLine line;
    private final boolean terminal;
    private final Clock clock;
    private long shown;

    /// @param terminal whether a person watches
    EnsembleLine(PrintWriter err, boolean terminal, Clock clock) {
        this.err = err;
        line = new DrawnLine(err);
        this.terminal = terminal;
        this.clock = clock;
        shown = clock.nanos();
    }

    /// Shows it, if it is time to.
    void show(EnsembleProgress progress) {
        if (!terminal && (clock.nanos() - shown) * 1e-9 < LINE_SECONDS) {
            return;
        }
        shown = clock.nanos();
        if (terminal) {
            line.draw(text(progress));
        } else {
            err.println(text(progress));
            err.flush();
        }
    }

    /// "1,204 of 12,000 members, 1,630 a second, 7 s left"
    static String text(EnsembleProgress progress) {
        String text = String.format(Locale.ROOT, "%,d of %,d members", progress.finished(), progress.total());
        double rate = progress.perSecond();
        if (rate <= 0) {
            return text;
        }
        String speed = rate >= 10 ? String.format(Locale.ROOT, "%,.0f", rate) : NumberText.number(rate, 2);
        return text + ", " + speed + " a second, " + duration(progress.secondsLeft()) + " left";
    }

    private static String duration(double seconds) {
        long whole = Math.round(Math.ceil(seconds));
        if (whole < 120) {
            return whole + " s";
        }
        return whole < 7200 ? whole / 60 + " min" : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }

    /// Takes the line away.
    void done() {
        line.clear();
    }
}
