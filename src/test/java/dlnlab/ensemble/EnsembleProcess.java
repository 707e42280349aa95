package dlnlab.ensemble;

import dlnlab.run.Clock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A program that computes an ensemble into a file, to be killed by a test.
final class EnsembleProcess {
    private EnsembleProcess() {}

    /// Computes until it is killed.
    /// @param args the file, and how many starts
    public static void main(String[] args) throws IOException, InterruptedException {
        EnsemblePlan plan = EnsemblePlan.of(spec(Integer.parseInt(args[1])));
        try (EnsembleRun run = EnsembleRun.start(plan, Path.of(args[0]), 2, Clock.system())) {
            run.await();
        }
    }

    static EnsembleSpec spec(int starts) {
        return Studies.hyperbola(starts).withTraces(starts / 2, List.of("endToEnd"));
    }
}
