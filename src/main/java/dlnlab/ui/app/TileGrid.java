package dlnlab.ui.app;

import dlnlab.measure.Quantities;
import dlnlab.run.Clock;
import dlnlab.run.RunStatus;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.charts.TileActions;
import dlnlab.ui.charts.TileCard;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.TilesViewModel;
import dlnlab.ui.network.NetworkTile;
import dlnlab.ui.network.NetworkViewModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The tiles of charts, built from chart specifications, fed from the run and from the ghost of the run before.
final class TileGrid extends Pane {
    private static final double GAP_EM = 0.85;
    private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

    private final LabViewModel lab;
    private final TileFeed feed;
    private final DoubleSupplier em;
    private final NetworkTile network;
    private final Map<ChartSpec, TileCard> made = new LinkedHashMap<>();
    private final TileMaker maker;
    private TileLayout layout = TileLayout.of(0, false);
    private List<TileCard> tiles = List.of();
    private TilesViewModel.@Nullable Arrangement arrangement;
    private @Nullable Opening builtFor;
    private List<TileFeed.Shown> bound = List.of();
    private boolean controls = true;
    private final PreparingNote note;

    /// @param actions what the menus of the tiles do
    /// @param em height of the window's type in pixels
    TileGrid(LabViewModel lab, TileActions actions, DoubleSupplier em) {
        this.lab = lab;
        this.em = em;
        feed = new TileFeed(lab);
        maker = new TileMaker(lab, actions, this::feedAgain);
        note = new PreparingNote(lab, Clock.system());
        network = new NetworkTile(lab, Platform::runLater, Clock.system());
        network.setOnMaximise(() -> lab.tiles().toggleMaximised(TilesViewModel.NETWORK));
        getStyleClass().add("tile-grid");
        setMinSize(0, 0);
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
        if (!failed && !maker.isSettled(tiles)) {
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
        maker.endAll(made.values());
        network.close();
    }

    /// Brings the tiles up to date with the run.
    void refresh() {
        RunStatus status = lab.run().status();
        if (status.phase() == RunStatus.Phase.FAILED) {
            build();
            note.hide();
            say(status.message());
            network.forget();
            bound = List.of();
            return;
        }
        List<TileFeed.Shown> shown = feed.shown();
        if (lab.runs().visible().isEmpty()) {
            build();
            note.hide();
            say("All runs are hidden; the table of runs shows them again.");
            bound = List.of();
            return;
        }
        if (!shown.isEmpty()) {
            note.hide();
        } else if (!note.isDue()) {
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
            tile.moments().setCursor(moment);
            tile.refresh(running);
            maker.refresh(tile);
        }
        if (arrangement != null && arrangement.showsNetwork() && !shown.isEmpty()) {
            network.refresh();
        } else {
            network.forget();
        }
    }

    // an exhibit needs no run
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
            maker.endAll(made.values());
            made.clear();
        }
        builtFor = opening;
        arrangement = wanted;
        // a tile whose specification stays keeps the scales a person chose, wherever it moves
        tiles = wanted.shown().stream()
                .map(spec -> made.computeIfAbsent(spec, fresh -> maker.make(fresh, controls)))
                .toList();
        List<ChartSpec> gone = made.keySet().stream()
                .filter(spec -> !wanted.charts().contains(spec))
                .toList();
        gone.forEach(spec -> maker.end(Objects.requireNonNull(made.remove(spec))));
        List<Region> seen = new ArrayList<>(tiles);
        if (wanted.showsNetwork()) {
            seen.add(network);
        }
        arrange(seen, wanted.maximised().isEmpty() && wanted.spotlight());
        return true;
    }

    // the curves of a tile that counts in something else are other curves
    private void feedAgain() {
        bound = List.of();
        refresh();
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
            note.place(getChildren().getFirst().getBoundsInParent(), this::snapPositionX, this::snapPositionY);
        }
    }
}
