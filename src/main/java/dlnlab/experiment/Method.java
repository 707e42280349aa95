package dlnlab.experiment;

/// What a step makes of the gradient G (theory B1, B8), or the flow that is followed instead (B3 to B5). eta is the
/// step
/// size that the schedule gives, for a flow the time between two recorded points.
public sealed interface Method {
    /// Whether one number multiplies the whole gradient and nothing is remembered of earlier ones: what C5 needs.
    default boolean movesByOneNumber() {
        return switch (this) {
            case GradientDescent _, GroupRmsProp _ -> true;
            // without momentum both are gradient descent
            case HeavyBall ball -> ball.momentum() == 0;
            case Nesterov nesterov -> nesterov.momentum() == 0;
            case RmsProp _, Adam _ -> false;
            case GradientFlow _, FixedStepFlow _ -> true;
            case EndToEndFlow _, EndToEndDescent _ -> false;
        };
    }

    /// B1: W <- W - eta G.
    record GradientDescent() implements Method {}

    /// B8: V <- momentum V - eta G, W <- W + V.
    /// @param momentum 0 <= momentum < 1
    record HeavyBall(double momentum) implements Method {
        public HeavyBall {
            checkMomentum(momentum);
        }
    }

    /// B8, Nesterov's accelerated gradient at the points where it takes the gradients: V <- momentum V - eta G,
    /// W <- W + momentum V - eta G.
    /// @param momentum 0 <= momentum < 1
    record Nesterov(double momentum) implements Method {
        public Nesterov {
            checkMomentum(momentum);
        }
    }

    /// B8: every weight's step is divided by the root of the running mean of its squared gradient, plus epsilon.
    /// @param averaging share of the running mean that stays at each step
    /// @param epsilon keeps small gradients from large steps
    record RmsProp(double averaging, double epsilon) implements Method {
        public RmsProp {
            checkAveraging("averaging", "The share ρ that the running mean keeps", averaging);
            checkEpsilon(epsilon);
        }
    }

    /// Trap f: the same with one number for all layers, from the total squared norm of the gradient.
    /// @param averaging share of the running mean that stays at each step
    /// @param epsilon keeps small gradients from large steps
    record GroupRmsProp(double averaging, double epsilon) implements Method {
        public GroupRmsProp {
            checkAveraging("averaging", "The share ρ that the running mean keeps", averaging);
            checkEpsilon(epsilon);
        }
    }

    /// B8: running means of gradient and squared gradient, both corrected for their start at 0.
    /// @param beta1 share of the gradient's running mean that stays at each step
    /// @param beta2 the same for the squared gradient
    /// @param epsilon keeps small gradients from large steps
    record Adam(double beta1, double beta2, double epsilon) implements Method {
        public Adam {
            checkAveraging("beta1", "The share β₁ that the mean gradient keeps", beta1);
            checkAveraging("beta2", "The share β₂ that the mean squared gradient keeps", beta2);
            checkEpsilon(epsilon);
        }
    }

    /// B3: dW_h/dt = -G_h, by a Runge-Kutta method with error control; for smooth activations.
    /// @param tolerance error allowed per step, relative to the weights
    record GradientFlow(double tolerance) implements Method {
        public GradientFlow {
            checkTolerance(tolerance);
        }
    }

    /// B3 for activations with kinks, at which error control would stall: the classical Runge-Kutta method of order 4.
    /// @param substeps equal steps between two recorded points
    record FixedStepFlow(int substeps) implements Method {
        public FixedStepFlow {
            Check.whole("substeps", "The number of substeps", substeps, Ranges.SUBSTEPS);
        }
    }

    /// B4, B5: dW/dt = -P_W grad l(W), the flow that balanced layers give to their product W.
    /// @param productDepth how many layers the product has
    /// @param tolerance error allowed per step, relative to the weights
    record EndToEndFlow(ProductDepth productDepth, double tolerance) implements Method {
        public EndToEndFlow {
            checkTolerance(tolerance);
        }
    }

    /// B7: W <- W - eta P_W grad l(W).
    /// @param productDepth how many layers the product has
    record EndToEndDescent(ProductDepth productDepth) implements Method {}

    /// Whether the product W itself moves, and no layers.
    default boolean movesProduct() {
        return this instanceof EndToEndFlow || this instanceof EndToEndDescent;
    }

    /// Whether a flow is followed, so that the step size is only how often it is recorded.
    default boolean isFlow() {
        return this instanceof GradientFlow || this instanceof FixedStepFlow || this instanceof EndToEndFlow;
    }

    private static void checkTolerance(double tolerance) {
        Check.real("tolerance", "The tolerance", tolerance, Ranges.TOLERANCE);
    }

    private static void checkMomentum(double momentum) {
        Check.real("momentum", "The momentum β", momentum, Ranges.AVERAGING);
    }

    private static void checkAveraging(String id, String name, double share) {
        Check.real(id, name, share, Ranges.AVERAGING);
    }

    private static void checkEpsilon(double epsilon) {
        Check.real("epsilon", "The number ε added to the root", epsilon, Ranges.EPSILON);
    }
}
