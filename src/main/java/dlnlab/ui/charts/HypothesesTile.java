package dlnlab.ui.charts;

import dlnlab.ensemble.HypothesisVerdict;
import dlnlab.figure.HypothesisTables;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.TableText;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.ensemble.HypothesesViewModel;
import java.util.List;

/// Hypotheses about what descent prefers as a table of verdicts that fills in experiment by experiment.
public final class HypothesesTile extends WallTile {
    private final HypothesesViewModel model;
    private final TableWall wall;
    private int known = -1;
    private String failure = "";

    /// A tile of verdicts.
    ///
    /// @throws IllegalArgumentException if the specification is not of kind HYPOTHESES
    public HypothesesTile(ChartSpec spec, HypothesesViewModel model) {
        super(spec, ChartSpec.Kind.HYPOTHESES);
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
    String missing() {
        return failure;
    }

    @Override
    ChartPicture drawn() {
        return ChartPicture.ofTable(spec().title(), spec().subtitle(), wall.shown());
    }
}
