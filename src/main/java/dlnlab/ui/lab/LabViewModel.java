package dlnlab.ui.lab;

import dlnlab.experiment.Difference;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Preset;
import dlnlab.experiment.Presets;
import dlnlab.experiment.VariantMemory;
import dlnlab.run.Clock;
import dlnlab.run.Run;
import dlnlab.run.RunStatus;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The experiment on the table, its run, and the run before as a ghost. Everything a person can do to them.
///
/// A change of the setup starts a new run, at most ten times a second; a change of a live parameter goes on in the
/// present run. All methods are called on the JavaFX thread and return at once.
public final class LabViewModel implements AutoCloseable {
    private static final long RESTART_NANOS = 100_000_000;

    private final Clock clock;
    private final VariantMemory memory = new VariantMemory();
    private final ReadOnlyObjectWrapper<Preset> preset;
    private final ReadOnlyObjectWrapper<Experiment> experiment;
    private final ReadOnlyObjectWrapper<Run> run;
    private final ReadOnlyObjectWrapper<Speed> speed;
    private final ReadOnlyLongWrapper activity = new ReadOnlyLongWrapper();
    private @Nullable Run ghost;
    private boolean restartPending;
    private boolean speedChosen;
    private long lastRestart;

    /// Opens a preset, waiting at step 0.
    public LabViewModel(String presetId) {
        this(presetId, Clock.system());
    }

    /// The same with a given clock.
    public LabViewModel(String presetId, Clock clock) {
        this.clock = clock;
        Preset first = Presets.get(presetId);
        preset = new ReadOnlyObjectWrapper<>(first);
        experiment = new ReadOnlyObjectWrapper<>(first.experiment());
        speed = new ReadOnlyObjectWrapper<>(watchable());
        run = new ReadOnlyObjectWrapper<>(startRun());
        lastRestart = clock.nanos();
    }

    /// The preset that the setup started from.
    public ReadOnlyObjectProperty<Preset> presetProperty() {
        return preset.getReadOnlyProperty();
    }

    /// The setup shown.
    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return experiment.getReadOnlyProperty();
    }

    /// The present run.
    public ReadOnlyObjectProperty<Run> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// The speed of playing.
    public ReadOnlyObjectProperty<Speed> speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /// Counts what a person did: whoever draws frames starts again when it changes.
    public ReadOnlyLongProperty activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /// The setup shown.
    public Experiment experiment() {
        return experiment.get();
    }

    /// The present run.
    public Run run() {
        return run.get();
    }

    /// The run before the present one, whose record stays readable, or null.
    public @Nullable Run ghost() {
        return ghost;
    }

    /// What differs from the preset, seeds included.
    public List<Difference> changes() {
        return Parameters.differences(preset.get().experiment(), experiment.get());
    }

    /// Opens a preset and plays it.
    public void choosePreset(Preset chosen) {
        preset.set(chosen);
        experiment.set(chosen.experiment());
        speedChosen = false;
        speed.set(watchable());
        replaceRun(true);
        // another preset is another picture: its predecessor says nothing about it
        ghost = null;
    }

    /// Goes back to the preset as it was.
    public void undoChanges() {
        experiment.set(preset.get().experiment());
        replaceRun(true);
    }

    /// Changes one knob.
    /// @throws InvalidExperimentException if the value is not possible; then nothing changes
    public void change(Parameter<?> parameter, String text) {
        Experiment before = experiment.get();
        Experiment after =
                parameter.isVariant() ? memory.choose(before, parameter, text) : parameter.withText(before, text);
        if (after.equals(before)) {
            return;
        }
        experiment.set(after);
        touch();
        if (parameter.live() && run.get().status().canGoOn() && !restartPending) {
            run.get().changeStepSize(after.descent().stepSize());
        } else if (!parameter.id().equals("title")) {
            restartPending = true;
            tick();
        }
    }

    /// Starts a pending run when it is due. Called once per frame.
    /// @return whether a run is still to be started
    public boolean tick() {
        if (restartPending && clock.nanos() - lastRestart >= RESTART_NANOS) {
            replaceRun(true);
        }
        return restartPending;
    }

    /// Plays or pauses. A run that has ended starts again.
    public void togglePlay() {
        touch();
        RunStatus status = run.get().status();
        if (status.phase() == RunStatus.Phase.PLAYING) {
            run.get().pause();
        } else if (status.canGoOn()) {
            run.get().play();
        } else {
            replaceRun(true);
        }
    }

    /// Plays the present run.
    public void play() {
        touch();
        run.get().play();
    }

    /// Takes one step.
    public void step() {
        touch();
        run.get().step(1);
    }

    /// Back to step 0 with the same seed and the values shown; waits there unless it was playing.
    public void reset() {
        replaceRun(run.get().status().phase() == RunStatus.Phase.PLAYING);
    }

    /// The next seed: other start weights, the same data.
    public void newSeed() {
        experiment.set(experiment.get().withSeed(experiment.get().seed() + 1));
        replaceRun(true);
    }

    /// Changes the speed of playing.
    public void setSpeed(Speed chosen) {
        speedChosen = true;
        speed.set(chosen);
        run.get().setSpeed(chosen.stepsPerSecond());
    }

    private Speed watchable() {
        return Speed.watchable(experiment.get().stop().maxSteps());
    }

    private Run startRun() {
        if (!speedChosen) {
            speed.set(watchable());
        }
        return Run.start(experiment.get(), speed.get().stepsPerSecond());
    }

    private void replaceRun(boolean play) {
        restartPending = false;
        lastRestart = clock.nanos();
        Run before = run.get();
        before.close();
        // a run that showed nothing yet is no ghost: while a slider is dragged the last real run stays
        if (before.status().step() > 0) {
            ghost = before;
        }
        Run next = startRun();
        if (play) {
            next.play();
        }
        run.set(next);
        touch();
    }

    private void touch() {
        activity.set(activity.get() + 1);
    }

    /// Ends the run's thread.
    @Override
    public void close() {
        run.get().close();
    }
}
