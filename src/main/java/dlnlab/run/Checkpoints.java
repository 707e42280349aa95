package dlnlab.run;

import dlnlab.dynamics.SimulationState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Saved states of one run, thinned to a byte budget; the start is always kept. Any thread may ask.
final class Checkpoints {
    private final long budget;
    private final TreeMap<Long, SimulationState> states = new TreeMap<>();
    private long bytes;

    Checkpoints(long budget) {
        this.budget = budget;
    }

    synchronized void add(SimulationState state) {
        if (states.put(state.step(), state) == null) {
            bytes += state.bytes();
        }
        while (bytes > budget && states.size() > 2) {
            thin();
        }
    }

    /// The last saved state at or before a step.
    synchronized SimulationState at(long step) {
        Map.Entry<Long, SimulationState> entry = states.floorEntry(step);
        if (entry == null) {
            throw new IllegalArgumentException("no state is kept at or before step " + step);
        }
        return entry.getValue();
    }

    /// The saved states up to a step, to go on from there in another way.
    synchronized Checkpoints until(long step) {
        Checkpoints copy = new Checkpoints(budget);
        states.headMap(step, true).values().forEach(copy::add);
        return copy;
    }

    /// The saved states up to a step, in order.
    synchronized List<SimulationState> list(long step) {
        return List.copyOf(states.headMap(step, true).values());
    }

    private void thin() {
        boolean drop = false;
        long last = states.lastKey();
        for (var entries = states.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<Long, SimulationState> entry = entries.next();
            if (drop && entry.getKey() != last) {
                bytes -= entry.getValue().bytes();
                entries.remove();
            }
            drop = !drop;
        }
    }
}
