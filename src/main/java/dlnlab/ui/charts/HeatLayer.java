package dlnlab.ui.charts;

import dlnlab.geometry.HyperbolaVolume;
import dlnlab.run.LatestOnly;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The log volume density behind the plane, computed beside the window; what was computed before is kept for a while,
/// for a slider goes back and forth.
final class HeatLayer implements PlotDecoration {
    /// A pixel of the heat in pixels of the plot: it is smooth but at the hyperbola.
    private static final double FINENESS = 0.5;

    private static final int KEPT = 24;
    private static final int SHADES = 256;

    private final Group group = new Group();
    private final PixelPicture picture = new PixelPicture();
    private final SampleColours colours = new SampleColours(this::repaint, "heat-low-colour", "heat-high-colour");
    private final Map<HeatField.Place, HeatField> kept = new LinkedHashMap<>();
    private final Consumer<HeatField> onShown;
    private @Nullable LatestOnly computing;
    private Optional<HyperbolaVolume> volume = Optional.empty();
    private @Nullable ScaleAxis x;
    private @Nullable ScaleAxis y;
    private HeatField.@Nullable Place wanted;
    private @Nullable HeatField shown;

    /// @param onShown is told what is shown
    HeatLayer(Consumer<HeatField> onShown) {
        this.onShown = onShown;
        group.setMouseTransparent(true);
        group.setAutoSizeChildren(false);
        group.getChildren().addAll(picture, colours);
    }

    /// Whose volume is shown, if there is one.
    void setVolume(Optional<HyperbolaVolume> newVolume) {
        boolean same = newVolume.equals(volume);
        volume = newVolume;
        picture.setVisible(volume.isPresent());
        // axes that have found their range do not ask again
        if (!same && x != null && y != null) {
            place(x, y);
        }
    }

    @Override
    public Node node() {
        return group;
    }

    @Override
    public void place(ScaleAxis newX, ScaleAxis newY) {
        x = newX;
        y = newY;
        if (volume.isEmpty() || newX.getWidth() < 2 || newY.getHeight() < 2) {
            return;
        }
        int columns = (int) Math.ceil(newX.getWidth() * FINENESS);
        int rows = (int) Math.ceil(newY.getHeight() * FINENESS);
        HeatField.Place place = new HeatField.Place(volume.orElseThrow(), newX.range(), newY.range(), columns, rows);
        if (place.equals(wanted)) {
            return;
        }
        wanted = place;
        HeatField known = kept.get(place);
        if (known == null) {
            compute(place);
        } else {
            show(known);
        }
    }

    private void compute(HeatField.Place place) {
        LatestOnly worker = computing;
        if (worker == null) {
            worker = new LatestOnly("volume");
            computing = worker;
        }
        worker.ask(() -> {
            HeatField field = HeatField.of(place);
            Platform.runLater(() -> {
                kept.put(place, field);
                if (kept.size() > KEPT) {
                    kept.remove(kept.keySet().iterator().next());
                }
                if (place.equals(wanted)) {
                    show(field);
                }
            });
        });
    }

    private void show(HeatField field) {
        shown = field;
        repaint();
        onShown.accept(field);
    }

    /// Whether what is wanted is shown.
    boolean isSettled() {
        HeatField now = shown;
        return volume.isEmpty() || wanted == null || (now != null && now.place().equals(wanted));
    }

    private void repaint() {
        HeatField field = shown;
        if (field == null) {
            return;
        }
        HeatField.Place place = field.place();
        picture.resize(place.columns() / FINENESS, place.rows() / FINENESS, FINENESS);
        int[] shades = shades();
        int[] pixels = picture.pixels();
        for (int k = 0; k < pixels.length; k++) {
            pixels[k] = shades[(int) (field.share(k) * (SHADES - 1))];
        }
        picture.show();
    }

    private int[] shades() {
        int[] shades = new int[SHADES];
        for (int k = 0; k < SHADES; k++) {
            shades[k] = colours.mixed(0, 1, (double) k / (SHADES - 1));
        }
        return shades;
    }

    /// Ends the thread.
    void close() {
        if (computing != null) {
            computing.close();
        }
        computing = null;
        wanted = null;
    }
}
