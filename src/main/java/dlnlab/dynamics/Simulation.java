package dlnlab.dynamics;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A trajectory computed step by step, without thread and without clock.
///
/// Loss and gradient always belong to the current weights. The trajectory depends on the start and on the recorded
/// changes of the controls only.
public interface Simulation {
    /// Takes one step.
    /// @throws StepGivenUp if somebody waits, see [#giveUpWhen]
    void advance();

    /// Has long steps ask, at every evaluation of the gradient, whether somebody waits for an answer; they are then
    /// given up. Steps that cost one gradient never ask.
    default void giveUpWhen(BooleanSupplier somebodyWaits) {}

    /// Steps taken so far.
    long step();

    /// Sum of the step sizes taken so far: the time of the flow that the descent approximates.
    double time();

    /// Loss at the current weights.
    double loss();

    /// The current weights; not to be written to.
    Layers layers();

    /// dL/dW_h of all samples at the current weights, with those of the penalties; not to be written to.
    Layers gradient();

    /// The end-to-end matrix at the current weights, or null where the network is not linear.
    @Nullable
    DenseMatrix endToEnd();

    /// The step size that the next step will use: for methods with one number for all weights that number, otherwise
    /// eta_t.
    double stepSize();

    /// What can be changed while it runs, as it is now.
    Controls controls();

    /// Changes the controls from the next step on.
    void setControls(Controls changed);

    /// A copy of everything the trajectory depends on.
    SimulationState save();

    /// Goes back (or forth) to a saved state; advancing from there gives the same bits as never having stopped.
    void restore(SimulationState state);
}
