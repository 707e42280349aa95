package dlnlab.ui.charts;

import dlnlab.ensemble.CellValues;
import dlnlab.ensemble.EnsembleCsv;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.figure.StudyTables;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.TableText;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.ensemble.Study;
import dlnlab.ui.ensemble.StudyViewModel;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// An ensemble over a grid as a table that fills in while it is computed. A row is opened as a run of its own; a copy
/// of the numbers has all members.
public final class StudyTile extends WallTile {
    private final StudyViewModel model;
    private final StudyBar bar;
    private final TableWall wall;
    private @Nullable Study shown;
    private int version = -1;

    /// A tile of a table.
    ///
    /// @param model the ensemble that the specification names
    /// @param onOpen is told the number of the cell whose first member is to become a run of its own
    /// @throws IllegalArgumentException if the specification is not of kind STUDY
    public StudyTile(ChartSpec spec, StudyViewModel model, IntConsumer onOpen) {
        super(spec, ChartSpec.Kind.STUDY);
        this.model = model;
        wall = new TableWall(spec.id(), () -> head().em(), onOpen);
        bar = new StudyBar(spec.id(), model);
        getStyleClass().add("study-tile");
        getChildren().add(1, bar);
        showInstead(wall);
    }

    @Override
    void beforeFrame() {
        bar.refresh();
        Study now = model.present();
        if (now == null || (now.equals(shown) && now.version() == version)) {
            return;
        }
        CellValues values = now.values();
        if (values == null) {
            return;
        }
        shown = now;
        version = now.version();
        wall.show(StudyTables.of(spec(), values, model.former()));
        showView();
    }

    /// The table shown.
    public TableText table() {
        return wall.shown();
    }

    /// All members as text, one line each.
    @Override
    public Optional<TileNumbers> numbers() {
        EnsembleTable table = shown == null ? null : shown.table();
        return Optional.ofNullable(table).map(all -> out -> EnsembleCsv.write(all, out));
    }

    @Override
    String described() {
        return super.described() + ". " + model.stateProperty().get().words();
    }

    @Override
    ChartPicture drawn() {
        return ChartPicture.ofTable(spec().title(), spec().subtitle(), wall.shown());
    }

    @Override
    public void setControlsShown(boolean on) {
        super.setControlsShown(on);
        bar.setControlsShown(on);
    }
}
