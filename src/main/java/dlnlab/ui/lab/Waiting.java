package dlnlab.ui.lab;

import dlnlab.run.Run;
import dlnlab.run.RunStatus;
import dlnlab.run.RunStatus.Phase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// At which step each run on the table waits, so that a session can bring it back there: as fast as the machine can,
/// whatever speed is chosen for playing.
public final class Waiting {
    /// Stands for a run that does not wait: it is played, has ended or is still being prepared.
    public static final long NOWHERE = -1;

    private final RunSet runs;
    private final Supplier<Speed> speed;
    private final Map<Run, Long> goals = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<Long>> steps = new ReadOnlyObjectWrapper<>(List.of());

    /// @param speed of playing
    Waiting(RunSet runs, Supplier<Speed> speed) {
        this.runs = runs;
        this.speed = speed;
    }

    /// Where the runs wait, in the order of the table.
    ReadOnlyObjectProperty<List<Long>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /// Looks where the runs are. Called once per frame.
    /// @return whether one of them may soon be elsewhere
    public boolean poll() {
        steps.set(runs.entries().stream().map(entry -> of(entry.run())).toList());
        goals.entrySet().removeIf(goal -> isReached(goal.getKey(), goal.getValue()));
        return !goals.isEmpty()
                || runs.entries().stream()
                        .anyMatch(entry -> entry.run().status().phase() == Phase.PLAYING);
    }

    /// Where a run waits, or will wait as soon as it is there again.
    long of(Run run) {
        Long goal = goals.get(run);
        if (goal != null) {
            return goal;
        }
        RunStatus now = run.status();
        return now.phase() == Phase.PAUSED ? now.step() : NOWHERE;
    }

    /// Lets a run that has just been started go on to where it waited, or to its end.
    void resume(Run run, long step) {
        if (step == NOWHERE) {
            run.play();
        } else if (step > 0) {
            goals.put(run, step);
            run.setSpeed(Double.POSITIVE_INFINITY);
            run.play(step);
        }
    }

    /// A person did something: from here on the runs go where that leads.
    void forget() {
        goals.keySet().forEach(run -> run.setSpeed(speed.get().stepsPerSecond()));
        goals.clear();
    }

    private boolean isReached(Run run, long step) {
        RunStatus now = run.status();
        boolean reached = (now.step() >= step && now.phase() != Phase.PLAYING) || !now.canGoOn();
        if (reached) {
            run.setSpeed(speed.get().stepsPerSecond());
        }
        return reached;
    }
}
