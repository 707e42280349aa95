package dlnlab.ui.lab;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.Variation;
import dlnlab.run.Clock;
import dlnlab.run.Run;
import java.util.Arrays;
import java.util.List;

/// What a person changes in the setup, and which runs follow from it: new ones, branches of the present ones from the
/// moment shown, or the present ones going on with other live values.
final class Changes {
    private final Clock clock;
    private final SetupHistory table;
    private final RunSet runs;
    private final TimeTravel time;
    private final Playing playing;
    private final RunStarter starter;
    private final Runnable touch;

    /// @param touch is called after a person changed something
    Changes(
            Clock clock,
            SetupHistory table,
            RunSet runs,
            TimeTravel time,
            Playing playing,
            RunStarter starter,
            Runnable touch) {
        this.clock = clock;
        this.table = table;
        this.runs = runs;
        this.time = time;
        this.playing = playing;
        this.starter = starter;
        this.touch = touch;
    }

    /// Changes one knob. A live one turned while the past is shown goes on from there.
    /// @throws InvalidExperimentException if the value is not possible; then nothing changes
    void change(Parameter<?> parameter, String text) {
        Setup before = table.setup();
        Setup next = table.changed(parameter, text);
        if (next.equals(before)) {
            return;
        }
        note(parameter.id());
        table.set(next);
        touch.run();
        boolean live = parameter.live() && next.isComparison() == before.isComparison() && !starter.isPending();
        if (live && time.lookingBack() && starter.canBranch()) {
            starter.branchAll(next.experiment());
        } else if (live && playing.runsCanGoOn()) {
            starter.control(next.experiment());
        } else if (!parameter.id().equals("title")) {
            starter.soon();
        }
    }

    /// Changes several knobs at once.
    /// @throws InvalidExperimentException if the values are not possible together; then nothing changes
    void change(List<Assignment> assignments) {
        Setup next = table.changed(assignments);
        note("");
        table.set(next);
        touch.run();
        starter.soon();
    }

    /// Starts the experiment of the lead run again from other weights than the seed's.
    void startFrom(double[] weights) {
        List<Double> start = Arrays.stream(weights).boxed().toList();
        note("");
        Experiment shown = lead().experimentAt(time.shownStep());
        table.set(new Setup(shown, List.of(Variation.NONE), start));
        starter.start(false);
    }

    /// Runs the same experiment with several values side by side. Where none of them is the value shown, the first one
    /// takes its place, so that no knob shows what no run has.
    /// @throws InvalidExperimentException if one of the members is not possible; then nothing changes
    void compare(List<Variation> variations) {
        Setup present = table.setup();
        List<Experiment> members = new Setup(present.experiment(), variations).members();
        Experiment base = members.contains(present.experiment()) ? present.experiment() : members.getFirst();
        restart(present.comparing(base, variations));
    }

    /// Goes on from the moment shown with a new run, which has the record up to there; the old one becomes the ghost.
    /// @return whether the past was shown, so that there was a moment to go on from
    boolean branch() {
        if (!time.lookingBack()) {
            return false;
        }
        Run from = lead();
        note("");
        table.set(new Setup(from.experimentAt(time.shownStep()), List.of(Variation.NONE), Setup.weightsOf(from)));
        starter.branch();
        return true;
    }

    /// Starts and plays another setup.
    void restart(Setup next) {
        note("");
        table.set(next);
        starter.start(true);
    }

    /// Says which knob changes next, so that the steps of one drag are undone together; empty for none.
    void note(String knob) {
        table.changing(knob, clock.nanos());
    }

    private Run lead() {
        return runs.leadProperty().get().run();
    }
}
