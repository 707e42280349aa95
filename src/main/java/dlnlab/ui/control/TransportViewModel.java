package dlnlab.ui.control;

import dlnlab.dynamics.StopReason;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameters;
import dlnlab.figure.StepTimes;
import dlnlab.plot.NumberFormats;
import dlnlab.run.RunStatus;
import dlnlab.run.RunStatus.Phase;
import dlnlab.run.Trace;
import dlnlab.scene.TimeAxis;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.RunCurves;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the transport says about the run, and what becomes of a typed seed.
public final class TransportViewModel {
    private final LabViewModel lab;
    private final ReadOnlyObjectWrapper<RunStatus> status;
    private final ReadOnlyLongWrapper moment = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper others = new ReadOnlyStringWrapper("");

    /// A transport for the lab's run.
    public TransportViewModel(LabViewModel lab) {
        this.lab = lab;
        status = new ReadOnlyObjectWrapper<>(lab.run().status());
    }

    /// The lab.
    public LabViewModel lab() {
        return lab;
    }

    /// The status shown.
    public ReadOnlyObjectProperty<RunStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Looks at the run and at the moment shown. Called once per frame.
    public void poll() {
        status.set(lab.run().status());
        moment.set(lab.time().shownStep());
        others.set(status.get().phase() == Phase.ENDED ? others() : "");
    }

    /// What the other runs do where the one that is followed has ended; empty when they have ended too.
    ReadOnlyStringProperty othersProperty() {
        return others.getReadOnlyProperty();
    }

    /// The step shown: the run's present one, or one of the past.
    public ReadOnlyLongProperty momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /// Whether the button pauses: the runs, or the record that is played back.
    boolean pauses(RunStatus now) {
        return lab.time().lookingBack()
                ? lab.time().playingProperty().get()
                : lab.playing().isPlaying();
    }

    /// Starts a run with a typed seed.
    /// @return why it is not possible, or empty
    String enterSeed(String text) {
        try {
            lab.change(Parameters.get("seed"), text.strip());
            return "";
        } catch (InvalidExperimentException e) {
            return e.sentence();
        }
    }

    /// Iteration and loss at the moment shown, and the time where charts are drawn over it.
    String line(RunStatus now) {
        if (now.phase() == Phase.PREPARING) {
            return "preparing …";
        }
        if (now.phase() == Phase.FAILED) {
            return "this run cannot start";
        }
        long step = lab.time().shownStep();
        double loss = lab.time().lookingBack() ? lossAt(step) : now.loss();
        String value = NumberFormats.value(loss);
        return String.format(Locale.ROOT, "%siteration %,d%s    loss %s", whose(), step, timeAt(step), value);
    }

    // of several runs it is the one that is followed
    private String whose() {
        return lab.runs().entries().size() < 2
                ? ""
                : lab.runs().leadProperty().get().labelProperty().get() + ":  ";
    }

    private String timeAt(long step) {
        TimeAxis axis = RunCurves.axis(TimeAxis.AUTOMATIC, lab.runs().visible());
        StepTimes times = RunCurves.times(lab.run(), axis);
        return times == null ? "" : "    " + axis.noun() + " " + NumberFormats.value(times.at((double) step));
    }

    private double lossAt(long step) {
        Trace trace = lab.run().trace();
        Trace.Sample sample = trace == null ? null : trace.at("loss", step);
        return sample == null ? Double.NaN : sample.values()[0];
    }

    /// What the run is doing, or why it ended.
    String reason(RunStatus now) {
        if (lab.time().lookingBack()) {
            String present = String.format(Locale.ROOT, "looking back: the run is at %,d", now.step());
            return now.phase() == Phase.PLAYING ? present + " and goes on" : present;
        }
        if (!now.message().isEmpty()) {
            return others.get().isEmpty() ? now.message() : others.get();
        }
        return switch (now.phase()) {
            case PLAYING -> rate(now);
            case PAUSED -> now.step() == 0 ? "ready: press play" : "paused";
            case PREPARING, ENDED, FAILED -> "";
        };
    }

    // the run that is followed has ended; the others may go on
    private String others() {
        List<RunStatus> all = lab.runs().entries().stream()
                .map(entry -> entry.run().status())
                .filter(RunStatus::canGoOn)
                .toList();
        if (all.isEmpty()) {
            return "";
        }
        boolean playing = all.stream().anyMatch(status -> status.phase() == Phase.PLAYING);
        return String.format(
                Locale.ROOT,
                "this one is done; %d of %d %s",
                all.size(),
                lab.runs().entries().size(),
                playing ? "still running" : "paused");
    }

    /// Whether the reason is one that a person must act on.
    boolean isTrouble(RunStatus now) {
        return now.phase() == Phase.FAILED
                || (now.reason() == StopReason.DIVERGED && !lab.time().lookingBack());
    }

    private static String rate(RunStatus now) {
        return now.stepsPerSecond() > 0
                ? String.format(Locale.ROOT, "running, %,.0f steps per second", now.stepsPerSecond())
                : "running";
    }
}
