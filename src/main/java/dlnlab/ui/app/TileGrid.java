package dlnlab.ui.app;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.Problem;
import dlnlab.measure.Quantities;
import dlnlab.plot.CurveData;
import dlnlab.run.Assembly;
import dlnlab.run.Run;
import dlnlab.run.RunStatus;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.StandardCharts;
import dlnlab.ui.charts.ChartTile;
import dlnlab.ui.charts.PlaneTile;
import dlnlab.ui.charts.TileCard;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.RunCurves;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import org.jspecify.annotations.Nullable;

/// The tiles of charts, built from chart specifications, fed from the run and from the ghost of the run before.
final class TileGrid extends GridPane {
    private static final int COLUMNS = 2;
    /// Ghosts of more curves than this would be fog.
    private static final int MOST_GHOSTS = 24;

    private final LabViewModel lab;
    private List<ChartSpec> specs = List.of();
    private List<TileCard> tiles = List.of();
    private @Nullable Run bound;
    private boolean boundWithEnd;
    private long boundStep = -1;

    TileGrid(LabViewModel lab) {
        this.lab = lab;
        getStyleClass().add("tile-grid");
        setMinSize(0, 0);
        for (int k = 0; k < COLUMNS; k++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(column);
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / COLUMNS);
            getRowConstraints().add(row);
        }
    }

    /// Brings the tiles up to date with the run.
    void refresh() {
        Run run = lab.run();
        RunStatus status = run.status();
        if (status.phase() == RunStatus.Phase.FAILED) {
            build(run.experiment());
            tiles.forEach(tile -> tile.setMessage(status.message()));
            bound = run;
            return;
        }
        if (run.trace() == null) {
            return;
        }
        boolean still = status.phase() != RunStatus.Phase.PLAYING;
        boolean moved = still && status.step() != boundStep;
        if (run != bound || still != boundWithEnd || moved) {
            bind(run, still);
            boundStep = status.step();
        }
        tiles.forEach(tile -> tile.refresh(!still));
    }

    private void bind(Run run, boolean withEnd) {
        build(run.experiment());
        for (int k = 0; k < specs.size(); k++) {
            feed(tiles.get(k), specs.get(k), run, withEnd);
        }
        bound = run;
        boundWithEnd = withEnd;
    }

    private void build(Experiment experiment) {
        List<ChartSpec> wanted = StandardCharts.of(experiment);
        if (wanted.equals(specs)) {
            return;
        }
        List<TileCard> made = new ArrayList<>();
        for (int k = 0; k < wanted.size(); k++) {
            // a tile whose specification stays keeps the scales a person chose
            boolean same = k < specs.size() && wanted.get(k).equals(specs.get(k));
            made.add(same ? tiles.get(k) : tile(wanted.get(k)));
        }
        specs = wanted;
        tiles = made;
        getChildren().clear();
        for (int k = 0; k < tiles.size(); k++) {
            add(tiles.get(k), k % COLUMNS, k / COLUMNS);
        }
    }

    private static TileCard tile(ChartSpec spec) {
        return switch (spec.kind()) {
            case TIME -> new ChartTile(spec);
            case PHASE_PLANE -> new PlaneTile(spec);
        };
    }

    private void feed(TileCard tile, ChartSpec spec, Run run, boolean withEnd) {
        tile.setMessage(whyNot(run, spec.quantities().getFirst()));
        switch (tile) {
            case ChartTile chart -> {
                chart.setContent(RunCurves.of(run, spec.quantities().getFirst(), withEnd));
                chart.setPrediction(
                        spec.quantities().size() > 1
                                ? RunCurves.of(run, spec.quantities().get(1), withEnd)
                                : List.of());
                chart.setGhost(ghost(spec.quantities().getFirst()));
            }
            case PlaneTile plane -> {
                if (run.experiment().problem() instanceof Problem.DiagonalCompletion diagonal) {
                    plane.setHyperbola(diagonal.a() * diagonal.b());
                }
                plane.setContent(RunCurves.plane(run, withEnd));
                Run before = lab.ghost();
                plane.setGhost(before == null ? List.of() : RunCurves.plane(before, true));
            }
            default -> throw new IllegalStateException("no way to feed a " + tile.getClass());
        }
    }

    private List<CurveData> ghost(String quantityId) {
        Run before = lab.ghost();
        List<CurveData> curves = before == null ? List.of() : RunCurves.of(before, quantityId, true);
        return curves.size() <= MOST_GHOSTS ? curves : List.of();
    }

    private static String whyNot(Run run, String quantityId) {
        Assembly assembly = run.assembly();
        if (assembly == null) {
            return "";
        }
        String why = Quantities.find(quantityId).orElseThrow().whyNot(assembly.subject());
        return why == null ? "" : why;
    }
}
