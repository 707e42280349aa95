package dlnlab.run;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.SimulationState;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One experiment running on a thread of its own. Commands return at once; status and trace may be read by anyone.
///
/// Speed and pausing change when a step is computed, never which.
public final class Run implements AutoCloseable {
    private final Start start;
    private final Assembler assembler;
    private final Clock clock;
    private final LookingBack past;
    private final RunLoop loop;
    private final Thread thread;

    private Run(Start start, double stepsPerSecond, Assembler assembler, Clock clock) {
        this.start = start;
        this.assembler = assembler;
        past = new LookingBack(start, assembler);
        loop = new RunLoop(start, stepsPerSecond, assembler, clock);
        this.clock = clock;
        thread = new Thread(loop, "run " + start.experiment().title());
        thread.setDaemon(true);
    }

    private static Run started(Start start, double stepsPerSecond, Assembler assembler, Clock clock) {
        Run run = new Run(start, stepsPerSecond, assembler, clock);
        run.thread.start();
        return run;
    }

    /// Begins to prepare a run in the background; it waits for [#play].
    /// @param stepsPerSecond the speed when playing; infinity for as fast as the machine can
    public static Run start(Experiment experiment, double stepsPerSecond) {
        return start(experiment, null, stepsPerSecond, new Assembler(), Clock.system());
    }

    /// The same with prescribed start weights, assembler and clock.
    public static Run start(
            Experiment experiment,
            double @Nullable [] startWeights,
            double stepsPerSecond,
            Assembler assembler,
            Clock clock) {
        return started(Start.fresh(experiment, startWeights), stepsPerSecond, assembler, clock);
    }

    /// Puts a saved run on the table again, with its record, waiting at its last step. Where it has not ended it goes
    /// on as if it had never stopped.
    /// @throws InvalidExperimentException if this program does not know one of the quantities it recorded
    public static Run reopen(SavedRun saved, double stepsPerSecond) {
        return started(saved.start(), stepsPerSecond, Assembler.recordingLike(saved), Clock.system());
    }

    /// Begins a run that goes on from a recorded moment of this one, with the same samples up to there. Without a
    /// change it repeats what this run did, bit for bit.
    /// @throws IllegalStateException while this run is still being prepared
    public Run branch(long step, double newStepsPerSecond) {
        RunEngine.Past moment = new RunEngine.Past(
                Math.clamp(step, 0, status().step()),
                loop.prepared().trace(),
                loop.prepared().checkpoints(),
                events());
        return started(start.branchedAt(moment), newStepsPerSecond, assembler, clock);
    }

    /// What this run has recorded up to now, to be written to a file. Any thread but the window's may call it, also
    /// while the run goes on.
    /// @throws IllegalStateException while the run is still being prepared
    public SavedRun save() {
        // the status is published last, so that everything up to its step is there
        RunStatus now = status();
        SimulationState last = stateAt(now.step());
        return SavedRun.of(start, now, last, loop.prepared(), events());
    }

    /// The exact state at a step that the run has taken, computed again beside the run. Any thread but the window's
    /// may call it; calls wait for each other.
    /// @throws IllegalStateException while the run is still being prepared
    /// @throws IllegalArgumentException if the run has not come that far
    public SimulationState stateAt(long step) {
        RunEngine recorded = loop.prepared();
        if (step < 0 || step > status().step()) {
            throw new IllegalArgumentException(
                    "the run has taken " + status().step() + " steps, there is no step " + step);
        }
        return past.stateAt(step, recorded.checkpoints(), events());
    }

    /// What is being run.
    public Experiment experiment() {
        return start.experiment();
    }

    /// The experiment with the live values that were in force when the run had taken so many steps.
    public Experiment experimentAt(long step) {
        Experiment shown = experiment();
        for (Event event : events()) {
            if (event.step() <= step) {
                shown = Assembler.with(shown, event.controls());
            }
        }
        return shown;
    }

    /// The weights that the run was told to start from, or null where it drew them; the array itself.
    public double @Nullable [] startWeights() {
        return start.weights();
    }

    /// What the run is doing now.
    public RunStatus status() {
        return loop.status();
    }

    /// What has been recorded; null while preparing.
    public @Nullable Trace trace() {
        RunEngine present = loop.engine();
        return present == null ? null : present.trace();
    }

    /// The working objects, to be asked what they are, not to be advanced; null while preparing.
    public @Nullable Assembly assembly() {
        RunEngine present = loop.engine();
        return present == null ? null : present.assembly();
    }

    /// Changes made while it was going.
    public List<Event> events() {
        return loop.events();
    }

    /// Goes on until a stop rule ends the run.
    public void play() {
        play(Long.MAX_VALUE);
    }

    /// Goes on until a stop rule ends the run, or until a step at which it waits.
    public void play(long waitAt) {
        loop.play(waitAt);
    }

    /// Waits after the present step; one that takes long is given up, and taken again when the run goes on.
    public void pause() {
        loop.pause();
    }

    /// Takes `count` steps and waits.
    public void step(long count) {
        loop.step(count);
    }

    /// Changes the speed: steps per second, infinity for as fast as possible. Never changes the trajectory.
    public void setSpeed(double newStepsPerSecond) {
        loop.setSpeed(newStepsPerSecond);
    }

    /// Changes the controls from the next step on, and records the change.
    public void change(Controls controls) {
        loop.change(controls);
    }

    /// Hands a copy of the present state to a receiver, on the run's thread between two steps: the receiver must be
    /// quick. Nothing is handed over by a run that is closed or has failed.
    public void ask(Consumer<SimulationState> receiver) {
        loop.ask(receiver);
    }

    /// Ends the thread as soon as the present step is done or given up. What was recorded stays readable.
    @Override
    public void close() {
        loop.close();
    }

    /// Waits until the run's thread has ended.
    /// @return whether it did within the time
    public boolean awaitClosed(long millis) throws InterruptedException {
        thread.join(millis);
        return !thread.isAlive();
    }
}
