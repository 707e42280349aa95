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

    /// A run as it is called while it is drawn.
    private record Named(Run run, String label) {}

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
        List<Named> runs = shown();
        Map<Run, Long> wanted = new LinkedHashMap<>();
        for (Named named : runs) {
            wanted.put(named.run(), step(named.run()));
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
                draw(runs, wanted);
            });
        } else {
            for (Run run : wanted.keySet()) {
                run.ask(state -> {
                    states.put(run, state);
                    worker.ask(() -> draw(runs, wanted));
                });
            }
        }
    }

    // labels belong to the window: they are read here and not beside it
    private List<Named> shown() {
        List<RunEntry> entries = lab.runs().visible().stream()
                .filter(entry ->
                        entry.run().assembly() != null && entry.run().status().phase() != Phase.FAILED)
                .limit(MatrixFigures.MOST)
                .toList();
        boolean alone = entries.size() == 1;
        return entries.stream()
                .map(entry -> new Named(
                        entry.run(), alone ? "W" : entry.labelProperty().get()))
                .toList();
    }

    private long step(Run run) {
        long now = run.status().step();
        return lab.time().lookingBack() ? Math.min(lab.time().shownStep(), now) : now;
    }

    /// Whether what was asked for last is shown.
    public boolean isSettled() {
        return !asked.isEmpty() && asked.equals(drawn);
    }

    private void draw(List<Named> runs, Map<Run, Long> wanted) {
        if (!states.keySet().containsAll(wanted.keySet())) {
            return;
        }
        Assembly first = Objects.requireNonNull(runs.getFirst().run().assembly());
        List<MatrixCells> cells = new ArrayList<>(MatrixFigures.known(first));
        for (Named named : runs) {
            Assembly assembly = Objects.requireNonNull(named.run().assembly());
            SimulationState state = states.get(named.run());
            boolean fits = cells.size() < MatrixFigures.MOST;
            if (state != null && fits && MatrixFigures.whyNot(assembly) == null) {
                cells.add(MatrixFigures.product(named.label(), assembly, state));
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
