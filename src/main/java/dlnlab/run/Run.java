package dlnlab.run;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.SimulationState;
import dlnlab.dynamics.StopReason;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.run.RunStatus.Phase;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One experiment running on a thread of its own. Commands return at once; status and trace may be read by anyone.
///
/// Speed and pausing change when a step is computed, never which.
public final class Run implements AutoCloseable {
    private static final long TAIL_NANOS = 25_000_000;
    private static final long CHECKPOINT_NANOS = 50_000_000;
    private static final long IDLE_NANOS = 1_000_000_000;

    private final Start start;
    private final Assembler assembler;
    private final Clock clock;
    private final LookingBack past;
    private final Pace pace;
    private final LinkedBlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
    private final Thread thread;

    private volatile RunStatus status = RunStatus.preparing();
    private volatile @Nullable RunEngine engine;
    private volatile List<Event> events = List.of();
    private volatile boolean closed;

    // touched by the run's thread only
    private boolean playing;
    private long until = Long.MAX_VALUE;
    private double seconds;
    private long lastTail;
    private long lastCheckpoint;
    private final StepRate rate = new StepRate();
    private String message;

    private Run(Start start, double stepsPerSecond, Assembler assembler, Clock clock) {
        this.start = start;
        this.assembler = assembler;
        this.clock = clock;
        this.past = new LookingBack(start, assembler);
        this.pace = new Pace(clock, stepsPerSecond);
        this.seconds = start.seconds();
        this.message = start.message();
        this.thread = new Thread(this::work, "run " + start.experiment().title());
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
                Math.clamp(step, 0, status.step()),
                prepared().trace(),
                prepared().checkpoints(),
                events);
        return started(start.branchedAt(moment), newStepsPerSecond, assembler, clock);
    }

    /// What this run has recorded up to now, to be written to a file. Any thread but the window's may call it, also
    /// while the run goes on.
    /// @throws IllegalStateException while the run is still being prepared
    public SavedRun save() {
        // the status is published last, so that everything up to its step is there
        RunStatus now = status;
        SimulationState last = stateAt(now.step());
        return SavedRun.of(start, now, last, prepared(), events);
    }

    /// The exact state at a step that the run has taken, computed again beside the run. Any thread but the window's
    /// may call it; calls wait for each other.
    /// @throws IllegalStateException while the run is still being prepared
    /// @throws IllegalArgumentException if the run has not come that far
    public SimulationState stateAt(long step) {
        RunEngine recorded = prepared();
        if (step < 0 || step > status.step()) {
            throw new IllegalArgumentException(
                    "the run has taken " + status.step() + " steps, there is no step " + step);
        }
        return past.stateAt(step, recorded.checkpoints(), events);
    }

    private RunEngine prepared() {
        RunEngine present = engine;
        if (present == null) {
            throw new IllegalStateException("this run is still being prepared");
        }
        return present;
    }

    /// What is being run.
    public Experiment experiment() {
        return start.experiment();
    }

    /// The experiment with the live values that were in force when the run had taken so many steps.
    public Experiment experimentAt(long step) {
        Experiment shown = experiment();
        for (Event event : events) {
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
        return status;
    }

    /// What has been recorded; null while preparing.
    public @Nullable Trace trace() {
        RunEngine present = engine;
        return present == null ? null : present.trace();
    }

    /// The working objects, to be asked what they are, not to be advanced; null while preparing.
    public @Nullable Assembly assembly() {
        RunEngine present = engine;
        return present == null ? null : present.assembly();
    }

    /// Changes made while it was going.
    public List<Event> events() {
        return events;
    }

    /// Goes on until a stop rule ends the run.
    public void play() {
        play(Long.MAX_VALUE);
    }

    /// Goes on until a stop rule ends the run, or until a step at which it waits.
    public void play(long waitAt) {
        commands.add(() -> {
            long step = prepared().simulation().step();
            until = waitAt > step ? waitAt : Long.MAX_VALUE;
            playing = true;
            pace.restart();
            rate.restart(clock.nanos());
        });
    }

    /// Waits after the present step.
    public void pause() {
        commands.add(() -> playing = false);
    }

    /// Takes `count` steps and waits.
    public void step(long count) {
        commands.add(() -> {
            playing = false;
            advance(prepared(), count);
        });
    }

    /// Changes the speed: steps per second, infinity for as fast as possible. Never changes the trajectory.
    public void setSpeed(double newStepsPerSecond) {
        commands.add(() -> pace.setSpeed(newStepsPerSecond));
    }

    /// Changes the controls from the next step on, and records the change.
    public void change(Controls controls) {
        commands.add(() -> {
            RunEngine running = prepared();
            if (running.stopReason() == null) {
                running.change(controls);
                events = running.events();
            }
        });
    }

    /// Hands a copy of the present state to a receiver, on the run's thread between two steps: the receiver must be
    /// quick. Nothing is handed over by a run that is closed or has failed.
    public void ask(Consumer<SimulationState> receiver) {
        commands.add(() -> receiver.accept(prepared().simulation().save()));
    }

    /// Ends the thread as soon as the present step is done. What was recorded stays readable.
    @Override
    public void close() {
        closed = true;
        commands.add(() -> {});
    }

    /// Waits until the run's thread has ended.
    /// @return whether it did within the time
    public boolean awaitClosed(long millis) throws InterruptedException {
        thread.join(millis);
        return !thread.isAlive();
    }

    private void work() {
        try {
            RunEngine running = start.engine(start.assemble(assembler));
            events = running.events();
            engine = running;
            loop(running);
        } catch (IllegalArgumentException e) {
            status = RunStatus.failed(String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            status = RunStatus.failed("There is not enough memory for this run; choose smaller widths.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // a fault of the program: a run that seems to go on for ever would be worse than saying so
            status = RunStatus.failed("This run stopped because of a fault in the program: " + e);
        }
    }

    private void loop(RunEngine running) throws InterruptedException {
        publish(running, true);
        while (!closed) {
            boolean going = playing && running.stopReason() == null;
            long due = going ? pace.due() : 0;
            Runnable command = due > 0 ? commands.poll() : next(going);
            if (command != null) {
                command.run();
                publish(running, !playing);
            } else if (due > 0) {
                advance(running, Math.min(due, until - running.simulation().step()));
                if (running.simulation().step() >= until) {
                    playing = false;
                    publish(running, true);
                }
            }
        }
    }

    private @Nullable Runnable next(boolean going) throws InterruptedException {
        long wait = going ? pace.nanosUntilDue(IDLE_NANOS) : IDLE_NANOS;
        return commands.poll(wait, TimeUnit.NANOSECONDS);
    }

    private void advance(RunEngine running, long count) {
        if (running.stopReason() != null) {
            return;
        }
        long before = running.simulation().step();
        long began = clock.nanos();
        StopReason reason = running.advance(count);
        long now = clock.nanos();
        long taken = running.simulation().step() - before;
        pace.took(taken, now - began);
        seconds += (now - began) * 1e-9;
        rate.took(taken, now);
        reason = reason == null ? timeBudget(running) : reason;
        if (now - lastCheckpoint > CHECKPOINT_NANOS) {
            lastCheckpoint = now;
            running.checkpoint();
        }
        if (reason == StopReason.DIVERGED) {
            message = DivergenceReport.explain(running, start.assemble(assembler));
        }
        if (reason != null || now - lastTail > TAIL_NANOS) {
            lastTail = now;
            publish(running, reason != null);
        }
    }

    private @Nullable StopReason timeBudget(RunEngine running) {
        double limit = experiment().stop().maxSeconds();
        if (limit > 0 && seconds >= limit) {
            running.stop(StopReason.TIME_BUDGET);
        }
        return running.stopReason();
    }

    private void publish(RunEngine running, boolean whole) {
        running.publishTail(whole);
        var simulation = running.simulation();
        StopReason reason = running.stopReason();
        Phase phase = reason != null ? Phase.ENDED : playing ? Phase.PLAYING : Phase.PAUSED;
        String sentence = reason == null ? "" : message.isEmpty() ? EndSentence.of(reason, experiment()) : message;
        status = new RunStatus(
                phase,
                simulation.step(),
                simulation.time(),
                simulation.loss(),
                simulation.stepSize(),
                phase == Phase.PLAYING ? rate.perSecond() : 0,
                seconds,
                reason,
                sentence);
    }
}
