package dlnlab.dynamics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Follows a flow to its end in steps as long as its error allows, without standing still at every recorded time: what
/// an ensemble needs, of which only the ends are kept.
///
/// It ends at the recorded time at which the flow, followed interval by interval, ends, so that the same run looked at
/// step by step ends in the same place, to the solver's tolerance. A flow without weight decay never raises its loss,
/// so
/// the first recorded time below the goal is found by halving.
public final class FreeFlow {
    /// A shorter step, as a share of the time, does not move the time any more.
    private static final double LEAST_SHARE = 1e-14;

    private static final double SAFETY = 0.9;
    private static final double SHORTEST = 0.2;
    private static final double LONGEST = 6;
    /// A flow that needs more is too stiff to be followed.
    private static final int MOST_TRIES = 2_000_000;

    private final Flow flow;
    private final StopTest stop;
    private final double interval;
    private final EighthOrderStepper stepper;
    private double time;
    private double length;
    private int tries;
    private long lastStep;
    private StopReason ending = StopReason.STEP_BUDGET;

    private FreeFlow(Flow flow, StopTest stop, double tolerance) {
        this.flow = flow;
        this.stop = stop;
        interval = flow.stepSize();
        lastStep = stop.maxSteps();
        stepper = new EighthOrderStepper(flow.field(), flow.layers().parameters().length, tolerance);
        stepper.begin(flow.layers().parameters());
        length = stepper.firstStep();
    }

    /// The free course of a flow that stands at its start; null where the simulation must be advanced step by step:
    /// where it is no flow or one with fixed steps, where someone must see every step, where steps shrink, and
    /// where the end is decided by what need not fall all the time: the gradient, or the loss beside weight decay.
    public static @Nullable FreeFlow of(Simulation simulation, StopTest stop) {
        if (!(simulation instanceof Flow flow) || stop.gradientBelow() > 0 || flow.step() > 0) {
            return null;
        }
        double tolerance = flow.freeTolerance(stop.maxSteps());
        return Double.isNaN(tolerance) || stop.check(flow) != null ? null : new FreeFlow(flow, stop, tolerance);
    }

    /// Tries one step, however long. The simulation shows only the end, or what [#show] lets it show.
    /// @return why the flow ended, or null if it can go on
    public @Nullable StopReason advance() {
        double end = lastStep * interval;
        boolean last = length >= end - time;
        double h = last ? end - time : length;
        // not h: the last step may be as short as rounding leaves it
        if (++tries > MOST_TRIES || !(length > LEAST_SHARE * time)) {
            return lose();
        }
        double error = stepper.attempt(h);
        if (!(error <= 1)) {
            length = h * Math.max(SHORTEST, factor(error));
            return null;
        }
        if (ending == StopReason.STEP_BUDGET && flow.lossAtField() < stop.lossBelow()) {
            lastStep = firstBelow(h);
            ending = StopReason.LOSS_BELOW;
            return null;
        }
        stepper.accept();
        time = last ? end : time + h;
        length = h * Math.min(LONGEST, factor(error));
        if (last) {
            flow.moveTo(stepper.present(), time, lastStep);
        }
        return last ? ending : null;
    }

    /// The flow time reached.
    public double time() {
        return time;
    }

    /// Lets the simulation stand where the flow is now, to be measured.
    public void show() {
        flow.moveTo(stepper.present(), time, (long) (time / interval));
    }

    // the recorded time, in intervals, at which the loss is below the goal first: within a step of length h from here,
    // or the first one after it
    private long firstBelow(double h) {
        long above = (long) (time / interval);
        long below = Math.min(lastStep, (long) Math.ceil((time + h) / interval));
        while (below - above > 1) {
            long middle = above + (below - above) / 2;
            if (stepper.attempt(middle * interval - time) <= 1 && flow.lossAtField() < stop.lossBelow()) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return below;
    }

    private StopReason lose() {
        double[] nowhere = stepper.present().clone();
        Arrays.fill(nowhere, Double.NaN);
        flow.moveTo(nowhere, time, (long) (time / interval));
        return StopReason.DIVERGED;
    }

    private static double factor(double error) {
        return error == 0 ? LONGEST : SAFETY * Math.pow(error, -0.125);
    }
}
