package dlnlab.run;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.Flow;
import dlnlab.dynamics.FlowSolver;
import dlnlab.dynamics.GradientDescent;
import dlnlab.dynamics.Rounding;
import dlnlab.dynamics.Simulation;
import dlnlab.dynamics.StepAccumulator;
import dlnlab.dynamics.StepParts;
import dlnlab.dynamics.StepSizes;
import dlnlab.dynamics.UpdateRule;
import dlnlab.geometry.Depth;
import dlnlab.network.Layers;
import dlnlab.problem.Minibatches;
import dlnlab.problem.Objective;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What every simulation of an experiment is made of, whatever its method.
///
/// @param objective of the shape that `start` has
/// @param start the weights at step 0
/// @param schedule of the step sizes
/// @param controls at step 0
/// @param accumulators who see every step
/// @param rounding of the weights after every step
/// @param batches whose gradient each step uses, or null where it uses that of all samples
record SimulationParts(
        Objective objective,
        Layers start,
        StepSizes schedule,
        Controls controls,
        List<StepAccumulator> accumulators,
        Rounding rounding,
        @Nullable Minibatches batches) {
    Simulation descent(UpdateRule rule) {
        StepParts steps = new StepParts(rule, rounding, batches);
        return new GradientDescent(objective, start, schedule, controls, accumulators, steps);
    }

    Simulation flowOfLayers(FlowSolver solver) {
        return Flow.ofLayers(objective, start, solver, schedule, controls, accumulators);
    }

    Simulation flowOfProduct(Depth depth, FlowSolver solver) {
        return Flow.ofProduct(objective, start, depth, solver, schedule, controls, accumulators);
    }

    int parameterCount() {
        return start.shape().parameterCount();
    }
}
