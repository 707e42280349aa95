package dlnlab.run;

import dlnlab.dynamics.Sharpness;
import dlnlab.dynamics.SimulationState;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.SharedCoordinates;
import java.util.Locale;
import java.util.Objects;

/// Explains why descent diverged: the step size against 2 / sharpness, measured where the loss was least.
final class DivergenceReport {
    private static final int ITERATIONS = 30;

    private DivergenceReport() {}

    /// One sentence; computes a few dozen gradients.
    static String explain(RunEngine engine, Assembly scratch) {
        long step = stepOfLeastLoss(engine);
        SimulationState state = engine.stateAt(step, scratch);
        scratch.simulation().restore(state);
        double stepSize = scratch.simulation().stepSize();
        NetworkShape shape = scratch.subject().shape();
        SharedCoordinates coordinates =
                new SharedCoordinates(scratch.subject().objectives().get(), shape);
        double sharpness =
                new Sharpness(coordinates, shape).at(coordinates.of(new Layers(shape, state.parameters())), ITERATIONS)
                        + 2 * state.controls().weightDecay();
        double bound = 2 / sharpness;
        String method = scratch.subject().motion().method();
        if (scratch.subject().motion().course().isFlow()) {
            return "The loss " + outcome(engine.simulation().loss()) + " at step "
                    + whole(engine.simulation().step()) + ": the solver could not follow the " + method
                    + " over an interval of " + number(stepSize) + "; choose a shorter one.";
        }
        if (!scratch.subject().motion().oneNumber()) {
            return "The loss " + outcome(engine.simulation().loss()) + " at step "
                    + whole(engine.simulation().step()) + ": step size " + number(stepSize) + " is too large for "
                    + method + " here.";
        }
        String happened = "The loss " + outcome(engine.simulation().loss()) + " at step "
                + whole(engine.simulation().step()) + ": step size " + number(stepSize);
        String measured = number(bound) + " = 2 / sharpness, measured at step " + whole(step);
        if (stepSize > bound && sharpness > 0) {
            return happened + " is above " + measured + ".";
        }
        return happened + " is too large for what came after (" + measured + ").";
    }

    private static long stepOfLeastLoss(RunEngine engine) {
        Series loss = Objects.requireNonNull(engine.trace().series("loss"), "every run records its loss");
        int least = 0;
        for (int i = 1; i < loss.size(); i++) {
            if (loss.value(i, 0) < loss.value(least, 0)) {
                least = i;
            }
        }
        return loss.step(least);
    }

    private static String outcome(double loss) {
        if (Double.isNaN(loss)) {
            return "became NaN";
        }
        return Double.isInfinite(loss) ? "became infinite" : "grew to " + number(loss);
    }

    private static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String number(double value) {
        return NumberText.number(value, 3);
    }
}
