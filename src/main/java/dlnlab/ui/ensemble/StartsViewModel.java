package dlnlab.ui.ensemble;

import dlnlab.ensemble.EnsembleRun;
import dlnlab.ensemble.EnsembleSpec;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.ensemble.MemberSeeds;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.run.Clock;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Many random starts of the experiment on the table, for as long as a chart shows them: computed in the background
/// anew whenever a knob is turned, at most ten times a second, with the former ones as a ghost.
///
/// All methods are called on the JavaFX thread and return at once.
public final class StartsViewModel implements AutoCloseable {
    /// How many starts there are until a person says otherwise.
    public static final int USUAL = 3000;

    /// The fewest that can be asked for.
    public static final int FEWEST = 10;

    private static final int MOST_TRAJECTORIES = 4000;
    private static final long RESTART_NANOS = 100_000_000;
    /// A cloud of less than this share of its members is no ghost: while a slider is dragged the last whole one stays.
    private static final double GHOST_FROM = 0.5;

    private final Clock clock;
    private final Runnable touch;
    private final RainClock rain = new RainClock();
    private final ReadOnlyObjectWrapper<StartsState> state = new ReadOnlyObjectWrapper<>(StartsState.NONE);
    private int count = USUAL;
    private @Nullable EnsembleSpec wanted;
    private @Nullable EnsembleSpec refused;
    private @Nullable Cloud present;
    private @Nullable Cloud ghost;
    private long lastStart = Long.MIN_VALUE;
    private long ensembleSeed;
    private int opened = -1;

    /// @param touch is called after something changed that must be drawn
    public StartsViewModel(Clock clock, Runnable touch) {
        this.clock = clock;
        this.touch = touch;
    }

    /// How far they have fallen.
    public RainClock rain() {
        return rain;
    }

    /// How far the computation is.
    public ReadOnlyObjectProperty<StartsState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The starts of the present experiment, or null while they are being prepared.
    public @Nullable Cloud present() {
        return present;
    }

    /// The starts before them, or null.
    public @Nullable Cloud ghost() {
        return ghost;
    }

    /// How many starts there are.
    public int count() {
        return count;
    }

    /// The member that was opened as a run of its own, or -1.
    public int opened() {
        return opened;
    }

    /// Whether a chart shows an ensemble.
    public static boolean isShownBy(ChartSpec chart) {
        return chart.kind() == ChartSpec.Kind.STARTS || chart.kind() == ChartSpec.Kind.HISTOGRAM;
    }

    /// Tells what stands on the table and what is shown of it.
    public void follow(Experiment experiment, List<ChartSpec> charts) {
        List<ChartSpec> shown =
                charts.stream().filter(StartsViewModel::isShownBy).toList();
        if (shown.isEmpty()) {
            leave();
            return;
        }
        boolean isOpened = opened >= 0 && experiment.seed() == MemberSeeds.of(ensembleSeed, opened);
        if (!isOpened) {
            opened = -1;
            ensembleSeed = experiment.seed();
        }
        rain.setActive(true);
        want(spec(experiment.withSeed(ensembleSeed), shown, count));
    }

    private void want(EnsembleSpec spec) {
        if (!spec.equals(wanted)) {
            wanted = spec;
            refused = null;
            touch.run();
        }
    }

    private static EnsembleSpec spec(Experiment experiment, List<ChartSpec> charts, int count) {
        List<String> kept = new ArrayList<>();
        List<String> traced = new ArrayList<>();
        for (ChartSpec chart : charts) {
            for (ColumnRef column : chart.columns()) {
                add(kept, column.quantity());
                if (chart.kind() == ChartSpec.Kind.STARTS) {
                    add(traced, column.quantity());
                }
            }
        }
        // what the charts call it plays no part
        return EnsembleSpec.ofSeeds(experiment.withTitle("starts"), count, kept)
                .withTraces(Math.min(count, MOST_TRAJECTORIES), traced);
    }

    private static void add(List<String> ids, String id) {
        if (!ids.contains(id)) {
            ids.add(id);
        }
    }

    /// Another number of starts.
    /// @throws InvalidExperimentException if it is not from 10 to 100,000; then nothing changes
    public void setCount(int starts) {
        if (starts < FEWEST || starts > EnsembleSpec.MOST_STARTS) {
            throw new InvalidExperimentException(
                    "starts",
                    "The number of starts must be a whole number from 10 to 100,000, but was " + starts + ".");
        }
        count = starts;
        EnsembleSpec spec = wanted;
        if (spec != null) {
            want(spec.withStarts(starts).withTraces(Math.min(starts, MOST_TRAJECTORIES), spec.traced()));
        }
    }

    /// Says that a member becomes the run on the table: the others stay what they are.
    /// @return the seed of that run
    public long open(int member) {
        opened = member;
        return MemberSeeds.of(ensembleSeed, member);
    }

    /// Holds the computation, or lets it go on.
    public void togglePause() {
        EnsembleRun run = run();
        if (run != null) {
            if (state.get().paused()) {
                run.resume();
            } else {
                run.pause();
            }
            touch.run();
        }
    }

    /// Ends the computation; what has finished stays.
    public void cancel() {
        EnsembleRun run = run();
        if (run != null) {
            run.cancel();
            touch.run();
        }
    }

    /// Says that something changed that must be drawn.
    public void touch() {
        touch.run();
    }

    private @Nullable EnsembleRun run() {
        return present == null ? null : present.job().run();
    }

    /// Another experiment is another picture: what was shown before says nothing about it.
    public void forget() {
        leave();
        count = USUAL;
        rain.rewind();
    }

    private void leave() {
        close();
        rain.setActive(false);
        wanted = null;
        state.set(StartsState.NONE);
    }

    /// Starts what is due, looks what has finished, and lets the rain fall. Called once per frame.
    /// @return whether something is still to come or moves
    public boolean tick() {
        long now = clock.nanos();
        boolean pending = isPending();
        if (pending && (lastStart == Long.MIN_VALUE || now - lastStart >= RESTART_NANOS)) {
            lastStart = now;
            restart();
        }
        Cloud cloud = present;
        if (cloud != null) {
            cloud.look();
            state.set(stateOf(cloud));
            rain.tick(now, cloud.isTimed());
        }
        boolean going = state.get().going() && !state.get().paused();
        return pending || going || rain.playingProperty().get();
    }

    private boolean isPending() {
        EnsembleSpec spec = wanted;
        boolean known = spec == null || spec.equals(refused);
        return !known && (present == null || !present.spec().equals(spec));
    }

    private void restart() {
        EnsembleSpec spec = wanted;
        if (spec == null) {
            return;
        }
        Cloud before = present;
        if (before != null) {
            before.job().cancel();
            if (before.size() >= GHOST_FROM * before.spec().starts() || ghost == null) {
                ghost = before;
            }
        }
        present = new Cloud(spec);
        state.set(StartsState.preparing(spec.starts()));
    }

    private StartsState stateOf(Cloud cloud) {
        String failure = cloud.job().failure();
        EnsembleRun run = cloud.job().run();
        if (!failure.isEmpty()) {
            refused = cloud.spec();
            return StartsState.failed(failure);
        }
        return run == null ? StartsState.preparing(cloud.spec().starts()) : StartsState.of(run.progress());
    }

    /// Whether all members are there, and where they are to be seen.
    public boolean isSettled() {
        return !isPending() && !state.get().going() && !rain.playingProperty().get();
    }

    /// The finished members, or null.
    public @Nullable EnsembleTable table() {
        return present == null ? null : present.table();
    }

    /// Ends all threads.
    @Override
    public void close() {
        if (present != null) {
            present.job().cancel();
        }
        present = null;
        ghost = null;
    }
}
