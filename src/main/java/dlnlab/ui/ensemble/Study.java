package dlnlab.ui.ensemble;

import dlnlab.ensemble.CellValues;
import dlnlab.ensemble.EnsembleRun;
import dlnlab.ensemble.EnsembleSpec;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.ensemble.Flight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One ensemble over a grid in the window: what is known of its cells.
public final class Study {
    private final EnsembleSpec spec;
    private final EnsembleJob job;
    private @Nullable CellValues values;
    private @Nullable EnsembleTable table;
    private List<Flight> flights = List.of();
    private int version;

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

    /// Looks what is known. Called once per frame; where nothing is new it costs next to nothing.
    void look() {
        EnsembleRun run = job.run();
        if (run == null) {
            return;
        }
        CellValues own = values;
        if (own == null) {
            own = new CellValues(run.plan());
            values = own;
            version++;
        }
        EnsembleTable before = table;
        EnsembleTable now = run.table();
        List<Flight> inFlight = run.flights();
        if (before == null || before.size() != now.size() || !inFlight.equals(flights)) {
            table = now;
            flights = inFlight;
            own.update(now, inFlight);
            version++;
        }
    }

    /// What is known of the cells, or null while it is not known what can be computed.
    public @Nullable CellValues values() {
        return values;
    }

    /// The finished members, or null before anything is known.
    public @Nullable EnsembleTable table() {
        return table;
    }

    /// Grows whenever more is known.
    public int version() {
        return version;
    }
}
