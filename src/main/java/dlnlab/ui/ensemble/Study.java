package dlnlab.ui.ensemble;

import dlnlab.ensemble.CellValues;
import dlnlab.ensemble.EnsembleRun;
import dlnlab.ensemble.EnsembleSpec;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.ensemble.Flight;
import dlnlab.run.LatestOnly;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One ensemble over a grid in the window: what is known of its cells. Medians and intervals are worked out in the
/// background, and change between frames.
public final class Study {
    private final EnsembleSpec spec;
    private final EnsembleJob job;
    private final LatestOnly summing = new LatestOnly("study");
    private volatile @Nullable Sums sums;
    private @Nullable Sums seen;
    private @Nullable EnsembleTable asked;
    private List<Flight> askedFlights = List.of();
    private int version;

    /// What was worked out, and from what.
    private record Sums(CellValues values, EnsembleTable table) {}

    Study(EnsembleSpec spec, EnsembleJob job) {
        this.spec = spec;
        this.job = job;
    }

    /// What is computed.
    public EnsembleSpec spec() {
        return spec;
    }

    EnsembleJob job() {
        return job;
    }

    /// Ends the computation; what is known stays.
    void cancel() {
        job.cancel();
        summing.close();
    }

    /// Looks what is known. Called once per frame; costs next to nothing.
    void look() {
        EnsembleRun run = job.run();
        if (run == null) {
            return;
        }
        EnsembleTable before = asked;
        EnsembleTable now = run.table();
        List<Flight> inFlight = run.flights();
        if (before == null || before.size() != now.size() || !inFlight.equals(askedFlights)) {
            asked = now;
            askedFlights = inFlight;
            summing.ask(() -> sum(now, inFlight));
        }
        Sums newest = sums;
        if (newest != null && !newest.equals(seen)) {
            seen = newest;
            version++;
        }
    }

    // one thread alone comes here
    private void sum(EnsembleTable table, List<Flight> inFlight) {
        Sums before = sums;
        CellValues values = before == null ? new CellValues(table.plan()) : before.values();
        sums = new Sums(values.with(table, inFlight), table);
    }

    /// Whether all members that have finished are in the numbers.
    boolean isSummed() {
        EnsembleRun run = job.run();
        Sums shown = seen;
        return run == null
                || (shown != null && shown.table().size() == run.table().size());
    }

    /// What is known of the cells, or null while it is not known what can be computed.
    public @Nullable CellValues values() {
        Sums shown = seen;
        return shown == null ? null : shown.values();
    }

    /// The finished members, or null before anything is known.
    public @Nullable EnsembleTable table() {
        Sums shown = seen;
        return shown == null ? null : shown.table();
    }

    /// Grows whenever more is known.
    public int version() {
        return version;
    }
}
