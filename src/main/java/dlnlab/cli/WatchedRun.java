package dlnlab.cli;

import dlnlab.experiment.Experiment;
import dlnlab.run.Assembler;
import dlnlab.run.Clock;
import dlnlab.run.Headless;
import java.io.Console;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/// A run to its end whose progress a person can follow on the error stream.
final class WatchedRun {
    private WatchedRun() {}

    /// @param start the flat vector to start from, or null to draw it
    static Headless.Result of(Experiment experiment, double @Nullable [] start, PrintWriter err) {
        Progress progress = new Progress(err, experiment.stop().maxSteps(), isTerminal(), Clock.system());
        try {
            return new Headless(new Assembler()).run(experiment, start, progress);
        } finally {
            progress.done();
        }
    }

    /// Whether a person watches the error stream.
    // JDK 25 went back to returning null where nobody is at a terminal
    @SuppressWarnings("SystemConsoleNull")
    static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
