package dlnlab.run;

import dlnlab.dynamics.Adam;
import dlnlab.dynamics.FlowSolver;
import dlnlab.dynamics.GroupRmsProp;
import dlnlab.dynamics.Momentum;
import dlnlab.dynamics.RmsProp;
import dlnlab.dynamics.Rounding;
import dlnlab.dynamics.Simulation;
import dlnlab.dynamics.UpdateRule;
import dlnlab.experiment.Descent;
import dlnlab.experiment.Method;
import dlnlab.experiment.Precision;
import dlnlab.experiment.ProductDepth;
import dlnlab.geometry.Depth;
import dlnlab.measure.Motion;
import dlnlab.network.Layers;
import org.jspecify.annotations.Nullable;

/// The working objects of an experiment's method.
final class Methods {
    private Methods() {}

    /// The simulation of a method.
    /// @param networkDepth how many layers the network has
    static Simulation simulation(Method method, int networkDepth, SimulationParts parts) {
        int count = parts.parameterCount();
        return switch (method) {
            case Method.GradientDescent _ -> parts.descent(UpdateRule.plain());
            case Method.HeavyBall m -> parts.descent(Momentum.heavyBall(m.momentum(), count));
            case Method.Nesterov m -> parts.descent(Momentum.nesterov(m.momentum(), count));
            case Method.RmsProp m -> parts.descent(new RmsProp(m.averaging(), m.epsilon(), count));
            case Method.GroupRmsProp m ->
                parts.descent(GroupRmsProp.of(parts.start().shape(), m.averaging(), m.epsilon()));
            case Method.Adam m -> parts.descent(new Adam(m.beta1(), m.beta2(), m.epsilon(), count));
            case Method.GradientFlow m -> parts.flowOfLayers(FlowSolver.errorControlled(m.tolerance()));
            case Method.FixedStepFlow m -> parts.flowOfLayers(FlowSolver.fixedSteps(m.substeps()));
            case Method.EndToEndFlow m ->
                parts.flowOfProduct(depth(m.productDepth(), networkDepth), FlowSolver.errorControlled(m.tolerance()));
            case Method.EndToEndDescent m ->
                parts.flowOfProduct(depth(m.productDepth(), networkDepth), FlowSolver.euler());
        };
    }

    private static Depth depth(ProductDepth depth, int networkDepth) {
        return switch (depth) {
            case NETWORK -> Depth.of(networkDepth);
            case INFINITE -> Depth.INFINITE;
        };
    }

    /// Gradients that one step takes, roughly: what recording is weighed against.
    static int gradients(Method method) {
        return switch (method) {
            case Method.GradientFlow _, Method.EndToEndFlow _ -> 16;
            case Method.FixedStepFlow m -> 4 * m.substeps();
            default -> 1;
        };
    }

    /// What the conservation laws have to know of a descent. Batches do not matter to them: C5 holds with the gradient
    /// that a step uses.
    /// @param drawn the layers that were drawn, or null where the start was given
    static Motion motion(Descent descent, @Nullable Layers drawn) {
        Method method = descent.method();
        String name = name(method);
        return switch (method) {
            case Method.GradientFlow m -> Motion.flow(name, m.tolerance(), descent.balancing());
            case Method.FixedStepFlow _ -> Motion.flow(name, Double.POSITIVE_INFINITY, descent.balancing());
            case Method.EndToEndFlow m -> Motion.ofProduct(name, true, ofNetwork(m.productDepth(), drawn));
            case Method.EndToEndDescent m -> Motion.ofProduct(name, false, ofNetwork(m.productDepth(), drawn));
            case Method.GradientDescent _ when isPlain(descent) -> Motion.DESCENT;
            default ->
                new Motion(
                        name, method.movesByOneNumber(), descent.precision() != Precision.FLOAT64, descent.balancing());
        };
    }

    private static @Nullable Layers ofNetwork(ProductDepth depth, @Nullable Layers drawn) {
        return depth == ProductDepth.NETWORK ? drawn : null;
    }

    private static boolean isPlain(Descent descent) {
        return descent.precision() == Precision.FLOAT64 && descent.balancing() == 0 && descent.batchSize() == 0;
    }

    private static String name(Method method) {
        return switch (method) {
            case Method.GradientDescent _ -> "gradient descent";
            case Method.HeavyBall _ -> "heavy ball";
            case Method.Nesterov _ -> "Nesterov";
            case Method.RmsProp _ -> "RMSProp";
            case Method.GroupRmsProp _ -> "GroupRMSprop";
            case Method.Adam _ -> "Adam";
            case Method.GradientFlow _ -> "gradient flow";
            case Method.FixedStepFlow _ -> "fixed-step flow";
            case Method.EndToEndFlow _ -> "end-to-end flow";
            case Method.EndToEndDescent _ -> "end-to-end descent";
        };
    }

    static Rounding rounding(Precision precision) {
        return switch (precision) {
            case FLOAT64 -> Rounding.FLOAT64;
            case FLOAT32 -> Rounding.FLOAT32;
            case BFLOAT16 -> Rounding.BFLOAT16;
        };
    }
}
