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
import dlnlab.run.SavedRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// The experiment on the table, its runs, and the runs before as ghosts. Everything a person can do to them.
///
/// A change of the setup starts new runs, at most ten times a second; a change of a live parameter goes on in the
/// present ones. All methods are called on the JavaFX thread and return at once.
public final class LabViewModel implements AutoCloseable {
    private static final long RESTART_NANOS = 100_000_000;

    private final Clock clock;
    private final VariantMemory memory = new VariantMemory();
    private final SetupHistory table;
    private final RunSet runs = new RunSet();
    private final TimeTravel time;
    private final Playing playing;
    private final TilesViewModel tiles;
    private final ReadOnlyLongWrapper activity = new ReadOnlyLongWrapper();
    private boolean restartPending;
    private long lastRestart;

    /// Opens a scene or a preset, waiting at step 0.
    public LabViewModel(String id) {
        this(id, Clock.system());
    }

    /// The same with a given clock.
    public LabViewModel(String id, Clock clock) {
        this.clock = clock;
        table = new SetupHistory(Opening.get(id));
        time = new TimeTravel(this::run, clock);
        playing = new Playing(runs, time, () -> table.opening().scene(), this::touch, () -> replaceRuns(true));
        tiles = new TilesViewModel(table.openingProperty(), table.setupProperty());
        startRuns();
        lastRestart = clock.nanos();
    }

    /// The scene, preset or file that the setup started from.
    public ReadOnlyObjectProperty<Opening> openingProperty() {
        return table.openingProperty();
    }

    /// The setup shown, with what is compared.
    public ReadOnlyObjectProperty<Setup> setupProperty() {
        return table.setupProperty();
    }

    /// The experiment shown.
    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return table.experimentProperty();
    }

    /// The runs on the table.
    public RunSet runs() {
        return runs;
    }

    /// The moment shown.
    public TimeTravel time() {
        return time;
    }

    /// Plays, pauses and steps them.
    public Playing playing() {
        return playing;
    }

    /// The charts shown.
    public TilesViewModel tiles() {
        return tiles;
    }

    /// Counts what a person did: whoever draws frames starts again when it changes.
    public ReadOnlyLongProperty activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /// The experiment shown.
    public Experiment experiment() {
        return table.setup().experiment();
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
        return Parameters.differences(table.opening().setup().experiment(), experiment());
    }

    /// Whether anything differs from what was opened, the members of a comparison and typed weights included.
    public boolean isChanged() {
        return !table.setup().equals(table.opening().setup());
    }

    /// Opens a scene, a preset or a file, and plays it; before an audience up to its first question.
    public void open(Opening chosen) {
        open(chosen, chosen.setup());
    }

    /// The same with a setup that has been changed since it was opened.
    public void open(Opening chosen, Setup shown) {
        note("");
        show(chosen, shown);
    }

    private void show(Opening chosen, Setup shown) {
        table.set(chosen, shown);
        playing.forgetSpeed();
        replaceRuns(playing.nextQuestion(-1) != 0);
        // another experiment is another picture: its predecessor says nothing about it
        runs.forgetGhosts();
    }

    /// Opens a saved run with its record; it waits where it was.
    /// @throws InvalidExperimentException if this program cannot go on with it; then nothing changes
    public void open(Opening chosen, SavedRun saved) {
        long steps = saved.experiment().stop().maxSteps();
        Run reopened = Run.reopen(saved, Speed.watchable(steps).stepsPerSecond());
        note("");
        restartPending = false;
        time.live();
        table.set(chosen, chosen.setup());
        playing.forgetSpeed();
        playing.speedFor(steps);
        runs.replace(List.of(Variation.NONE), () -> List.of(reopened));
        runs.forgetGhosts();
        touch();
    }

    /// Puts on the table what stood there when the program ended; pinned runs are computed again.
    public void restore(Session session) {
        show(session.from(), session.setup());
        for (Session.Pinned kept : session.pinned()) {
            if (kept.member() >= 0 && kept.member() < runs.members().size()) {
                RunEntry member = runs.members().get(kept.member());
                runs.setPinned(member, true);
                member.labelProperty().set(kept.label());
            } else {
                Run run = started(
                        kept.experiment(),
                        Setup.weights(kept.start()),
                        playing.speedProperty().get().stepsPerSecond());
                runs.addPinned(run, kept.label());
                run.play();
            }
        }
    }

    /// The scene `by` places further in the course, or the first one from outside the course.
    public void moveScene(int by) {
        List<Opening> scenes = Opening.scenes();
        int index = scenes.indexOf(table.opening());
        int next = index < 0 ? (by > 0 ? 0 : scenes.size() - 1) : Math.floorMod(index + by, scenes.size());
        open(scenes.get(next));
    }

    /// Goes back to what was opened.
    public void undoChanges() {
        restart(table.opening().setup());
    }

    /// Takes back the last change of the setup, or the last opening.
    public void undo() {
        Opening before = table.opening();
        taken(table.undo(), before);
    }

    /// Takes back the last undo.
    public void redo() {
        Opening before = table.opening();
        taken(table.redo(), before);
    }

    private void taken(boolean any, Opening before) {
        if (any && before.equals(table.opening())) {
            replaceRuns(true);
        } else if (any) {
            show(table.opening(), table.setup());
        }
    }

    /// Changes one knob. A live one turned while the past is shown goes on from there.
    /// @throws InvalidExperimentException if the value is not possible; then nothing changes
    public void change(Parameter<?> parameter, String text) {
        Setup before = table.setup();
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
        table.set(next);
        touch();
        boolean live = parameter.live() && next.isComparison() == before.isComparison() && !restartPending;
        if (live && time.lookingBack()) {
            branchAll(after);
        } else if (live && playing.canGoOn()) {
            runs.members().forEach(entry -> control(entry.run(), entry.variation(), after));
        } else if (!parameter.id().equals("title")) {
            restartPending = true;
            tick();
        }
    }

    private static void control(Run run, Variation variation, Experiment changed) {
        run.change(Assembler.controls(variation.of(changed)));
    }

    /// Changes several knobs at once.
    /// @throws InvalidExperimentException if the values are not possible together; then nothing changes
    public void change(List<Assignment> assignments) {
        Setup before = table.setup();
        Experiment after = Parameters.apply(before.experiment(), assignments);
        List<Parameter<?>> parameters = new ArrayList<>();
        assignments.forEach(assignment -> parameters.add(Parameters.get(assignment.id())));
        Setup next = before.with(after, parameters);
        next.members();
        note("");
        table.set(next);
        touch();
        restartPending = true;
        tick();
    }

    /// Starts the experiment of the lead run again from other weights than the seed's.
    /// @param weights all parameters in a row, as [dlnlab.network.Layers] holds them
    public void startFrom(double[] weights) {
        List<Double> start = Arrays.stream(weights).boxed().toList();
        note("");
        Experiment shown = run().experimentAt(time.shownStep());
        table.set(new Setup(shown, List.of(Variation.NONE), start));
        replaceRuns(false);
    }

    /// Runs the same experiment with several values side by side. Where none of them is the value shown, the first one
    /// takes its place, so that no knob shows what no run has.
    /// @throws InvalidExperimentException if one of the members is not possible; then nothing changes
    public void compare(List<Variation> variations) {
        Setup present = table.setup();
        List<Experiment> members = new Setup(present.experiment(), variations).members();
        Experiment base = members.contains(present.experiment()) ? present.experiment() : members.getFirst();
        restart(new Setup(base, variations, present.start()));
    }

    /// Keeps the lead run when the setup changes, or lets it go.
    public void togglePin() {
        RunEntry lead = runs.leadProperty().get();
        runs.setPinned(lead, !lead.pinnedProperty().get());
        touch();
    }

    /// Opens the setup of a run on the table again.
    public void reopen(RunEntry entry) {
        restart(Setup.of(entry.run()));
    }

    /// Starts pending runs when they are due. Called once per frame.
    /// @return whether something is still to be started or played back
    public boolean tick() {
        if (restartPending && clock.nanos() - lastRestart >= RESTART_NANOS) {
            replaceRuns(true);
        }
        time.tick(playing.speedProperty().get().stepsPerSecond());
        return restartPending || time.playingProperty().get();
    }

    /// Goes on from the moment shown with a new run, which has the record up to there; the old one becomes the ghost.
    /// @return whether the past was shown, so that there was a moment to go on from
    public boolean branch() {
        if (!time.lookingBack()) {
            return false;
        }
        RunEntry lead = runs.leadProperty().get();
        long step = time.shownStep();
        Run from = lead.run();
        note("");
        table.set(new Setup(from.experimentAt(step), List.of(Variation.NONE), Setup.weightsOf(from)));
        Run next = from.branch(step, playing.speedProperty().get().stepsPerSecond());
        branched(List.of(lead.variation()), List.of(next));
        return true;
    }

    private void branchAll(Experiment changed) {
        long step = time.shownStep();
        double speed = playing.speedProperty().get().stepsPerSecond();
        List<Variation> variations = new ArrayList<>();
        List<Run> branches = new ArrayList<>();
        for (RunEntry entry : runs.members()) {
            Run next = entry.run().branch(step, speed);
            control(next, entry.variation(), changed);
            variations.add(entry.variation());
            branches.add(next);
        }
        branched(variations, branches);
    }

    private void branched(List<Variation> variations, List<Run> branches) {
        restartPending = false;
        time.live();
        runs.replace(variations, () -> branches);
        branches.forEach(Run::play);
        touch();
    }

    /// Back to step 0 with the same seed and the values shown; waits there unless it was playing.
    public void reset() {
        replaceRuns(playing.isPlaying());
    }

    /// The next seed: other start weights, the same data.
    public void newSeed() {
        restart(table.setup().withSeed(experiment().seed() + 1));
    }

    private void restart(Setup next) {
        note("");
        table.set(next);
        replaceRuns(true);
    }

    private void note(String knob) {
        table.changing(knob, clock.nanos());
    }

    private void startRuns() {
        Setup setup = table.setup();
        double speed = playing.speedFor(setup.experiment().stop().maxSteps());
        List<Experiment> members = setup.members();
        runs.replace(
                setup.variations(),
                () -> members.stream()
                        .map(member -> started(member, setup.startOf(member), speed))
                        .toList());
    }

    private static Run started(Experiment experiment, double @Nullable [] weights, double speed) {
        return Run.start(experiment, weights, speed, new Assembler(), Clock.system());
    }

    private void replaceRuns(boolean play) {
        restartPending = false;
        lastRestart = clock.nanos();
        time.live();
        startRuns();
        if (play) {
            runs.members().forEach(entry -> playing.play(entry.run()));
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
