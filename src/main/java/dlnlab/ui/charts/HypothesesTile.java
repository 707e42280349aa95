package dlnlab.ui.charts;

import dlnlab.ensemble.HypothesisVerdict;
import dlnlab.figure.HypothesisTables;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.TableText;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.ensemble.HypothesesViewModel;
import java.util.List;
import javafx.geometry.Point2D;

/// Hypotheses about what descent prefers as a table of verdicts that fills in experiment by experiment.
public final class HypothesesTile extends TileCard {
    private final HypothesesViewModel model;
    private final TableWall wall;
    private final FreeViewport viewport = new FreeViewport(xAxis(), yAxis());
    private int known = -1;
    private String failure = "";

    /// A tile of verdicts.
    ///
    /// @throws IllegalArgumentException if the specification is not of kind HYPOTHESES
    public HypothesesTile(ChartSpec spec, HypothesesViewModel model) {
        super(spec);
        if (spec.kind() != ChartSpec.Kind.HYPOTHESES) {
            throw new IllegalArgumentException("a tile of hypotheses draws kind HYPOTHESES, was " + spec.kind());
        }
        this.model = model;
        wall = new TableWall(spec.id(), () -> head().em(), number -> {});
        getStyleClass().add("hypotheses-tile");
        showInstead(wall);
    }

    @Override
    void beforeFrame() {
        List<HypothesisVerdict> verdicts = model.verdicts();
        if (verdicts.size() != known || !model.failure().equals(failure)) {
            known = verdicts.size();
            failure = model.failure();
            wall.show(HypothesisTables.of(verdicts));
            showView();
        }
    }

    /// The table shown.
    public TableText table() {
        return wall.shown();
    }

    /// Whether all verdicts are shown.
    @Override
    public boolean isSettled() {
        return !model.isGoing() && known == model.verdicts().size();
    }

    @Override
    void showRanges() {}

    @Override
    String missing() {
        return failure;
    }

    @Override
    void readOut(Point2D at) {}

    @Override
    List<MomentMarks.Mark> marksAt(double moment) {
        return List.of();
    }

    @Override
    ChartPicture drawn() {
        return ChartPicture.ofTable(spec().title(), spec().subtitle(), wall.shown());
    }

    @Override
    Viewport viewport() {
        return viewport;
    }

    @Override
    List<ScaleSwitch> switches() {
        return List.of();
    }
}
