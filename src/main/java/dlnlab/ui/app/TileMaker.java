package dlnlab.ui.app;

import dlnlab.run.Clock;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.charts.BranchTile;
import dlnlab.ui.charts.ChartTile;
import dlnlab.ui.charts.CrossHair;
import dlnlab.ui.charts.HistogramTile;
import dlnlab.ui.charts.HypothesesTile;
import dlnlab.ui.charts.MatrixTile;
import dlnlab.ui.charts.PhaseTile;
import dlnlab.ui.charts.PlaneTile;
import dlnlab.ui.charts.PlayTile;
import dlnlab.ui.charts.RainTile;
import dlnlab.ui.charts.StudyCurvesTile;
import dlnlab.ui.charts.StudyTile;
import dlnlab.ui.charts.TileActions;
import dlnlab.ui.charts.TileCard;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.network.RunMatrices;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.application.Platform;

/// Makes tiles from chart specifications, and ends what works for them beside the window.
final class TileMaker {
    private final LabViewModel lab;
    private final TileActions actions;
    private final Runnable onClock;
    private final CrossHair crossHair = new CrossHair();
    private final Map<TileCard, RunMatrices> walls = new LinkedHashMap<>();

    /// @param actions what the menus of the tiles do
    /// @param onClock is run when a person chose what a tile counts in, or other axes of a plane
    TileMaker(LabViewModel lab, TileActions actions, Runnable onClock) {
        this.lab = lab;
        this.actions = actions;
        this.onClock = onClock;
    }

    /// A new tile, which shares the moment pointed at with all others made here.
    /// @param controls whether its switches and its menu are shown
    TileCard make(ChartSpec spec, boolean controls) {
        TileCard tile = ofKind(spec);
        tile.setActions(actions);
        tile.clock().setOnChosen(onClock);
        tile.moments().share(crossHair);
        tile.setControlsShown(controls);
        return tile;
    }

    private TileCard ofKind(ChartSpec spec) {
        return switch (spec.kind()) {
            case TIME -> new ChartTile(spec);
            case PHASE_PLANE -> new PlaneTile(spec);
            case PHASE -> new PhaseTile(spec);
            case MATRIX -> matrixTile(spec);
            case PLAY ->
                new PlayTile(spec, lab.plays().of(spec.columns().getFirst().quantity()), lab::isAsking);
            case STARTS -> rain(spec);
            case HISTOGRAM -> new HistogramTile(spec, lab.starts());
            case BRANCH -> new BranchTile(spec);
            case STUDY ->
                new StudyTile(spec, lab.studies().of(spec.ensemble()), cell -> lab.openMember(spec.ensemble(), cell));
            case STUDY_CURVES ->
                new StudyCurvesTile(
                        spec, lab.studies().of(spec.ensemble()), cell -> lab.openMember(spec.ensemble(), cell));
            case HYPOTHESES -> new HypothesesTile(spec, lab.hypotheses());
        };
    }

    private TileCard rain(ChartSpec spec) {
        RainTile tile = new RainTile(spec, lab.starts(), lab::openStart);
        tile.setOnAxes(onClock);
        return tile;
    }

    private TileCard matrixTile(ChartSpec spec) {
        RunMatrices matrices = new RunMatrices(lab, Platform::runLater, Clock.system());
        MatrixTile tile = new MatrixTile(spec, matrices);
        matrices.setOnShown(tile::setCells);
        walls.put(tile, matrices);
        return tile;
    }

    /// Asks for what a tile has drawn beside the window. Once per frame.
    void refresh(TileCard tile) {
        RunMatrices wall = walls.get(tile);
        if (wall != null) {
            wall.refresh();
        }
    }

    /// Whether the matrices in some tiles are drawn.
    boolean isSettled(Collection<TileCard> tiles) {
        return walls.entrySet().stream()
                .filter(wall -> tiles.contains(wall.getKey()))
                .allMatch(wall -> wall.getValue().isSettled());
    }

    /// Ends a tile that is thrown away.
    void end(TileCard tile) {
        tile.moments().share(null);
        tile.close();
        RunMatrices wall = walls.remove(tile);
        if (wall != null) {
            wall.close();
        }
    }

    /// Ends all of some tiles.
    void endAll(Collection<TileCard> tiles) {
        tiles.forEach(this::end);
    }
}
