package dlnlab.ui.lab;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Difference;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Variation;
import dlnlab.run.Assembler;
import dlnlab.run.Clock;
import dlnlab.run.Run;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.ensemble.HypothesesViewModel;
import dlnlab.ui.ensemble.StartsViewModel;
import dlnlab.ui.ensemble.Studies;
import dlnlab.ui.play.Plays;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The experiment on the table, its runs, and the runs before as ghosts. Everything a person can do to them.
///
/// A change of the setup starts new runs, at most ten times a second; a change of a live parameter goes on in the
/// present ones. All methods are called on the JavaFX thread and return at once.
public final class LabViewModel implements AutoCloseable {
    private final SetupHistory table;
    private final RunSet runs = new RunSet();
    private final TimeTravel time;
    private final Playing playing;
    private final RunStarter starter;
    private final Waiting waiting;
    private final Changes changes;
    private final Openings openings;
    private final TilesViewModel tiles;
    private final Plays plays = new Plays(this::touch);
    private final GridSearch search;
    private final StartsViewModel starts;
    private final Studies studies;
    private final HypothesesViewModel hypotheses = new HypothesesViewModel();
    private final ReadOnlyLongWrapper activity = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    /// Opens a scene or a preset, waiting at step 0.
    public LabViewModel(String id) {
        this(id, Clock.system());
    }

    /// The same with a given clock.
    public LabViewModel(String id, Clock clock) {
        this(id, clock, Assembler::new);
    }

    /// The same with other assemblers, one for every run.
    LabViewModel(String id, Clock clock, Supplier<Assembler> assemblers) {
        table = new SetupHistory(Opening.get(id));
        time = new TimeTravel(this::run, clock);
        starts = new StartsViewModel(clock, this::touch);
        studies = new Studies(clock, this::touch);
        playing = new Playing(
                runs, time, starts.rain(), plays, () -> table.opening().scene(), this::touch, this::again);
        waiting = new Waiting(runs, () -> playing.speedProperty().get());
        starter = new RunStarter(clock, table, runs, time, playing, this::touch, assemblers);
        changes = new Changes(clock, table, runs, time, playing, starter, this::touch);
        openings = new Openings(table, runs, playing, waiting, starter, changes::note, notice::set);
        tiles = new TilesViewModel(table.openingProperty(), table.setupProperty());
        search = new GridSearch(this);
        table.openingProperty().subscribe(opening -> {
            plays.close();
            openExhibits(opening);
            starts.forget();
            studies.forget();
            followEnsembles();
        });
        table.setupProperty().subscribe(setup -> {
            plays.setSeed(setup.experiment().seed());
            followEnsembles();
        });
        tiles.shownProperty().subscribe(shown -> followEnsembles());
        starter.start(false);
    }

    // before anybody asks whether its question is answered
    private void openExhibits(Opening opening) {
        if (opening.scene() != null) {
            opening.scene().exhibits().forEach(plays::of);
        }
    }

    private void followEnsembles() {
        List<ChartSpec> charts = tiles.shownProperty().get().charts();
        starts.follow(table.setup().experiment(), charts);
        studies.follow(table.setup().experiment(), charts);
        hypotheses.follow(charts);
    }

    private void again() {
        playing.rewind();
        starter.start(true);
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

    /// Where the runs wait.
    public Waiting waiting() {
        return waiting;
    }

    /// The charts shown.
    public TilesViewModel tiles() {
        return tiles;
    }

    /// The exhibits of what was opened.
    public Plays plays() {
        return plays;
    }

    /// The search for the best value of a knob.
    public GridSearch search() {
        return search;
    }

    /// Many random starts of what is on the table, where a chart shows them.
    public StartsViewModel starts() {
        return starts;
    }

    /// Puts one of the many starts on the table as a run of its own; the others stay what they are.
    /// @param member its number
    public void openStart(int member) {
        changes.restart(table.setup().withSeed(starts.open(member)));
    }

    /// The ensembles over grids that charts show.
    public Studies studies() {
        return studies;
    }

    /// The hypotheses that a chart shows.
    public HypothesesViewModel hypotheses() {
        return hypotheses;
    }

    /// Puts the first run of one cell of an ensemble on the table; the others stay what they are. Where the cell has
    /// none, a sentence says so and nothing changes.
    /// @param ensemble id of an ensemble that a chart shows
    public void openMember(String ensemble, int cell) {
        try {
            changes.restart(Setup.single(studies.of(ensemble).open(cell)));
        } catch (InvalidExperimentException e) {
            notice.set("");
            notice.set(e.sentence());
        }
    }

    /// Counts what a person did: whoever draws frames starts again when it changes.
    public ReadOnlyLongProperty activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /// What a person should know about what was done last, in one sentence, or empty.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
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

    /// Begins to show to an audience, or ends it: a scene as it was opened begins again and waits at its first
    /// question.
    public void present(boolean on) {
        boolean begins = on && !playing.presentingProperty().get();
        starter.present(on);
        if (begins && !isChanged()) {
            studies.forget();
            hypotheses.close();
            followEnsembles();
        }
    }

    /// Opens a scene, a preset or a file, and plays it; before an audience up to its first question.
    public void open(Opening chosen) {
        openings.open(chosen);
    }

    /// What was opened before and what stands next to it in the course.
    public Openings openings() {
        return openings;
    }

    /// Goes back to what was opened.
    public void undoChanges() {
        changes.restart(table.opening().setup());
    }

    /// Changes one knob. A live one turned while the past is shown goes on from there.
    /// @throws InvalidExperimentException if the value is not possible; then nothing changes
    public void change(Parameter<?> parameter, String text) {
        changes.change(parameter, text);
    }

    /// Changes several knobs at once.
    /// @throws InvalidExperimentException if the values are not possible together; then nothing changes
    public void change(List<Assignment> assignments) {
        changes.change(assignments);
    }

    /// Starts the experiment of the lead run again from other weights than the seed's.
    /// @param weights all parameters in a row, as [dlnlab.network.Layers] holds them
    public void startFrom(double[] weights) {
        changes.startFrom(weights);
    }

    /// Runs the same experiment with several values side by side. Where none of them is the value shown, the first one
    /// takes its place, so that no knob shows what no run has.
    /// @throws InvalidExperimentException if one of the members is not possible; then nothing changes
    public void compare(List<Variation> variations) {
        changes.compare(variations);
    }

    /// Keeps the lead run when the setup changes, or lets it go.
    public void togglePin() {
        RunEntry lead = runs.leadProperty().get();
        runs.setPinned(lead, !lead.pinnedProperty().get());
        touch();
    }

    /// Opens the setup of a run on the table again.
    public void reopen(RunEntry entry) {
        changes.restart(Setup.of(entry.run()));
    }

    /// Starts pending runs when they are due and looks after the search. Called once per frame.
    /// @return whether something is still to be started, played back or found
    public boolean tick() {
        boolean searching = search.poll();
        boolean raining = starts.tick();
        boolean asking = isAsking();
        boolean studying = studies.tick(asking);
        boolean judging = hypotheses.tick(asking);
        boolean moving = plays.tick();
        starter.tick();
        time.tick(playing.speedProperty().get().stepsPerSecond());
        return searching
                || raining
                || studying
                || judging
                || moving
                || starter.isPending()
                || time.playingProperty().get();
    }

    /// Whether an audience is to guess before anything fills in.
    public boolean isAsking() {
        return playing.presentingProperty().get()
                && table.opening().scene() != null
                && run().status().step() == 0
                && !playing.isPlaying();
    }

    /// Goes on from the moment shown with a new run, which has the record up to there; the old one becomes the ghost.
    /// @return whether the past was shown, so that there was a moment to go on from
    public boolean branch() {
        return changes.branch();
    }

    /// Back to step 0 with the same seed and the values shown; waits there unless it was playing.
    public void reset() {
        boolean play = playing.isPlaying();
        playing.rewind();
        starter.start(play);
    }

    /// The next seed: other start weights, the same data.
    public void newSeed() {
        changes.restart(table.setup().withSeed(experiment().seed() + 1));
    }

    void touch() {
        waiting.forget();
        activity.set(activity.get() + 1);
    }

    /// Ends the threads of all runs.
    @Override
    public void close() {
        plays.close();
        search.close();
        starts.close();
        studies.close();
        hypotheses.close();
        runs.close();
    }
}
