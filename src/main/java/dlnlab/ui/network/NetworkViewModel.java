package dlnlab.ui.network;

import dlnlab.linalg.DenseMatrix;
import dlnlab.measure.Claims;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Which picture of the network is shown, what it says, and what can be done to it.
public final class NetworkViewModel {
    /// The widest layer of a diagram.
    public static final int MOST_NEURONS = 16;
    /// The most weight matrices of a diagram.
    public static final int MOST_LAYERS = 8;
    /// The largest weight, up to its sign, that can be typed.
    public static final double LARGEST_WEIGHT = 1e6;

    private static final Pattern REAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final NetworkActions actions;
    private final ObjectProperty<NetworkView> view = new SimpleObjectProperty<>(NetworkView.DIAGRAM);
    private final BooleanProperty sharedScale = new SimpleBooleanProperty(true);
    private final BooleanProperty paused = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<@Nullable NetworkSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private @Nullable NetworkSnapshot start;

    /// A model that hands what is done to the network to `actions`.
    public NetworkViewModel(NetworkActions actions) {
        this.actions = actions;
    }

    /// The chosen picture. Networks too large for a diagram show their weights instead: see [#shownView()].
    public ObjectProperty<NetworkView> viewProperty() {
        return view;
    }

    /// Whether all heat maps have one colour scale, so that they can be compared, or each its own.
    public BooleanProperty sharedScaleProperty() {
        return sharedScale;
    }

    /// Whether the run stands still, so that a weight can be typed. Set by the owner.
    public BooleanProperty pausedProperty() {
        return paused;
    }

    /// The network shown; null before the first.
    public ReadOnlyObjectProperty<@Nullable NetworkSnapshot> snapshotProperty() {
        return snapshot;
    }

    /// Why the last action was not possible, one sentence, or empty.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// The same network at the start of the run, named in read-outs; null if it is not known.
    public void setStart(@Nullable NetworkSnapshot atStart) {
        start = atStart;
    }

    /// Shows a network.
    public void show(NetworkSnapshot now) {
        NetworkSnapshot before = snapshot.get();
        if (before != null && !before.widths().equals(now.widths())) {
            message.set("");
        }
        snapshot.set(now);
    }

    /// Shows no network.
    void forget() {
        start = null;
        snapshot.set(null);
        message.set("");
    }

    /// What can be shown: the chosen picture, but heat maps for networks without a diagram.
    public NetworkView shownView() {
        return view.get() == NetworkView.DIAGRAM && !whyNoDiagram().isEmpty() ? NetworkView.WEIGHTS : view.get();
    }

    /// One sentence when the network is too large to be drawn neuron by neuron, else empty.
    public String whyNoDiagram() {
        NetworkSnapshot now = snapshot.get();
        if (now == null) {
            return "";
        }
        if (now.depth() > MOST_LAYERS) {
            return "The diagram shows up to " + MOST_LAYERS + " layers, here are " + now.depth() + ".";
        }
        for (int layer = 0; layer <= now.depth(); layer++) {
            if (now.widths().get(layer) > MOST_NEURONS) {
                return "The diagram shows up to " + MOST_NEURONS + " neurons in a layer, "
                        + NetworkWords.layer(now, layer) + " has "
                        + now.widths().get(layer) + ".";
            }
        }
        return "";
    }

    /// The clause under the title: what the picture shows, or why it shows something else.
    public String subtitle() {
        NetworkSnapshot now = snapshot.get();
        if (now == null) {
            return "";
        }
        String notNumbers = now.hasNotNumbers() ? " · pink: not a number" : "";
        return words(now) + notNumbers;
    }

    private String words(NetworkSnapshot now) {
        return switch (shownView()) {
            case DIAGRAM -> "width of a line = |weight|";
            case WEIGHTS -> weightsSubtitle(now);
            case BALANCE -> "Δₕ = WₕWₕᵀ − Wₕ₊₁ᵀWₕ₊₁, " + conservation(now);
        };
    }

    private String weightsSubtitle(NetworkSnapshot now) {
        if (view.get() == NetworkView.DIAGRAM) {
            return whyNoDiagram();
        }
        if (now.depth() == 1) {
            return "the only layer is the end-to-end matrix W";
        }
        return now.endToEnd() == null ? now.whyNoEndToEnd() : "every layer and the end-to-end matrix W";
    }

    private static String conservation(NetworkSnapshot now) {
        long claimed = IntStream.range(1, now.depth())
                .filter(h -> Claims.whyNoMatrix(now.shape(), h) == null)
                .count();
        if (claimed == now.depth() - 1) {
            return "conserved by gradient flow (Theorem 2.2)";
        }
        return claimed > 0
                ? "conserved where φₕ is linear between dense layers (Theorem 2.2)"
                : "conservation is not claimed: Theorem 2.2 needs a linear activation";
    }

    /// The matrices of the shown picture, in order; empty for a diagram or when [#whyNoMaps()] says why.
    List<NamedMatrix> maps() {
        NetworkSnapshot now = snapshot.get();
        if (now == null) {
            return List.of();
        }
        return switch (shownView()) {
            case DIAGRAM -> List.of();
            case WEIGHTS -> weightMaps(now);
            case BALANCE -> balanceMaps(now);
        };
    }

    /// One sentence when there is no matrix to show, else empty.
    String whyNoMaps() {
        NetworkSnapshot now = snapshot.get();
        return now != null && shownView() == NetworkView.BALANCE ? now.whyNoBalancedness() : "";
    }

    private static List<NamedMatrix> weightMaps(NetworkSnapshot now) {
        List<NamedMatrix> maps = new ArrayList<>();
        for (int h = 1; h <= now.depth(); h++) {
            maps.add(new NamedMatrix(NetworkWords.weight(h), now.weight(h)));
        }
        DenseMatrix product = now.endToEnd();
        if (product != null && now.depth() > 1) {
            maps.add(new NamedMatrix("W", product));
        }
        return maps;
    }

    private static List<NamedMatrix> balanceMaps(NetworkSnapshot now) {
        List<DenseMatrix> balancedness = now.balancedness();
        if (balancedness == null) {
            return List.of();
        }
        List<NamedMatrix> maps = new ArrayList<>();
        for (int h = 1; h < now.depth(); h++) {
            maps.add(new NamedMatrix(NetworkWords.balancedness(h), balancedness.get(h - 1)));
        }
        return maps;
    }

    /// What stands at a part of the diagram.
    String readOut(DiagramItem item) {
        NetworkSnapshot now = snapshot.get();
        return now == null ? "" : NetworkWords.readOut(now, start, item);
    }

    /// One more neuron in hidden layer h.
    void addNeuron(int h) {
        NetworkSnapshot now = snapshot.get();
        message.set(
                now != null && now.widths().get(h) >= MOST_NEURONS
                        ? "The diagram shows up to " + MOST_NEURONS + " neurons in a layer; set more in the setup."
                        : actions.addNeuron(h));
    }

    /// One neuron less in hidden layer h.
    void removeNeuron(int h) {
        NetworkSnapshot now = snapshot.get();
        message.set(
                now != null && now.widths().get(h) <= 1
                        ? "Layer " + h + " has one neuron; remove the layer instead."
                        : actions.removeNeuron(h));
    }

    /// A new hidden layer behind layer `at`.
    void addLayer(int at) {
        NetworkSnapshot now = snapshot.get();
        message.set(
                now != null && now.depth() >= MOST_LAYERS
                        ? "The diagram shows up to " + MOST_LAYERS + " layers; set more in the setup."
                        : actions.addLayer(at));
    }

    /// Hidden layer h goes.
    void removeLayer(int h) {
        message.set(actions.removeLayer(h));
    }

    /// Whether a weight may be typed now; if not, the message says why.
    boolean mayEdit() {
        message.set(paused.get() ? "" : "Pause the run to change a weight.");
        return paused.get();
    }

    /// Sets a weight to what was typed.
    /// @return why that is not possible, or empty
    String typeWeight(DiagramItem.Weight at, String text) {
        String trimmed = text.strip().replace('\u2212', '-');
        boolean number = REAL.matcher(trimmed).matches();
        if (!number || Math.abs(Double.parseDouble(trimmed)) > LARGEST_WEIGHT) {
            return NetworkWords.weight(at.h()) + "[" + (at.row() + 1) + "," + (at.column() + 1)
                    + "] must be a number between −1,000,000 and 1,000,000, was \"" + text.strip() + "\".";
        }
        return actions.setWeight(at.h(), at.row(), at.column(), Double.parseDouble(trimmed));
    }
}
