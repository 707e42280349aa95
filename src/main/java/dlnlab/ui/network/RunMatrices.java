package dlnlab.ui.network;

import dlnlab.dynamics.SimulationState;
import dlnlab.figure.MatrixFigures;
import dlnlab.linalg.DenseMatrix;
import dlnlab.plot.MatrixCells;
import dlnlab.run.Assembly;
import dlnlab.run.Clock;
import dlnlab.run.LatestOnly;
import dlnlab.run.Run;
import dlnlab.run.RunStatus.Phase;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.RunEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// The end-to-end matrices of the runs that are shown, as heat maps on one scale beside what is seen of the matrix that
/// they look for: some ten times a second while they go on, those of the past computed again exactly. All work is done
/// beside the window.
public final class RunMatrices extends Region implements AutoCloseable {
    private static final long BETWEEN_NANOS = 100_000_000;

    private final LabViewModel lab;
    private final Executor window;
    private final Clock clock;
    private final NetworkColours colours = new NetworkColours(true);
    private final MatrixWall wall = new MatrixWall(colours);
    private final LatestOnly worker = new LatestOnly("matrix pictures");
    private final Map<Run, SimulationState> states = new ConcurrentHashMap<>();
    private Consumer<List<MatrixCells>> onShown = cells -> {};
    private Map<Run, Long> asked = Map.of();
    private Map<Run, Long> drawn = Map.of();
    private long askedAt;

    /// @param window does what touches the pictures
    public RunMatrices(LabViewModel lab, Executor window, Clock clock) {
        this.lab = lab;
        this.window = window;
        this.clock = clock;
        getChildren().addAll(colours, wall);
        setMinSize(0, 0);
        colours.setOnChange(wall::redraw);
    }

    /// Is told what is shown, each time that it changes.
    public void setOnShown(Consumer<List<MatrixCells>> action) {
        onShown = action;
    }

    /// Asks for the matrices of the moment shown, unless they are shown already. Once per frame.
    public void refresh() {
        List<RunEntry> entries = lab.runs().visible().stream()
                .filter(entry ->
                        entry.run().assembly() != null && entry.run().status().phase() != Phase.FAILED)
                .toList();
        Map<Run, Long> wanted = new LinkedHashMap<>();
        for (RunEntry entry : entries) {
            wanted.put(entry.run(), step(entry.run()));
        }
        boolean soon = wanted.keySet().equals(asked.keySet()) && clock.nanos() - askedAt < BETWEEN_NANOS;
        if (wanted.isEmpty() || wanted.equals(asked) || soon) {
            return;
        }
        asked = wanted;
        askedAt = clock.nanos();
        states.keySet().retainAll(wanted.keySet());
        if (lab.time().lookingBack()) {
            worker.ask(() -> {
                wanted.forEach((run, step) -> states.put(run, run.stateAt(step)));
                draw(entries, wanted);
            });
        } else {
            for (Run run : wanted.keySet()) {
                run.ask(state -> {
                    states.put(run, state);
                    worker.ask(() -> draw(entries, wanted));
                });
            }
        }
    }

    private long step(Run run) {
        long now = run.status().step();
        return lab.time().lookingBack() ? Math.min(lab.time().shownStep(), now) : now;
    }

    /// Whether what was asked for last is shown.
    public boolean isSettled() {
        return !asked.isEmpty() && asked.equals(drawn);
    }

    private void draw(List<RunEntry> entries, Map<Run, Long> wanted) {
        if (!states.keySet().containsAll(wanted.keySet())) {
            return;
        }
        Assembly first = Objects.requireNonNull(entries.getFirst().run().assembly());
        List<MatrixCells> cells = new ArrayList<>(MatrixFigures.known(first));
        for (RunEntry entry : entries) {
            Assembly assembly = Objects.requireNonNull(entry.run().assembly());
            SimulationState state = states.get(entry.run());
            if (state != null && MatrixFigures.whyNot(assembly) == null) {
                String label = entries.size() == 1 ? "W" : entry.labelProperty().get();
                cells.add(MatrixFigures.product(label, assembly, state));
            }
        }
        window.execute(() -> show(cells, wanted));
    }

    private void show(List<MatrixCells> cells, Map<Run, Long> shown) {
        wall.show(
                cells.stream()
                        .map(c -> new NamedMatrix(c.name(), DenseMatrix.of(c.values())))
                        .toList(),
                true);
        drawn = shown;
        onShown.accept(cells);
    }

    @Override
    protected void layoutChildren() {
        wall.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    public void close() {
        worker.close();
    }
}
