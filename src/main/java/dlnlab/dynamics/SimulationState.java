package dlnlab.dynamics;

import java.util.List;

/// Everything a simulation needs to go on from where it was, to the bit.
///
/// @param step steps taken
/// @param time sum of the step sizes
/// @param controls in force
/// @param parameters the flat vector of weights
/// @param accumulators the state of every accumulator, in order, then that of the update rule where it has one
public record SimulationState(
        long step, double time, Controls controls, double[] parameters, List<double[]> accumulators) {
    /// Bytes held, for a budget.
    public long bytes() {
        long doubles = parameters.length;
        for (double[] a : accumulators) {
            doubles += a.length;
        }
        return 8 * doubles + 64;
    }
}
