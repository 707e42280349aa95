package dlnlab.ui.network;

import dlnlab.dynamics.SimulationState;
import dlnlab.network.Layers;
import dlnlab.run.Assembly;
import dlnlab.run.Clock;
import dlnlab.run.LatestOnly;
import dlnlab.run.Run;
import dlnlab.run.RunStatus.Phase;
import dlnlab.ui.lab.LabViewModel;
import java.util.concurrent.Executor;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The picture of the lab's network at the moment shown: the present weights some ten times a second while the run
/// goes on, those of the past computed again exactly. All work is done beside the window.
public final class NetworkTile extends StackPane implements AutoCloseable {
    private static final long BETWEEN_NANOS = 100_000_000;

    private final LabViewModel lab;
    private final Executor window;
    private final Clock clock;
    private final NetworkViewModel model;
    private final NetworkPanel panel;
    private final LatestOnly worker = new LatestOnly("network picture");
    private @Nullable Run asked;
    private long askedStep;
    private long askedAt;
    private @Nullable Run drawn;
    private long drawnStep;

    // touched by the worker only
    private @Nullable Run startOf;
    private @Nullable NetworkSnapshot start;

    /// @param window does what touches the panel
    public NetworkTile(LabViewModel lab, Executor window, Clock clock) {
        this.lab = lab;
        this.window = window;
        this.clock = clock;
        model = new NetworkViewModel(new LabNetworkActions(lab, this::shown));
        panel = new NetworkPanel(model);
        setMinSize(0, 0);
        getChildren().add(panel);
    }

    /// Which picture is shown and how.
    public NetworkViewModel model() {
        return model;
    }

    /// Does something on a double click on the head, or M on the tile.
    public void setOnMaximise(Runnable action) {
        panel.head().setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                action.run();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            boolean typing = e.getTarget() instanceof TextInputControl;
            if (e.getCode() == KeyCode.M && !e.isShortcutDown() && !typing) {
                action.run();
                e.consume();
            }
        });
    }

    private @Nullable NetworkSnapshot shown() {
        return model.snapshotProperty().get();
    }

    /// Asks for the weights of the moment shown, unless they are shown already. Once per frame.
    public void refresh() {
        Run run = lab.run();
        Assembly assembly = run.assembly();
        Phase phase = run.status().phase();
        if (assembly == null || phase == Phase.FAILED) {
            return;
        }
        model.pausedProperty().set(phase != Phase.PLAYING);
        long step = lab.time().shownStep();
        boolean same = run.equals(asked);
        boolean soon = same && phase == Phase.PLAYING && clock.nanos() - askedAt < BETWEEN_NANOS;
        if (soon || (same && step == askedStep)) {
            return;
        }
        asked = run;
        askedStep = step;
        askedAt = clock.nanos();
        if (lab.time().lookingBack()) {
            worker.ask(() -> draw(run, step, assembly, run.stateAt(step)));
        } else {
            run.ask(state -> worker.ask(() -> draw(run, step, assembly, state)));
        }
    }

    /// Lets go of the run that was shown: for a picture that nobody sees, or of a run that has failed.
    public void forget() {
        if (asked != null) {
            asked = null;
            drawn = null;
            panel.forget();
            worker.ask(() -> {
                start = null;
                startOf = null;
            });
        }
    }

    /// Whether what was asked for last is shown.
    public boolean isSettled() {
        return asked != null && asked.equals(drawn) && askedStep == drawnStep;
    }

    private void draw(Run run, long step, Assembly assembly, SimulationState state) {
        if (!run.equals(startOf)) {
            start = snapshot(assembly, run.stateAt(0));
            startOf = run;
        }
        NetworkSnapshot first = start;
        NetworkSnapshot now = snapshot(assembly, state);
        window.execute(() -> {
            if (run.equals(lab.run()) && run.equals(asked)) {
                model.setStart(first);
                panel.show(now);
                drawn = run;
                drawnStep = step;
            }
        });
    }

    private static NetworkSnapshot snapshot(Assembly assembly, SimulationState state) {
        return NetworkSnapshot.of(new Layers(assembly.subject().shape(), state.parameters()));
    }

    @Override
    public void close() {
        worker.close();
    }
}
