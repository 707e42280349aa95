package dlnlab.ui.app;

import dlnlab.measure.Quantities;
import dlnlab.run.Clock;
import dlnlab.run.RunStatus;
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
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.TilesViewModel;
import dlnlab.ui.network.NetworkTile;
import dlnlab.ui.network.NetworkViewModel;
import dlnlab.ui.network.RunMatrices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The tiles of charts, built from chart specifications, fed from the run and from the ghost of the run before.
final class TileGrid extends Pane {
    /// Id of the words over the charts while another experiment is being prepared.
    static final String PREPARING_ID = "preparing";

    /// What is ready sooner needs no words, and the old curves do not flicker.
    private static final long GRACE_NANOS = 100_000_000;

    private static final double GAP_EM = 0.85;
    private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

    private final LabViewModel lab;
    private final TileFeed feed;
    private final TileActions actions;
    private final DoubleSupplier em;
    private final NetworkTile network;
    private final CrossHair crossHair = new CrossHair();
    private final Map<ChartSpec, TileCard> made = new LinkedHashMap<>();
    private final Map<MatrixTile, RunMatrices> walls = new LinkedHashMap<>();
    private TileLayout layout = TileLayout.of(0, false);
    private List<TileCard> tiles = List.of();
    private TilesViewModel.@Nullable Arrangement arrangement;
    private @Nullable Opening builtFor;
    private List<TileFeed.Shown> bound = List.of();
    private boolean controls = true;
    private final Label note = new Label();
    private final Clock clock;
    private boolean preparing;
    private long since;

    /// @param actions what the menus of the tiles do
    /// @param em height of the window's type in pixels
    TileGrid(LabViewModel lab, TileActions actions, DoubleSupplier em) {
        this.lab = lab;
        clock = Clock.system();
        this.em = em;
        this.actions = actions;
        feed = new TileFeed(lab);
        network = new NetworkTile(lab, Platform::runLater, clock);
        network.setOnMaximise(() -> lab.tiles().toggleMaximised(TilesViewModel.NETWORK));
        getStyleClass().add("tile-grid");
        setMinSize(0, 0);
        note.setId(PREPARING_ID);
        note.getStyleClass().add("preparing-note");
        note.setVisible(false);
        note.setMouseTransparent(true);
    }

    /// Shows or hides switches and menus, which a presentation does not need.
    void setControlsShown(boolean shown) {
        controls = shown;
        made.values().forEach(tile -> tile.setControlsShown(shown));
    }

    /// Whether nothing that is shown is still being computed.
    boolean isSettled() {
        if (!lab.plays().isSettled()
                || !lab.starts().isSettled()
                || !lab.studies().isSettled()
                || tiles.stream().anyMatch(tile -> !tile.isSettled())) {
            return false;
        }
        boolean failed = lab.run().status().phase() == RunStatus.Phase.FAILED;
        boolean matrices = walls.entrySet().stream()
                .filter(wall -> tiles.contains(wall.getKey()))
                .allMatch(wall -> wall.getValue().isSettled());
        if (!failed && !matrices) {
            return false;
        }
        return failed || arrangement == null || !arrangement.showsNetwork() || network.isSettled();
    }

    /// How the network is shown.
    NetworkViewModel network() {
        return network.model();
    }

    /// Ends what works for the tiles beside the window.
    void close() {
        closeWalls(tile -> true);
        made.values().forEach(TileCard::close);
        network.close();
    }

    /// Brings the tiles up to date with the run.
    void refresh() {
        RunStatus status = lab.run().status();
        if (status.phase() == RunStatus.Phase.FAILED) {
            build();
            noteThatReady();
            say(status.message());
            network.forget();
            bound = List.of();
            return;
        }
        List<TileFeed.Shown> shown = feed.shown();
        if (lab.runs().visible().isEmpty()) {
            build();
            noteThatReady();
            say("All runs are hidden; the table of runs shows them again.");
            bound = List.of();
            return;
        }
        if (!shown.isEmpty()) {
            noteThatReady();
        } else if (!isLongInPreparation()) {
            return;
        }
        // of runs that are still being prepared there is nothing to draw but the ghosts of those before
        boolean rebuilt = build();
        if (rebuilt || !shown.equals(bound)) {
            tiles.forEach(tile -> feed.feed(tile, shown));
            bound = shown;
        }
        double moment = lab.time().lookingBack() ? lab.time().shownStep() : Double.NaN;
        boolean running = lab.playing().isPlaying();
        for (TileCard tile : tiles) {
            tile.setTimeCursor(moment);
            tile.refresh(running);
            RunMatrices wall = tile instanceof MatrixTile matrix ? walls.get(matrix) : null;
            if (wall != null) {
                wall.refresh();
            }
        }
        if (arrangement != null && arrangement.showsNetwork() && !shown.isEmpty()) {
            network.refresh();
        } else {
            network.forget();
        }
    }

    private void noteThatReady() {
        preparing = false;
        note.setVisible(false);
    }

    /// Whether preparation takes so long that a person should know.
    private boolean isLongInPreparation() {
        long now = clock.nanos();
        since = preparing ? since : now;
        preparing = true;
        boolean isLong = now - since >= GRACE_NANOS;
        if (isLong) {
            note.setText(
                    lab.isChanged()
                            ? "Preparing the changed experiment …"
                            : "Preparing “" + lab.openingProperty().get().title() + "” …");
            note.setVisible(true);
            requestLayout();
        }
        return isLong;
    }

    private void say(String message) {
        tiles.stream().filter(tile -> !tile.spec().needsNoRun()).forEach(tile -> tile.setMessage(message));
    }

    /// Sets off the tiles that show a quantity; an empty id sets off none.
    void highlight(String quantityId) {
        boolean any = tiles.stream().anyMatch(tile -> shows(tile, quantityId));
        for (TileCard tile : tiles) {
            tile.pseudoClassStateChanged(HIGHLIGHTED, any && shows(tile, quantityId));
            tile.pseudoClassStateChanged(FADED, any && !shows(tile, quantityId));
            tile.highlight(quantityId);
        }
    }

    /// Moves the keyboard to the first tile that shows a quantity, which gets one if there is none.
    void focusOn(String quantityId) {
        if (tiles.stream().noneMatch(tile -> shows(tile, quantityId))) {
            Quantities.find(quantityId).ifPresent(lab.tiles()::ensure);
            refresh();
        }
        tiles.stream().filter(tile -> shows(tile, quantityId)).findFirst().ifPresent(TileCard::requestFocus);
    }

    private static boolean shows(TileCard tile, String quantityId) {
        return tile.spec().shows(quantityId);
    }

    /// Makes the tiles that are wanted.
    /// @return whether anything is different
    private boolean build() {
        TilesViewModel.Arrangement wanted = lab.tiles().shownProperty().get();
        Opening opening = lab.openingProperty().get();
        if (wanted.equals(arrangement) && opening.equals(builtFor)) {
            return false;
        }
        if (!opening.equals(builtFor)) {
            made.values().forEach(TileGrid::end);
            made.clear();
            closeWalls(tile -> true);
        }
        builtFor = opening;
        arrangement = wanted;
        // a tile whose specification stays keeps the scales a person chose, wherever it moves
        tiles = wanted.shown().stream()
                .map(spec -> made.computeIfAbsent(spec, this::tile))
                .toList();
        List<ChartSpec> gone = made.keySet().stream()
                .filter(spec -> !wanted.charts().contains(spec))
                .toList();
        gone.forEach(spec -> end(Objects.requireNonNull(made.remove(spec))));
        closeWalls(tile -> !made.containsValue(tile));
        List<Region> seen = new ArrayList<>(tiles);
        if (wanted.showsNetwork()) {
            seen.add(network);
        }
        arrange(seen, wanted.maximised().isEmpty() && wanted.spotlight());
        return true;
    }

    private static void end(TileCard tile) {
        tile.setCrossHair(null);
        tile.close();
    }

    private void arrange(List<Region> seen, boolean spotlight) {
        layout = TileLayout.of(seen.size(), spotlight);
        getChildren().setAll(seen);
        getChildren().add(note);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double gap = GAP_EM * em.getAsDouble();
        double width = getWidth() + gap;
        double height = getHeight() + gap;
        for (int k = 0; k < layout.places().size(); k++) {
            TileLayout.Place place = layout.places().get(k);
            double left = snapPositionX(layout.left(place.column()) * width);
            double top = snapPositionY(height * place.row() / layout.rows());
            double right = snapPositionX(layout.left(place.column() + place.columns()) * width);
            double bottom = snapPositionY(height * (place.row() + place.rows()) / layout.rows());
            getChildren().get(k).resizeRelocate(left, top, right - left - gap, bottom - top - gap);
        }
        if (note.isVisible()) {
            placeNote();
        }
    }

    /// Puts the note into the middle of the first tile.
    private void placeNote() {
        note.autosize();
        Bounds first = getChildren().getFirst().getBoundsInParent();
        note.relocate(
                snapPositionX(first.getCenterX() - note.getWidth() / 2),
                snapPositionY(first.getCenterY() - note.getHeight() / 2));
    }

    private TileCard matrixTile(ChartSpec spec) {
        RunMatrices matrices = new RunMatrices(lab, Platform::runLater, clock);
        MatrixTile tile = new MatrixTile(spec, matrices);
        matrices.setOnShown(tile::setCells);
        walls.put(tile, matrices);
        return tile;
    }

    private void closeWalls(Predicate<MatrixTile> which) {
        for (MatrixTile tile : List.copyOf(walls.keySet())) {
            if (which.test(tile)) {
                Objects.requireNonNull(walls.remove(tile)).close();
            }
        }
    }

    private TileCard tile(ChartSpec spec) {
        TileCard tile = switch (spec.kind()) {
            case TIME -> new ChartTile(spec);
            case PHASE_PLANE -> new PlaneTile(spec);
            case PHASE -> new PhaseTile(spec);
            case MATRIX -> matrixTile(spec);
            case PLAY ->
                new PlayTile(spec, lab.plays().of(spec.columns().getFirst().quantity()));
            case STARTS -> new RainTile(spec, lab.starts(), lab::openStart);
            case HISTOGRAM -> new HistogramTile(spec, lab.starts());
            case BRANCH -> new BranchTile(spec);
            case STUDY ->
                new StudyTile(spec, lab.studies().of(spec.ensemble()), cell -> lab.openMember(spec.ensemble(), cell));
            case STUDY_CURVES ->
                new StudyCurvesTile(
                        spec, lab.studies().of(spec.ensemble()), cell -> lab.openMember(spec.ensemble(), cell));
            case HYPOTHESES -> new HypothesesTile(spec, lab.hypotheses());
        };
        tile.setActions(actions);
        tile.clock().setOnChosen(() -> {
            bound = List.of();
            refresh();
        });
        tile.setCrossHair(crossHair);
        tile.setControlsShown(controls);
        return tile;
    }
}
