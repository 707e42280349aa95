package dlnlab.scene;

import dlnlab.experiment.Descent;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Method;
import dlnlab.experiment.ProductDepth;
import dlnlab.experiment.Schedule;
import java.util.List;
import java.util.Locale;

/// What the horizontal axis of a chart counts while the runs go on. Over the iterations two runs whose steps have
/// different sizes cannot be compared with the flow that both approximate; over the time they can.
public enum TimeAxis {
    /// What suits the runs that are shown, see [#resolved].
    AUTOMATIC("what suits the runs", ""),
    /// Steps taken, or intervals of a flow.
    ITERATIONS("iterations", "iteration"),
    /// The sum of the step sizes.
    TIME("time t = sum of the steps", "time"),
    /// N times the time of N layers, in which infinitely many layers move at a finite speed (theory B5, trap b).
    SCALED_TIME("time N t of the infinite depth", "scaled time");

    private final String label;
    private final String noun;

    TimeAxis(String label, String noun) {
        this.label = label;
        this.noun = noun;
    }

    /// Name of the axis.
    public String label() {
        return label;
    }

    /// What one of its values is called, for example in "iteration 12".
    public String noun() {
        return noun;
    }

    /// How it is written in files and on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The axis itself, or what suits these runs: time as soon as one of them is a flow, or all are descents of one
    /// kind whose iterations take different amounts of time; iterations otherwise. The time is that of infinite
    /// depth when one of the runs is infinitely deep.
    public TimeAxis resolved(List<Experiment> runs) {
        if (this != AUTOMATIC) {
            return this;
        }
        TimeAxis time = runs.stream().anyMatch(TimeAxis::isInfinitelyDeep) ? SCALED_TIME : TIME;
        boolean flow = runs.stream().anyMatch(run -> run.descent().method().isFlow());
        boolean alike = runs.stream().map(TimeAxis::kind).distinct().count() == 1;
        boolean together = runs.stream().map(time::pace).distinct().count() <= 1;
        return flow || (alike && !together) ? time : ITERATIONS;
    }

    /// What the recorded time of a run is multiplied by on this axis. An infinitely deep run records N t already.
    public double factor(Experiment run) {
        return this == SCALED_TIME && !isInfinitelyDeep(run) ? run.depth() : 1;
    }

    private static boolean isInfinitelyDeep(Experiment run) {
        return switch (run.descent().method()) {
            case Method.EndToEndFlow flow -> flow.productDepth() == ProductDepth.INFINITE;
            case Method.EndToEndDescent descent -> descent.productDepth() == ProductDepth.INFINITE;
            default -> false;
        };
    }

    /// Descents of one kind have a time in common; the step of Adam and the step of descent measure different things.
    private static Object kind(Experiment run) {
        Method method = run.descent().method();
        return method instanceof Method.EndToEndDescent ? Method.GradientDescent.class : method.getClass();
    }

    private Pace pace(Experiment run) {
        Descent descent = run.descent();
        return new Pace(descent.stepSize() * factor(run), descent.schedule());
    }

    /// How much time an iteration takes.
    private record Pace(double first, Schedule schedule) {}
}
