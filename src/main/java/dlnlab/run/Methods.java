package dlnlab.run;

import dlnlab.dynamics.Adam;
import dlnlab.dynamics.GroupRmsProp;
import dlnlab.dynamics.Momentum;
import dlnlab.dynamics.RmsProp;
import dlnlab.dynamics.Rounding;
import dlnlab.dynamics.UpdateRule;
import dlnlab.experiment.Descent;
import dlnlab.experiment.Method;
import dlnlab.experiment.Precision;
import dlnlab.measure.Motion;

/// The working objects of an experiment's method.
final class Methods {
    private Methods() {}

    /// What a step makes of the gradient.
    /// @param parameterCount how many weights it moves
    static UpdateRule rule(Method method, int parameterCount) {
        return switch (method) {
            case Method.GradientDescent _ -> UpdateRule.plain();
            case Method.HeavyBall m -> Momentum.heavyBall(m.momentum(), parameterCount);
            case Method.Nesterov m -> Momentum.nesterov(m.momentum(), parameterCount);
            case Method.RmsProp m -> new RmsProp(m.averaging(), m.epsilon(), parameterCount);
            case Method.GroupRmsProp m -> new GroupRmsProp(m.averaging(), m.epsilon());
            case Method.Adam m -> new Adam(m.beta1(), m.beta2(), m.epsilon(), parameterCount);
        };
    }

    /// What C5 has to know of a descent. Batches do not matter to it: it holds with the gradient that a step uses.
    static Motion motion(Descent descent) {
        Method method = descent.method();
        boolean rounded = descent.precision() != Precision.FLOAT64;
        return new Motion(name(method), method.movesByOneNumber(), rounded, descent.balancing());
    }

    private static String name(Method method) {
        return switch (method) {
            case Method.GradientDescent _ -> "gradient descent";
            case Method.HeavyBall _ -> "heavy ball";
            case Method.Nesterov _ -> "Nesterov";
            case Method.RmsProp _ -> "RMSProp";
            case Method.GroupRmsProp _ -> "GroupRMSprop";
            case Method.Adam _ -> "Adam";
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
