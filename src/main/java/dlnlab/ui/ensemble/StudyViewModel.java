package dlnlab.ui.ensemble;

import dlnlab.ensemble.Cell;
import dlnlab.ensemble.CellValues;
import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.EnsembleRun;
import dlnlab.ensemble.EnsembleSpec;
import dlnlab.ensemble.EnsembleStore;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.figure.StudyColumns;
import dlnlab.run.Clock;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The experiment on the table in every cell of an ensemble's grid, for as long as a chart shows it: computed in the
/// background anew whenever a knob is turned, at most ten times a second, with the former numbers as a ghost.
///
/// All methods are called on the JavaFX thread and return at once.
public final class StudyViewModel implements AutoCloseable {
    private static final long RESTART_NANOS = 100_000_000;

    private final String ensemble;
    private final Clock clock;
    private final Runnable touch;
    private final Supplier<@Nullable EnsembleStore> store;
    private final ReadOnlyObjectWrapper<StudyState> state = new ReadOnlyObjectWrapper<>(StudyState.NONE);
    private @Nullable EnsembleSpec wanted;
    private @Nullable EnsembleSpec refused;
    private @Nullable Study present;
    private @Nullable Study ghost;
    // its members may still hold the file for a moment
    private @Nullable EnsembleJob closed;
    private long lastStart = Long.MIN_VALUE;
    private @Nullable Experiment base;
    private @Nullable Experiment opened;

    /// @param ensemble id of one that comes with the program
    /// @param touch is called after something changed that must be drawn
    /// @param store keeps finished members on disk, where there is one
    public StudyViewModel(String ensemble, Clock clock, Runnable touch, Supplier<@Nullable EnsembleStore> store) {
        this.ensemble = ensemble;
        this.clock = clock;
        this.touch = touch;
        this.store = store;
    }

    /// How far the computation is.
    public ReadOnlyObjectProperty<StudyState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The present one, or null before it begins.
    public @Nullable Study present() {
        return present;
    }

    /// The one before, or null.
    public @Nullable Study ghost() {
        return ghost;
    }

    /// The numbers of the present one, or null while they are being prepared.
    public @Nullable CellValues values() {
        return present == null ? null : present.values();
    }

    /// The numbers before something was changed, or null.
    public @Nullable CellValues former() {
        return ghost == null ? null : ghost.values();
    }

    /// Tells what stands on the table.
    public void follow(Experiment experiment) {
        // a member that was opened is one of these: the others stay what they are
        if (base != null && experiment.equals(opened)) {
            return;
        }
        base = unopened(experiment);
        opened = null;
        try {
            EnsembleSpec spec = StudyColumns.spec(ensemble, base);
            if (!spec.equals(wanted)) {
                wanted = spec;
                refused = null;
                touch.run();
            }
        } catch (InvalidExperimentException unknown) {
            // a scene from a file may name what this program does not have
            state.set(StudyState.failed(unknown.sentence()));
        }
    }

    // after a member was opened a knob changes the whole again, which has seeds of its own
    private Experiment unopened(Experiment experiment) {
        Experiment member = opened;
        Experiment whole = base;
        if (member == null || whole == null) {
            return experiment;
        }
        boolean seed = experiment.seed() == member.seed();
        boolean data = experiment.dataSeed() == member.dataSeed();
        Experiment back = seed ? experiment.withSeed(whole.seed()) : experiment;
        return data ? back.withDataSeed(whole.dataSeed()) : back;
    }

    /// Whether what is shown belongs to an experiment.
    public boolean isOf(Experiment experiment) {
        return present != null && present.spec().equals(StudyColumns.spec(ensemble, experiment));
    }

    /// The run of a cell's first start, to be put on the table; whoever asks does so.
    /// @throws InvalidExperimentException where a baseline answers: it is no run; one sentence
    public Experiment open(int cell) {
        CellValues values = values();
        if (values == null) {
            throw new InvalidExperimentException("cell", "The cells of this table are still being prepared.");
        }
        EnsemblePlan plan = values.plan();
        Cell chosen = plan.cells().get(cell);
        if (chosen.baseline() != null) {
            throw new InvalidExperimentException(
                    "cell",
                    "The row “" + chosen.baseline().label()
                            + "” is the solution of an optimisation problem and not a descent, so there is no run to"
                            + " open.");
        }
        // start 0 of a cell is the member of the cell's own number
        Experiment member = plan.experiment(cell)
                .withTitle(base == null ? "" : base.title())
                .withSummary(base == null ? "" : base.summary());
        opened = member;
        return member;
    }

    /// Holds the computation, or lets it go on; one that was stopped goes on with what it had kept.
    public void togglePause() {
        EnsembleRun run = run();
        if (run == null) {
            return;
        }
        if (state.get().stopped()) {
            restart();
        } else if (state.get().paused()) {
            run.resume();
        } else {
            run.pause();
        }
        touch.run();
    }

    /// Ends the computation; what has finished stays.
    public void cancel() {
        EnsembleRun run = run();
        if (run != null) {
            run.cancel();
            touch.run();
        }
    }

    private @Nullable EnsembleRun run() {
        return present == null ? null : present.job().run();
    }

    /// Starts what is due and looks what is known. Called once per frame.
    /// @param held whether an audience is still asked: then what is not there yet does not begin
    /// @return whether something is still to come
    public boolean tick(boolean held) {
        long now = clock.nanos();
        boolean pending = isPending() && !(held && present == null);
        if (pending && (lastStart == Long.MIN_VALUE || now - lastStart >= RESTART_NANOS)) {
            lastStart = now;
            restart();
        }
        Study study = present;
        boolean summing = false;
        if (study != null) {
            // asked before the numbers are taken: then what is over is all in them
            StudyState is = stateOf(study);
            study.look();
            summing = !study.isSummed();
            // nothing is over before its numbers are there
            if (is.going() || !summing) {
                state.set(is);
            }
        }
        return pending || summing || (state.get().going() && !state.get().paused());
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
        Study before = present;
        if (before != null) {
            before.cancel();
            if (!before.spec().equals(spec)) {
                ghost = ghostAfter(before);
            }
        }
        present = new Study(spec, EnsembleJob.start(spec, store.get(), before == null ? closed : before.job()));
        closed = null;
        state.set(StudyState.preparing());
    }

    // while a slider is dragged the last one with numbers stays
    private @Nullable Study ghostAfter(Study before) {
        CellValues values = before.values();
        boolean any = values != null && state.get().share() > 0;
        return any || ghost == null ? before : ghost;
    }

    private StudyState stateOf(Study study) {
        String failure = study.job().failure();
        EnsembleRun run = study.job().run();
        if (!failure.isEmpty()) {
            refused = study.spec();
            return StudyState.failed(failure);
        }
        return run == null
                ? StudyState.preparing()
                : StudyState.of(run.progress(), study.job().note());
    }

    /// Whether all members are there, or none will come.
    public boolean isSettled() {
        return !isPending() && !state.get().going();
    }

    /// Ends all threads.
    @Override
    public void close() {
        if (present != null) {
            present.cancel();
            closed = present.job();
        }
        present = null;
        ghost = null;
        wanted = null;
        base = null;
        opened = null;
        state.set(StudyState.NONE);
    }
}
