package dlnlab.ui.lab;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.Variation;
import dlnlab.run.Assembler;
import dlnlab.run.Clock;
import dlnlab.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Starts the runs of a setup, those that go on from a moment of the past, and those that a session kept.
final class RunStarter {
    private static final long RESTART_NANOS = 100_000_000;

    private final Clock clock;
    private final SetupHistory table;
    private final RunSet runs;
    private final TimeTravel time;
    private final Playing playing;
    private final Runnable touch;
    private final Supplier<Assembler> assemblers;
    private boolean pending;
    private long last;

    /// @param touch is called after new runs stand on the table
    /// @param assemblers who assembles each run
    RunStarter(
            Clock clock,
            SetupHistory table,
            RunSet runs,
            TimeTravel time,
            Playing playing,
            Runnable touch,
            Supplier<Assembler> assemblers) {
        this.clock = clock;
        this.table = table;
        this.runs = runs;
        this.time = time;
        this.playing = playing;
        this.touch = touch;
        this.assemblers = assemblers;
    }

    /// Whether a changed setup still waits for its runs.
    boolean isPending() {
        return pending;
    }

    /// Starts and plays the setup as soon as the last start is long enough ago: ten times a second at most.
    void soon() {
        pending = true;
        tick();
    }

    /// Starts what is due.
    void tick() {
        if (pending && clock.nanos() - last >= RESTART_NANOS) {
            start(true);
        }
    }

    /// Puts the runs of the setup on the table; they wait at step 0 or are played.
    void start(boolean play) {
        last = clock.nanos();
        Setup setup = table.setup();
        List<Experiment> members = setup.members();
        // the member that takes most steps decides how long a person watches
        double speed = playing.speedFor(members.stream()
                .mapToLong(member -> member.stop().maxSteps())
                .max()
                .orElseThrow());
        pending = false;
        time.live();
        runs.replace(
                setup.variations(),
                () -> members.stream()
                        .map(member -> started(member, setup.startOf(member), speed))
                        .toList());
        if (play) {
            runs.members().forEach(entry -> playing.play(entry.run()));
        }
        playing.begun(play);
        touch.run();
    }

    /// Begins to show to an audience, or ends it. What has run already would give the answer away, so a scene as it was
    /// opened begins again and waits at its first question; what a person made of it goes on.
    void present(boolean on) {
        boolean begins = on && !playing.presentingProperty().get();
        playing.presentingProperty().set(on);
        boolean asOpened = table.setup().equals(table.opening().setup());
        if (begins && asOpened && table.opening().scene() != null) {
            playing.rewind();
            start(playing.nextQuestion(-1) != 0);
            runs.forgetGhosts();
        }
    }

    /// Puts one run on the table that exists already.
    void show(Run reopened) {
        put(List.of(Variation.NONE), List.of(reopened));
    }

    /// Plays a run that goes on from the moment shown of the one that is followed.
    void branch() {
        Run next = runs.leadProperty().get().run().branch(time.shownStep(), speed());
        // asked before the present is shown again: nobody has seen the answer to the next question yet
        long question = playing.nextQuestion(time.shownStep());
        put(List.of(Variation.NONE), List.of(next));
        next.play(question);
    }

    /// Whether every member has a record to go on from.
    boolean canBranch() {
        return runs.members().stream().allMatch(entry -> entry.run().trace() != null);
    }

    /// Plays runs that go on from the moment shown of every member, with live values changed there.
    void branchAll(Experiment changed) {
        List<Variation> variations = new ArrayList<>();
        List<Run> branches = new ArrayList<>();
        for (RunEntry entry : runs.members()) {
            Run next = entry.run().branch(time.shownStep(), speed());
            control(next, entry.variation(), changed);
            variations.add(entry.variation());
            branches.add(next);
        }
        long question = playing.nextQuestion(time.shownStep());
        put(variations, branches);
        branches.forEach(branch -> branch.play(question));
    }

    /// Gives every member the live values of the changed experiment.
    void control(Experiment changed) {
        runs.members().forEach(entry -> control(entry.run(), entry.variation(), changed));
    }

    private static void control(Run run, Variation variation, Experiment changed) {
        run.change(Assembler.controls(variation.of(changed)));
    }

    private void put(List<Variation> variations, List<Run> shown) {
        pending = false;
        time.live();
        runs.replace(variations, () -> shown);
        touch.run();
    }

    /// Puts a run on the table again that a session kept; it waits at its start.
    void restore(Session.Pinned kept) {
        if (kept.member() >= 0 && kept.member() < runs.members().size()) {
            RunEntry member = runs.members().get(kept.member());
            runs.setPinned(member, true);
            member.labelProperty().set(kept.label());
        } else {
            Run run = started(kept.experiment(), Setup.weights(kept.start()), speed());
            runs.addPinned(run, kept.label());
        }
    }

    private double speed() {
        return playing.speedProperty().get().stepsPerSecond();
    }

    private Run started(Experiment experiment, double @Nullable [] weights, double speed) {
        return Run.start(experiment, weights, speed, assemblers.get(), Clock.system());
    }
}
