package dlnlab.run;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.Simulation;
import dlnlab.dynamics.SimulationState;
import dlnlab.dynamics.StepGivenUp;
import dlnlab.dynamics.StopReason;
import dlnlab.dynamics.StopTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Advances and records one simulation, without thread or clock: the same calls give the same bits.
public final class RunEngine {
    /// Bytes for checkpoints of one run.
    private static final long CHECKPOINT_BUDGET = 64L << 20;

    private final Assembly assembly;
    private final Simulation simulation;
    private final StopTest stop;
    private final Recorder recorder;
    private final Checkpoints checkpoints;
    private final List<Event> events;
    private @Nullable StopReason stopReason;

    /// Records step 0.
    public RunEngine(Assembly assembly) {
        this(assembly, new Checkpoints(CHECKPOINT_BUDGET), new ArrayList<>());
        recorder.record(simulation);
        checkpoint();
        stopReason = stop.check(simulation);
    }

    private RunEngine(Assembly assembly, Checkpoints checkpoints, List<Event> events) {
        this.assembly = assembly;
        this.checkpoints = checkpoints;
        this.events = events;
        simulation = assembly.simulation();
        stop = assembly.stop();
        recorder = new Recorder(assembly.measurement(), assembly.plan());
    }

    /// A run that begins at a recorded moment of another one: it has the samples up to there, and going on without a
    /// change gives the same bits as the other run did.
    ///
    /// @param past what the other run recorded
    /// @param assembly a fresh assembly of the same experiment, which the new run keeps
    static RunEngine from(Past past, Assembly assembly) {
        long step = past.step();
        List<Event> before = new ArrayList<>(
                past.events().stream().filter(event -> event.step() <= step).toList());
        RunEngine engine = new RunEngine(assembly, past.checkpoints().until(step), before);
        checkSameAccumulators(assembly.simulation().save(), past.checkpoints().at(0));
        Replay.stateAt(step, past.checkpoints(), before, assembly);
        engine.recorder.takeOver(past.trace(), step);
        engine.checkpoint();
        engine.stopReason = engine.stop.check(engine.simulation);
        return engine;
    }

    private static void checkSameAccumulators(SimulationState here, SimulationState there) {
        if (!sizes(here).equals(sizes(there))) {
            throw new IllegalArgumentException("The running sums of the saved states must have the sizes " + sizes(here)
                    + ", but have " + sizes(there) + ".");
        }
    }

    private static List<Integer> sizes(SimulationState state) {
        return state.accumulators().stream().map(sums -> sums.length).toList();
    }

    /// A recorded moment of a run, and all that is needed to go on from there.
    record Past(long step, Trace trace, Checkpoints checkpoints, List<Event> events) {}

    Checkpoints checkpoints() {
        return checkpoints;
    }

    /// Takes up to `count` steps, fewer when the run ends or somebody waits.
    /// @return why the run ended, or null if it can go on
    public @Nullable StopReason advance(long count) {
        long end = simulation.step() + count;
        while (stopReason == null && simulation.step() < end) {
            try {
                simulation.advance();
            } catch (StepGivenUp forSomebodyWaiting) {
                break;
            }
            if (simulation.step() == recorder.nextSample()) {
                recorder.record(simulation);
            }
            stopReason = stop.check(simulation);
        }
        return stopReason;
    }

    /// Has steps that take long be given up when somebody waits; they are taken again later, with the same bits.
    void giveUpWhen(BooleanSupplier somebodyWaits) {
        simulation.giveUpWhen(somebodyWaits);
    }

    /// Ends the run from outside, for example when its time is used up.
    public void stop(StopReason reason) {
        if (stopReason == null) {
            stopReason = reason;
        }
    }

    /// Why the run ended, or null if it can go on.
    public @Nullable StopReason stopReason() {
        return stopReason;
    }

    /// Changes the controls from the next step on, and notes it as an event.
    public void change(Controls controls) {
        simulation.setControls(controls);
        events.add(new Event(simulation.step(), controls));
    }

    /// The changes made so far, in order.
    public List<Event> events() {
        return List.copyOf(events);
    }

    /// Keeps the present state to go back to.
    public void checkpoint() {
        checkpoints.add(simulation.save());
    }

    /// Publishes the present state as the trace's tail.
    /// @param whole whether the expensive quantities are measured too
    public void publishTail(boolean whole) {
        recorder.publishTail(simulation, whole);
    }

    /// What has been recorded.
    public Trace trace() {
        return recorder.trace();
    }

    /// The working objects.
    public Assembly assembly() {
        return assembly;
    }

    /// The simulation itself; to be looked at, not advanced.
    public Simulation simulation() {
        return simulation;
    }

    /// The exact state after `step` steps, computed again from the nearest checkpoint on a simulation of its own.
    ///
    /// @param scratch a fresh assembly of the same experiment; its simulation is left at that state
    /// @throws IllegalArgumentException if the run has not come that far
    public SimulationState stateAt(long step, Assembly scratch) {
        if (step > simulation.step() || step < 0) {
            throw new IllegalArgumentException(
                    "the run has taken " + simulation.step() + " steps, there is no step " + step);
        }
        return Replay.stateAt(step, checkpoints, events, scratch);
    }
}
