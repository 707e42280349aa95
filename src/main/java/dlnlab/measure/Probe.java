package dlnlab.measure;

import dlnlab.dynamics.Simulation;

/// Measures one quantity of one simulation. Allocates nothing per call where the quantity is cheap.
@FunctionalInterface
public interface Probe {
    /// Writes the quantity's columns at the simulation's present state to `out[offset ...]`.
    void measure(Simulation simulation, double[] out, int offset);
}
