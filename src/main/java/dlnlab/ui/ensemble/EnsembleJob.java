package dlnlab.ui.ensemble;

import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.EnsembleRun;
import dlnlab.ensemble.EnsembleSpec;
import dlnlab.ensemble.EnsembleStore;
import dlnlab.ensemble.FileInUseException;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.export.FileTrouble;
import dlnlab.run.Clock;
import dlnlab.run.Crew;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// An ensemble that is worked out and started on a thread of its own, since data may have to be read for it. Whoever
/// asked looks from time to time, and may cancel at any time.
public final class EnsembleJob {
    /// What was computed for less than this is not worth a file: a slider that is dragged leaves none behind.
    private static final double WORTH_SECONDS = 2;

    private final EnsembleSpec spec;
    private final @Nullable EnsembleStore store;
    private final Object turn = new Object();
    private volatile boolean cancelled;
    private volatile @Nullable EnsembleRun run;
    private volatile String failure = "";
    private volatile String note = "";
    private @Nullable Path file;
    private @Nullable Crew crew;

    private EnsembleJob(EnsembleSpec spec, @Nullable EnsembleStore store) {
        this.spec = spec;
        this.store = store;
    }

    /// Begins to work it out, and keeps nothing on disk.
    public static EnsembleJob start(EnsembleSpec spec) {
        return start(spec, null, null);
    }

    /// Begins to work it out.
    /// @param store keeps finished members, and gives back those that it has; or null
    /// @param before another one that was cancelled, or null; its end is waited for
    public static EnsembleJob start(EnsembleSpec spec, @Nullable EnsembleStore store, @Nullable EnsembleJob before) {
        EnsembleJob job = new EnsembleJob(spec, store);
        synchronized (job.turn) {
            job.crew = Crew.start(1, "ensemble", () -> job.prepare(before));
        }
        return job;
    }

    private void prepare(@Nullable EnsembleJob before) {
        try {
            if (before != null) {
                before.await();
                // whoever goes on with the same wants what has finished
                if (!before.spec.equals(spec)) {
                    before.leaveNothingSmall();
                }
            }
            if (cancelled) {
                return;
            }
            EnsemblePlan plan = EnsemblePlan.of(spec);
            if (!cancelled) {
                begin(plan);
            }
        } catch (InvalidExperimentException e) {
            failure = e.sentence();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            failure = "The computation could not begin: " + e + ".";
        }
    }

    private void begin(EnsemblePlan plan) throws IOException {
        // one core is left to the window and to the runs in it
        int cores = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        EnsembleRun begun = kept(plan, cores);
        run = begun;
        // it may have been cancelled before there was anything to cancel
        if (cancelled) {
            begun.close();
        }
    }

    // what cannot be kept is computed all the same
    private EnsembleRun kept(EnsemblePlan plan, int cores) throws IOException {
        if (store != null) {
            try {
                return in(store, plan, cores);
            } catch (FileInUseException inUse) {
                file = null;
                note = "not kept on disk, because another window computes the same";
            } catch (IOException e) {
                file = null;
                note = "not kept on disk: " + FileTrouble.reason(e);
            }
        }
        return EnsembleRun.start(plan, null, cores, Clock.system());
    }

    // a damaged file would be in the way for ever
    private EnsembleRun in(EnsembleStore kept, EnsemblePlan plan, int cores) throws IOException {
        Path own = kept.file(plan);
        file = own;
        try {
            return EnsembleRun.start(plan, own, cores, Clock.system());
        } catch (FileInUseException inUse) {
            throw inUse;
        } catch (InvalidExperimentException damaged) {
            kept.setAside(own);
            return EnsembleRun.start(plan, own, cores, Clock.system());
        }
    }

    private void await() throws InterruptedException {
        Crew preparing;
        synchronized (turn) {
            preparing = crew;
        }
        if (preparing != null) {
            preparing.join();
        }
        EnsembleRun present = run;
        if (present != null) {
            present.await();
        }
    }

    private void leaveNothingSmall() {
        EnsembleRun present = run;
        if (present == null || store == null || file == null) {
            return;
        }
        var progress = present.progress();
        boolean whole = progress.finished() == progress.total();
        if (!whole && progress.recovered() == 0 && progress.seconds() < WORTH_SECONDS) {
            store.discard(file);
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

    /// Why nothing is kept on disk although it should be, as the end of a line; empty where it is.
    public String note() {
        return note;
    }
}
