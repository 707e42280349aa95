package dlnlab.run;

import dlnlab.dynamics.Simulation;
import dlnlab.dynamics.SimulationState;
import dlnlab.dynamics.StopReason;
import dlnlab.dynamics.StopTest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Advances and records one simulation, without thread or clock: the same calls give the same bits.
public final class RunEngine {
    /// Bytes for checkpoints of one run.
    private static final long CHECKPOINT_BUDGET = 64L << 20;

    private final Assembly assembly;
    private final Simulation simulation;
    private final StopTest stop;
    private final Recorder recorder;
    private final Checkpoints checkpoints = new Checkpoints(CHECKPOINT_BUDGET);
    private final List<Event> events = new ArrayList<>();
    private @Nullable StopReason stopReason;

    /// Records step 0.
    public RunEngine(Assembly assembly) {
        this.assembly = assembly;
        simulation = assembly.simulation();
        stop = assembly.stop();
        recorder = new Recorder(assembly.measurement(), assembly.plan());
        recorder.record(simulation);
        checkpoints.add(simulation.save());
        stopReason = stop.check(simulation);
    }

    /// Takes up to `count` steps, fewer when the run ends.
    /// @return why the run ended, or null if it can go on
    public @Nullable StopReason advance(long count) {
        long end = simulation.step() + count;
        while (stopReason == null && simulation.step() < end) {
            simulation.advance();
            if (simulation.step() == recorder.nextSample()) {
                recorder.record(simulation);
            }
            stopReason = stop.check(simulation);
        }
        return stopReason;
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

    /// Changes the base step size from the next step on, and notes it as an event.
    public void changeStepSize(double base) {
        simulation.setBaseStepSize(base);
        events.add(new Event(simulation.step(), base));
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
        Simulation replay = scratch.simulation();
        replay.restore(checkpoints.at(step));
        int next = 0;
        while (next < events.size() && events.get(next).step() < replay.step()) {
            next++;
        }
        long sample = RecordingPlan.firstSampleAfter(replay.step());
        while (true) {
            while (next < events.size() && events.get(next).step() == replay.step()) {
                replay.setBaseStepSize(events.get(next++).stepSize());
            }
            if (replay.step() == step) {
                return replay.save();
            }
            replay.advance();
            if (replay.step() == sample) {
                // what is counted since the last sample starts anew here, as it did in the run
                scratch.measurement().sampleRecorded();
                sample = RecordingPlan.nextSample(sample);
            }
        }
    }
}
