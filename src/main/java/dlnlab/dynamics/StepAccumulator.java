package dlnlab.dynamics;

import dlnlab.network.Layers;

/// Something that must see every step, such as a running sum. Its numbers belong to the checkpoint.
public interface StepAccumulator {
    /// Called before the weights move by -`stepSize` times `gradient`. Allocates nothing.
    void beforeStep(Layers at, Layers gradient, double stepSize, double weightDecay, double loss);

    /// All numbers that the next steps depend on; the array itself, not a copy.
    double[] state();
}
