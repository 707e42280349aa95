package dlnlab.ui.ensemble;

import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.EnsembleRun;
import dlnlab.ensemble.EnsembleSpec;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.run.Clock;
import dlnlab.run.Crew;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// An ensemble that is worked out and started on a thread of its own, since data may have to be read for it. Whoever
/// asked looks from time to time, and may cancel at any time.
public final class EnsembleJob {
    private final EnsembleSpec spec;
    private volatile boolean cancelled;
    private volatile @Nullable EnsembleRun run;
    private volatile String failure = "";

    private EnsembleJob(EnsembleSpec spec) {
        this.spec = spec;
    }

    /// Begins to work it out.
    public static EnsembleJob start(EnsembleSpec spec) {
        EnsembleJob job = new EnsembleJob(spec);
        Crew.start(1, "ensemble", job::prepare);
        return job;
    }

    private void prepare() {
        try {
            EnsemblePlan plan = EnsemblePlan.of(spec);
            if (!cancelled) {
                begin(plan);
            }
        } catch (InvalidExperimentException e) {
            failure = e.sentence();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            failure = "The computation could not begin: " + e + ".";
        }
    }

    private void begin(EnsemblePlan plan) throws IOException {
        // one core is left to the window and to the runs in it
        int cores = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        EnsembleRun begun = EnsembleRun.start(plan, null, cores, Clock.system());
        run = begun;
        // it may have been cancelled before there was anything to cancel
        if (cancelled) {
            begun.close();
        }
    }

    /// Ends it; what had finished can still be read.
    public void cancel() {
        cancelled = true;
        EnsembleRun present = run;
        if (present != null) {
            present.close();
        }
    }

    /// The ensemble, or null while it is being prepared.
    public @Nullable EnsembleRun run() {
        return run;
    }

    /// Why there will be none, in one sentence; empty where nothing went wrong.
    public String failure() {
        EnsembleRun present = run;
        return present == null ? failure : present.progress().failure();
    }
}
