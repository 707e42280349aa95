package dlnlab.run;

import dlnlab.dynamics.Simulation;
import dlnlab.dynamics.SimulationState;
import java.util.List;

/// Computes the exact state at a step again, from the nearest saved state and the recorded changes.
final class Replay {
    private Replay() {}

    /// @param events in the order of their steps
    /// @param scratch an assembly of the same experiment that nobody else uses, left at that state
    static SimulationState stateAt(long step, Checkpoints checkpoints, List<Event> events, Assembly scratch) {
        Simulation replay = scratch.simulation();
        replay.restore(checkpoints.at(step));
        int next = 0;
        while (next < events.size() && events.get(next).step() < replay.step()) {
            next++;
        }
        long sample = RecordingPlan.firstSampleAfter(replay.step());
        while (true) {
            while (next < events.size() && events.get(next).step() == replay.step()) {
                replay.setControls(events.get(next++).controls());
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
