package dlnlab.ui.lab;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Difference;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.VariantMemory;
import dlnlab.experiment.Variation;
import dlnlab.run.Assembler;
import dlnlab.run.Clock;
import dlnlab.run.Run;
import dlnlab.run.RunStatus;
import dlnlab.run.SavedRun;
import dlnlab.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The experiment on the table, its runs, and the runs before as ghosts. Everything a person can do to them.
///
/// A change of the setup starts new runs, at most ten times a second; a change of a live parameter goes on in the
/// present ones. All methods are called on the JavaFX thread and return at once.
public final class LabViewModel implements AutoCloseable {
    private static final long RESTART_NANOS = 100_000_000;

    private final Clock clock;
    private final VariantMemory memory = new VariantMemory();
    private final History<Setup> history = new History<>();
    private final ReadOnlyObjectWrapper<Opening> opening;
    private final ReadOnlyObjectWrapper<Setup> setup;
    private final ReadOnlyObjectWrapper<Experiment> experiment;
    private final RunSet runs = new RunSet();
    private final TimeTravel time;
    private final TilesViewModel tiles;
    private final ReadOnlyObjectWrapper<Speed> speed;
    private final ReadOnlyLongWrapper activity = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper presenting = new ReadOnlyBooleanWrapper();
    private boolean restartPending;
    private boolean speedChosen;
    /// Whether the runs began as the setup says, not at typed weights or at a moment of another run.
    private boolean asSetUp = true;
    private long lastRestart;

    /// Opens a scene or a preset, waiting at step 0.
    public LabViewModel(String id) {
        this(id, Clock.system());
    }

    /// The same with a given clock.
    public LabViewModel(String id, Clock clock) {
        this.clock = clock;
        Opening first = Opening.get(id);
        opening = new ReadOnlyObjectWrapper<>(first);
        setup = new ReadOnlyObjectWrapper<>(first.setup());
        experiment = new ReadOnlyObjectWrapper<>(first.setup().experiment());
        setup.subscribe(now -> experiment.set(now.experiment()));
        speed = new ReadOnlyObjectWrapper<>(watchable());
        time = new TimeTravel(this::run, clock);
        tiles = new TilesViewModel(opening, setup);
        startRuns();
        lastRestart = clock.nanos();
    }

    /// The scene, preset or file that the setup started from.
    public ReadOnlyObjectProperty<Opening> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// The setup shown, with what is compared.
    public ReadOnlyObjectProperty<Setup> setupProperty() {
        return setup.getReadOnlyProperty();
    }

    /// The experiment shown.
    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return experiment.getReadOnlyProperty();
    }

    /// The runs on the table.
    public RunSet runs() {
        return runs;
    }

    /// The moment shown.
    public TimeTravel time() {
        return time;
    }

    /// The charts shown.
    public TilesViewModel tiles() {
        return tiles;
    }

    /// The speed of playing.
    public ReadOnlyObjectProperty<Speed> speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /// Counts what a person did: whoever draws frames starts again when it changes.
    public ReadOnlyLongProperty activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /// The experiment shown.
    public Experiment experiment() {
        return experiment.get();
    }

    /// The run that theory and time slider speak about.
    public Run run() {
        return runs.leadProperty().get().run();
    }

    /// The run before the present one, whose record stays readable, or null.
    public @Nullable Run ghost() {
        return runs.ghosts().isEmpty() ? null : runs.ghosts().getFirst();
    }

    /// What differs from what was opened, seeds included.
    public List<Difference> changes() {
        return Parameters.differences(opening.get().setup().experiment(), experiment.get());
    }

    /// Whether anything differs from what was opened, the members of a comparison included.
    public boolean isChanged() {
        return !setup.get().equals(opening.get().setup());
    }

    /// Whether an audience is watching: then a scene waits for its questions.
    public ReadOnlyBooleanProperty presentingProperty() {
        return presenting.getReadOnlyProperty();
    }

    /// Begins to show to an audience, or ends it. What has run already would give the answer away, so a scene as it was
    /// opened begins again and waits at its first question; what a person made of it goes on.
    public void present(boolean on) {
        boolean begins = on && !presenting.get();
        presenting.set(on);
        if (begins && opening.get().scene() != null && !isChanged() && asSetUp) {
            replaceRuns(nextQuestion(-1) != 0);
            runs.forgetGhosts();
        }
    }

    /// Opens a scene, a preset or a file, and plays it; before an audience up to its first question.
    public void open(Opening chosen) {
        open(chosen, chosen.setup());
    }

    /// The same with a setup that has been changed since it was opened.
    public void open(Opening chosen, Setup shown) {
        note("");
        show(chosen, shown);
        replaceRuns(nextQuestion(-1) != 0);
        // another experiment is another picture: its predecessor says nothing about it
        runs.forgetGhosts();
    }

    /// Opens a saved run with its record; it waits where it was.
    /// @throws InvalidExperimentException if this program cannot go on with it; then nothing changes
    public void open(Opening chosen, SavedRun saved) {
        Run reopened = Run.reopen(
                saved, Speed.watchable(saved.experiment().stop().maxSteps()).stepsPerSecond());
        note("");
        restartPending = false;
        time.live();
        show(chosen, chosen.setup());
        runs.replace(List.of(Variation.NONE), () -> List.of(reopened));
        runs.forgetGhosts();
        touch();
    }

    /// Puts on the table what stood there when the program ended; pinned runs are computed again.
    public void restore(Session session) {
        show(session.from(), session.setup());
        replaceRuns(true);
        runs.forgetGhosts();
        for (Session.Pinned kept : session.pinned()) {
            if (kept.member() >= 0 && kept.member() < runs.members().size()) {
                RunEntry member = runs.members().get(kept.member());
                runs.setPinned(member, true);
                member.labelProperty().set(kept.label());
            } else {
                Run run = Run.start(kept.experiment(), speed.get().stepsPerSecond());
                runs.addPinned(run, kept.label());
                run.play();
            }
        }
    }

    private void show(Opening chosen, Setup shown) {
        // what was changed belongs to what was open: undo must not put it under another title
        history.clear();
        // the setup first: whoever hears of the new scene finds its experiment
        setup.set(shown);
        opening.set(chosen);
        speedChosen = false;
        speed.set(watchable());
    }

    /// The scene `by` places further in the course, or the first one from outside the course.
    public void moveScene(int by) {
        List<Opening> scenes = Opening.scenes();
        int index = scenes.indexOf(opening.get());
        int next = index < 0 ? (by > 0 ? 0 : scenes.size() - 1) : Math.floorMod(index + by, scenes.size());
        open(scenes.get(next));
    }

    /// Goes back to what was opened.
    public void undoChanges() {
        note("");
        setup.set(opening.get().setup());
        replaceRuns(true);
    }

    /// Takes back the last change of the setup.
    public void undo() {
        take(history.undo(setup.get()));
    }

    /// Takes back the last undo.
    public void redo() {
        take(history.redo(setup.get()));
    }

    private void take(@Nullable Setup other) {
        if (other != null) {
            setup.set(other);
            replaceRuns(true);
        }
    }

    /// Changes one knob.
    /// @throws InvalidExperimentException if the value is not possible; then nothing changes
    public void change(Parameter<?> parameter, String text) {
        Setup before = setup.get();
        Experiment after = parameter.isVariant()
                ? memory.choose(before.experiment(), parameter, text)
                : parameter.withText(before.experiment(), text);
        if (after.equals(before.experiment())) {
            return;
        }
        Setup next = before.with(after, List.of(parameter));
        // a member that cannot be is refused here, before anything has changed
        next.members();
        note(parameter.id());
        setup.set(next);
        touch();
        if (parameter.live() && next.isComparison() == before.isComparison() && !restartPending && canGoOn()) {
            runs.members()
                    .forEach(entry -> entry.run()
                            .change(Assembler.controls(entry.variation().of(after))));
        } else if (!parameter.id().equals("title")) {
            restartPending = true;
            tick();
        }
    }

    /// Changes several knobs at once.
    /// @throws InvalidExperimentException if the values are not possible together; then nothing changes
    public void change(List<Assignment> assignments) {
        Setup before = setup.get();
        Experiment after = Parameters.apply(before.experiment(), assignments);
        List<Parameter<?>> parameters = new ArrayList<>();
        assignments.forEach(assignment -> parameters.add(Parameters.get(assignment.id())));
        Setup next = before.with(after, parameters);
        next.members();
        note("");
        setup.set(next);
        touch();
        restartPending = true;
        tick();
    }

    /// Starts the experiment of the lead run again from other weights than the seed's.
    /// @param weights all parameters in a row, as [dlnlab.network.Layers] holds them
    public void startFrom(double[] weights) {
        RunEntry lead = runs.leadProperty().get();
        Run next = Run.start(
                lead.run().experiment(),
                weights.clone(),
                speed.get().stepsPerSecond(),
                new Assembler(),
                Clock.system());
        // a knob turned just before belongs to the setup that goes
        restartPending = false;
        time.live();
        note("");
        setup.set(Setup.single(lead.run().experiment()));
        runs.replace(List.of(Variation.NONE), () -> List.of(next));
        asSetUp = false;
        touch();
    }

    private boolean canGoOn() {
        return runs.members().stream().anyMatch(entry -> entry.run().status().canGoOn());
    }

    /// Runs the same experiment with several values side by side.
    /// @throws InvalidExperimentException if one of the members is not possible; then nothing changes
    public void compare(List<Variation> variations) {
        Setup next = new Setup(experiment.get(), variations);
        next.members();
        note("");
        setup.set(next);
        replaceRuns(true);
    }

    /// Keeps the lead run when the setup changes, or lets it go.
    public void togglePin() {
        RunEntry lead = runs.leadProperty().get();
        runs.setPinned(lead, !lead.pinnedProperty().get());
        touch();
    }

    /// Opens the setup of a run on the table again.
    public void reopen(RunEntry entry) {
        note("");
        setup.set(Setup.single(entry.run().experiment()));
        replaceRuns(true);
    }

    /// Starts pending runs when they are due. Called once per frame.
    /// @return whether something is still to be started or played back
    public boolean tick() {
        if (restartPending && clock.nanos() - lastRestart >= RESTART_NANOS) {
            replaceRuns(true);
        }
        time.tick(speed.get().stepsPerSecond());
        return restartPending || time.playingProperty().get();
    }

    /// Whether a run on the table is being played.
    public boolean isPlaying() {
        return runs.entries().stream().anyMatch(entry -> entry.run().status().phase() == RunStatus.Phase.PLAYING);
    }

    /// Plays or pauses: the record where the past is shown, the runs otherwise. Runs that have all ended start again.
    public void togglePlay() {
        touch();
        if (time.lookingBack()) {
            time.togglePlayback();
        } else if (isPlaying()) {
            runs.forEach(Run::pause);
        } else if (canGoOn()) {
            play();
        } else {
            replaceRuns(true);
        }
    }

    /// Plays the present runs.
    public void play() {
        touch();
        runs.forEach(this::play);
    }

    private void play(Run run) {
        run.play(nextQuestion(run.status().step()));
    }

    /// Where the runs wait for the next question; far away where nobody is watching.
    private long nextQuestion(long after) {
        Scene scene = opening.get().scene();
        return scene == null || !presenting.get() ? Long.MAX_VALUE : scene.nextQuestion(after);
    }

    /// Takes one step, in the record where the past is shown.
    public void step() {
        touch();
        if (time.lookingBack()) {
            time.forward();
        } else {
            runs.forEach(run -> run.step(1));
        }
    }

    /// One step into the past; the runs wait.
    public void stepBack() {
        touch();
        if (isPlaying()) {
            runs.forEach(Run::pause);
        }
        time.back();
    }

    /// Shows a moment of the past.
    public void lookAt(long step) {
        touch();
        time.lookAt(step);
    }

    /// Shows the present again.
    public void backToLive() {
        touch();
        time.live();
    }

    /// Goes on from the moment shown with a new run, which has the record up to there; the old one becomes the ghost.
    /// @return whether the past was shown, so that there was a moment to go on from
    public boolean branch() {
        if (!time.lookingBack()) {
            return false;
        }
        Run from = run();
        long step = time.shownStep();
        RunEntry lead = runs.leadProperty().get();
        Run next = from.branch(step, speed.get().stepsPerSecond());
        restartPending = false;
        time.live();
        setup.set(Setup.single(from.experiment()));
        runs.replace(List.of(lead.variation()), () -> List.of(next));
        asSetUp = false;
        next.play();
        touch();
        return true;
    }

    /// Back to step 0 with the same seed and the values shown; waits there unless it was playing.
    public void reset() {
        replaceRuns(isPlaying());
    }

    /// The next seed: other start weights, the same data.
    public void newSeed() {
        note("");
        Setup before = setup.get();
        setup.set(new Setup(before.experiment().withSeed(before.experiment().seed() + 1), before.variations()));
        replaceRuns(true);
    }

    /// Changes the speed of playing.
    public void setSpeed(Speed chosen) {
        speedChosen = true;
        speed.set(chosen);
        runs.forEach(run -> run.setSpeed(chosen.stepsPerSecond()));
    }

    private void note(String knob) {
        history.changing(setup.get(), knob, clock.nanos());
    }

    private Speed watchable() {
        return Speed.watchable(experiment.get().stop().maxSteps());
    }

    private void startRuns() {
        if (!speedChosen) {
            speed.set(watchable());
        }
        List<Experiment> members = setup.get().members();
        double stepsPerSecond = speed.get().stepsPerSecond();
        runs.replace(
                setup.get().variations(),
                () -> members.stream()
                        .map(member -> Run.start(member, stepsPerSecond))
                        .toList());
        asSetUp = true;
    }

    private void replaceRuns(boolean play) {
        restartPending = false;
        lastRestart = clock.nanos();
        time.live();
        startRuns();
        if (play) {
            runs.members().forEach(entry -> play(entry.run()));
        }
        touch();
    }

    private void touch() {
        activity.set(activity.get() + 1);
    }

    /// Ends the threads of all runs.
    @Override
    public void close() {
        runs.close();
    }
}
