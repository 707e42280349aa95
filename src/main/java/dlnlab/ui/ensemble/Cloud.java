package dlnlab.ui.ensemble;

import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.EnsembleRun;
import dlnlab.ensemble.EnsembleSpec;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.ensemble.motion.CommonTime;
import dlnlab.scene.ChartSpec;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One ensemble in the window: what has finished of it, and the time that its members share.
public final class Cloud {
    /// The members below this number fix the times at which all are shown; those of them that are there do until then.
    private static final int ENOUGH = 256;

    private static final int FEWEST = 16;

    private final EnsembleSpec spec;
    private final EnsembleJob job;
    private @Nullable EnsembleTable table;
    private @Nullable CommonTime time;
    private int timed;
    private boolean timedAll;
    private final Map<ChartSpec, Kept> ends = new ConcurrentHashMap<>();

    /// The ends of so many members.
    private record Kept(int size, Ends ends) {}

    Cloud(EnsembleSpec spec) {
        this.spec = spec;
        job = EnsembleJob.start(spec);
    }

    /// What is computed.
    public EnsembleSpec spec() {
        return spec;
    }

    EnsembleJob job() {
        return job;
    }

    /// Looks what has finished. Called once per frame.
    void look() {
        EnsembleRun run = job.run();
        if (run == null) {
            return;
        }
        // asked before the table is taken: then what is over is all in it
        boolean all = run.progress().isOver();
        EnsembleTable now = run.table();
        table = now;
        if (!timedAll) {
            fixTime(now, all);
        }
    }

    // members of small numbers begin first, but on many cores others may overtake them
    private void fixTime(EnsembleTable now, boolean all) {
        int ready = (int) IntStream.range(0, now.size())
                .filter(row -> now.member(row) < ENOUGH)
                .count();
        boolean more = timed < ENOUGH && ready >= Math.max(FEWEST, 2 * timed);
        if (more || (all && ready > 0)) {
            time = CommonTime.of(now, ENOUGH);
            timed = ready;
        }
        timedAll = all || timed == Math.min(ENOUGH, spec.starts());
    }

    /// The finished members, or null before the first.
    public @Nullable EnsembleTable table() {
        return table;
    }

    /// How many have finished.
    public int size() {
        EnsembleTable now = table;
        return now == null ? 0 : now.size();
    }

    /// Whether members can be shown moving.
    boolean isTimed() {
        return time != null;
    }

    /// The ends of all members of a table of this ensemble, sorted once for all who show them. On any thread.
    /// @param spec a chart of kind HISTOGRAM
    public Ends ends(ChartSpec spec, EnsembleTable of) {
        return Objects.requireNonNull(ends.compute(
                        spec,
                        (chart, kept) -> kept != null && kept.size() == of.size()
                                ? kept
                                : new Kept(of.size(), Ends.of(chart, of))))
                .ends();
    }

    /// The time that all members are shown at.
    /// @param phase from 0 at the starts to 1 where the last has arrived: there all are at their ends
    /// @return infinite at their ends; NaN before them, as long as too few have finished to fix the time
    public double timeAt(double phase) {
        if (phase >= 1) {
            return Double.POSITIVE_INFINITY;
        }
        CommonTime now = time;
        return now == null ? Double.NaN : now.at(phase);
    }

    /// The time in which the members that fix it have arrived; NaN before there are any.
    public double end() {
        CommonTime now = time;
        return now == null ? Double.NaN : now.end();
    }

    /// The number of a column of the table.
    /// @param column which column of the quantity, from 0
    public static int column(EnsemblePlan plan, String quantity, int column) {
        int seen = 0;
        for (int c = 0; c < plan.columns().size(); c++) {
            if (plan.columns().get(c).quantity().equals(quantity) && seen++ == column) {
                return c;
            }
        }
        throw new IllegalArgumentException("the ensemble does not keep column " + (column + 1) + " of " + quantity);
    }
}
