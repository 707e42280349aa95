package dlnlab.ui.control;

import dlnlab.dynamics.StopReason;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameters;
import dlnlab.plot.NumberFormats;
import dlnlab.run.RunStatus;
import dlnlab.run.RunStatus.Phase;
import dlnlab.ui.lab.LabViewModel;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the transport says about the run, and what becomes of a typed seed.
public final class TransportViewModel {
    private final LabViewModel lab;
    private final ReadOnlyObjectWrapper<RunStatus> status;

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

    /// Looks at the run. Called once per frame.
    public void poll() {
        status.set(lab.run().status());
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

    /// Iteration and loss.
    String line(RunStatus now) {
        if (now.phase() == Phase.PREPARING) {
            return "preparing …";
        }
        if (now.phase() == Phase.FAILED) {
            return "this run cannot start";
        }
        return String.format(Locale.ROOT, "iteration %,d    loss %s", now.step(), NumberFormats.value(now.loss()));
    }

    /// What the run is doing, or why it ended.
    String reason(RunStatus now) {
        if (!now.message().isEmpty()) {
            return now.message();
        }
        return switch (now.phase()) {
            case PLAYING -> rate(now);
            case PAUSED -> now.step() == 0 ? "ready: press play" : "paused";
            case PREPARING, ENDED, FAILED -> "";
        };
    }

    /// Whether the reason is one that a person must act on.
    boolean isTrouble(RunStatus now) {
        return now.phase() == Phase.FAILED || now.reason() == StopReason.DIVERGED;
    }

    private static String rate(RunStatus now) {
        return now.stepsPerSecond() > 0
                ? String.format(Locale.ROOT, "running, %,.0f steps per second", now.stepsPerSecond())
                : "running";
    }
}
