package dlnlab.run;

import dlnlab.dynamics.SimulationState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Computes past states of one run again, on working objects of its own, made when the first one is asked for. Any
/// thread may ask; calls wait for each other.
final class LookingBack {
    private final Start start;
    private final Assembler assembler;
    private @Nullable Assembly scratch;

    LookingBack(Start start, Assembler assembler) {
        this.start = start;
        this.assembler = assembler;
    }

    /// The exact state after `step` steps.
    synchronized SimulationState stateAt(long step, Checkpoints checkpoints, List<Event> events) {
        Assembly copy = scratch;
        if (copy == null) {
            copy = start.assemble(assembler);
            scratch = copy;
        }
        return Replay.stateAt(step, checkpoints, events, copy);
    }
}
