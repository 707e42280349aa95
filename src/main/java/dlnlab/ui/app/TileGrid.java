package dlnlab.ui.app;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.Problem;
import dlnlab.measure.Quantities;
import dlnlab.plot.CurveData;
import dlnlab.run.Assembly;
import dlnlab.run.Run;
import dlnlab.run.RunStatus;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.Scene;
import dlnlab.scene.StandardCharts;
import dlnlab.ui.charts.ChartTile;
import dlnlab.ui.charts.PhaseTile;
import dlnlab.ui.charts.PlaneTile;
import dlnlab.ui.charts.TileCard;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.RunCurves;
import dlnlab.ui.lab.RunEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import org.jspecify.annotations.Nullable;

/// The tiles of charts, built from chart specifications, fed from the run and from the ghost of the run before.
final class TileGrid extends GridPane {
    /// Ghosts of more curves than this would be fog.
    private static final int MOST_GHOSTS = 24;

    private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

    private final LabViewModel lab;
    private List<ChartSpec> specs = List.of();
    private List<TileCard> tiles = List.of();
    private List<Shown> bound = List.of();
    private boolean lit;
    private @Nullable Opening boundTo;

    TileGrid(LabViewModel lab) {
        this.lab = lab;
        getStyleClass().add("tile-grid");
        setMinSize(0, 0);
    }

    /// Brings the tiles up to date with the run.
    void refresh() {
        Run lead = lab.run();
        RunStatus status = lead.status();
        if (status.phase() == RunStatus.Phase.FAILED) {
            build(lead.experiment());
            tiles.forEach(tile -> tile.setMessage(status.message()));
            bound = List.of();
            return;
        }
        List<Shown> shown = shown();
        if (shown.isEmpty()) {
            return;
        }
        if (!shown.equals(bound) || !lab.openingProperty().get().equals(boundTo)) {
            boundTo = lab.openingProperty().get();
            build(lead.experiment());
            for (int k = 0; k < specs.size(); k++) {
                feed(tiles.get(k), specs.get(k), shown);
            }
            bound = shown;
        }
        double moment = lab.time().lookingBack() ? lab.time().shownStep() : Double.NaN;
        boolean running = lab.isPlaying();
        for (TileCard tile : tiles) {
            tile.setTimeCursor(moment);
            tile.refresh(running);
        }
    }

    /// Sets off the tiles that show a quantity; an empty id sets off none.
    void highlight(String quantityId) {
        boolean any = tiles.stream().anyMatch(tile -> shows(tile, quantityId));
        for (TileCard tile : tiles) {
            tile.pseudoClassStateChanged(HIGHLIGHTED, any && shows(tile, quantityId));
            tile.pseudoClassStateChanged(FADED, any && !shows(tile, quantityId));
        }
    }

    /// Moves the keyboard to the first tile that shows a quantity.
    void focusOn(String quantityId) {
        tiles.stream().filter(tile -> shows(tile, quantityId)).findFirst().ifPresent(TileCard::requestFocus);
    }

    private static boolean shows(TileCard tile, String quantityId) {
        return tile.spec().shows(quantityId);
    }

    /// One run as it is drawn now; while it stands still its latest state ends the curves.
    private record Shown(RunEntry entry, String label, boolean still, long end) {
        static Shown of(RunEntry entry) {
            RunStatus status = entry.run().status();
            boolean still = status.phase() != RunStatus.Phase.PLAYING;
            return new Shown(entry, entry.labelProperty().get(), still, still ? status.step() : -1);
        }
    }

    private List<Shown> shown() {
        return lab.runs().visible().stream()
                .filter(entry -> entry.run().trace() != null)
                .map(Shown::of)
                .toList();
    }

    private void build(Experiment experiment) {
        Scene scene = lab.openingProperty().get().scene();
        List<ChartSpec> wanted = scene == null ? StandardCharts.of(experiment) : scene.charts();
        boolean spotlight = scene != null && scene.layout() == Scene.Layout.SPOTLIGHT;
        if (wanted.equals(specs) && spotlight == lit) {
            return;
        }
        lit = spotlight;
        List<TileCard> made = new ArrayList<>();
        for (int k = 0; k < wanted.size(); k++) {
            // a tile whose specification stays keeps the scales a person chose
            boolean same = k < specs.size() && wanted.get(k).equals(specs.get(k));
            made.add(same ? tiles.get(k) : tile(wanted.get(k)));
        }
        specs = wanted;
        tiles = made;
        arrange();
    }

    private void arrange() {
        TileLayout layout = TileLayout.of(tiles.size(), lit);
        getChildren().clear();
        getColumnConstraints()
                .setAll(layout.columnWidths().stream().map(TileGrid::column).toList());
        getRowConstraints()
                .setAll(Collections.nCopies(layout.rows(), layout.rows()).stream()
                        .map(TileGrid::row)
                        .toList());
        for (int k = 0; k < tiles.size(); k++) {
            TileLayout.Place place = layout.places().get(k);
            add(tiles.get(k), place.column(), place.row(), place.columns(), place.rows());
        }
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private static RowConstraints row(int rows) {
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(100.0 / rows);
        return row;
    }

    private static TileCard tile(ChartSpec spec) {
        return switch (spec.kind()) {
            case TIME -> new ChartTile(spec);
            case PHASE_PLANE -> new PlaneTile(spec);
            case PHASE -> new PhaseTile(spec);
        };
    }

    private void feed(TileCard tile, ChartSpec spec, List<Shown> shown) {
        Run lead = lab.run();
        boolean several = shown.size() > 1;
        String first = spec.columns().getFirst().quantity();
        String why = spec.columns().stream()
                .map(column -> whyNot(shown, column.quantity()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        tile.setMessage(why);
        // curves that carry the names of their runs need no legend
        boolean legend = several
                && shown.size() <= RunCurves.CROWD
                && (spec.kind() != ChartSpec.Kind.TIME
                        || !RunCurves.isScalar(shown.stream().map(Shown::entry).toList(), first));
        tile.setRuns(
                legend ? shown.stream().map(Shown::label).toList() : List.of(),
                legend ? shown.stream().map(s -> s.entry().colour()).toList() : List.of());
        switch (tile) {
            case ChartTile chart -> {
                chart.setContent(curves(shown, first));
                boolean predicted = spec.quantities().size() > 1;
                chart.setPrediction(predicted ? curves(shown, spec.quantities().get(1)) : List.of());
                chart.setGhost(several ? List.of() : ghost(first));
            }
            case PlaneTile plane -> {
                if (lead.experiment().problem() instanceof Problem.DiagonalCompletion diagonal) {
                    plane.setHyperbola(diagonal.a() * diagonal.b());
                }
                plane.setContent(shown.stream()
                        .flatMap(s -> several
                                ? RunCurves.plane(s.entry(), s.still()).stream()
                                : RunCurves.plane(s.entry().run(), s.still()).stream())
                        .toList());
                plane.setGhost(lab.runs().ghosts().stream()
                        .flatMap(run -> RunCurves.plane(run, true).stream())
                        .toList());
            }
            case PhaseTile phase -> {
                phase.setContent(shown.stream()
                        .flatMap(s -> RunCurves.phase(s.entry(), spec.columns(), several, s.still()).stream())
                        .toList());
                phase.setGhost(List.of());
            }
            default -> throw new IllegalStateException("no way to feed a " + tile.getClass());
        }
    }

    private static List<CurveData> curves(List<Shown> shown, String quantityId) {
        if (shown.size() == 1) {
            Shown only = shown.getFirst();
            return RunCurves.of(only.entry().run(), quantityId, only.still());
        }
        return RunCurves.of(
                shown.stream().map(Shown::entry).toList(),
                quantityId,
                shown.stream().map(Shown::still).toList());
    }

    private List<CurveData> ghost(String quantityId) {
        List<CurveData> curves = lab.runs().ghosts().stream()
                .flatMap(run -> RunCurves.of(run, quantityId, true).stream())
                .toList();
        return curves.size() <= MOST_GHOSTS ? curves : List.of();
    }

    /// Why none of the runs has the quantity, or empty.
    private static String whyNot(List<Shown> shown, String quantityId) {
        String why = "";
        for (Shown one : shown) {
            why = whyNot(one.entry().run(), quantityId);
            if (why.isEmpty()) {
                return "";
            }
        }
        return why;
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
