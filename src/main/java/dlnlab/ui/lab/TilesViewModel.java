package dlnlab.ui.lab;

import dlnlab.experiment.Experiment;
import dlnlab.figure.QuantityCharts;
import dlnlab.measure.Quantity;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.Scene;
import dlnlab.scene.StandardCharts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Which charts are shown, in which order, and which one alone. Until a person chooses, the scene or the kind of
/// experiment decides.
public final class TilesViewModel {
    /// Stands for the picture of the network in [#toggleMaximised].
    public static final String NETWORK = "network";

    /// The most charts side by side.
    public static final int MOST = 6;

    private final ObservableValue<Opening> opening;
    private final ObservableValue<Setup> setup;
    private final ReadOnlyObjectWrapper<Arrangement> shown;
    private @Nullable List<ChartSpec> chosen;
    private String maximised = "";
    private boolean network;

    /// The charts and how they share the place.
    /// @param charts in order
    /// @param spotlight whether the first one is large
    /// @param maximised id of the only one shown, or empty
    /// @param network whether the picture of the network stands beside them
    public record Arrangement(List<ChartSpec> charts, boolean spotlight, String maximised, boolean network) {
        public Arrangement {
            charts = List.copyOf(charts);
        }

        /// Whether the picture of the network is seen: beside the charts, or alone.
        public boolean showsNetwork() {
            return network && (maximised.isEmpty() || maximised.equals(NETWORK));
        }

        /// The charts that are seen: all, or the maximised one.
        public List<ChartSpec> shown() {
            return maximised.isEmpty()
                    ? charts
                    : charts.stream().filter(c -> c.id().equals(maximised)).toList();
        }
    }

    /// The tiles of what was opened and of what became of it.
    public TilesViewModel(ObservableValue<Opening> opening, ObservableValue<Setup> setup) {
        this.opening = opening;
        this.setup = setup;
        shown = new ReadOnlyObjectWrapper<>(arrangement());
        opening.subscribe(now -> {
            chosen = null;
            maximised = "";
            update();
        });
        setup.subscribe(now -> update());
    }

    /// What is shown.
    public ReadOnlyObjectProperty<Arrangement> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Shows another quantity in the place of a chart, unless a chart shows it already.
    public void replace(String id, Quantity quantity) {
        List<ChartSpec> charts = charts();
        ChartSpec wanted = QuantityCharts.of(quantity);
        int at = index(charts, id);
        if (at >= 0 && !isShown(quantity)) {
            charts.set(at, wanted);
            choose(charts);
        }
    }

    /// Puts a chart after another one, up to [#MOST], unless it is there already.
    public void addAfter(String id, ChartSpec wanted) {
        List<ChartSpec> charts = charts();
        if (charts.size() < MOST && index(charts, wanted.id()) < 0) {
            charts.add(index(charts, id) + 1, wanted);
            maximised = "";
            choose(charts);
        }
    }

    /// Adds a chart at the end, up to [#MOST], unless a chart shows the quantity already.
    public void add(Quantity quantity) {
        List<ChartSpec> charts = charts();
        ChartSpec wanted = QuantityCharts.of(quantity);
        if (charts.size() < MOST && !isShown(quantity)) {
            charts.add(wanted);
            choose(charts);
        }
    }

    /// Shows a quantity if no chart does: in a new chart while there is room, otherwise in place of the last one.
    public void ensure(Quantity quantity) {
        List<ChartSpec> charts = charts();
        maximised = "";
        if (charts.size() < MOST) {
            add(quantity);
        } else {
            replace(charts.getLast().id(), quantity);
        }
        update();
    }

    /// Whether a chart shows the quantity over the iterations.
    public boolean isShown(Quantity quantity) {
        return shown.get().charts().stream()
                .anyMatch(chart -> chart.kind() == ChartSpec.Kind.TIME
                        && chart.quantities().getFirst().equals(quantity.id()));
    }

    /// Takes a chart away; the last one stays.
    public void remove(String id) {
        List<ChartSpec> charts = charts();
        if (charts.size() > 1 && charts.removeIf(chart -> chart.id().equals(id))) {
            choose(charts);
        }
    }

    /// Moves a chart to the place of another one.
    public void move(String id, int place) {
        List<ChartSpec> charts = charts();
        int at = index(charts, id);
        if (at >= 0 && place >= 0 && place < charts.size()) {
            charts.add(place, charts.remove(at));
            choose(charts);
        }
    }

    /// Moves a chart by some places.
    public void moveBy(String id, int by) {
        move(id, index(charts(), id) + by);
    }

    /// The place of a chart, or -1.
    public int place(String id) {
        return index(charts(), id);
    }

    /// Shows one chart alone, or all again.
    public void toggleMaximised(String id) {
        maximised = maximised.equals(id) ? "" : id;
        update();
    }

    /// Shows or hides the picture of the network.
    public void setNetworkShown(boolean shown) {
        network = shown;
        if (!shown && maximised.equals(NETWORK)) {
            maximised = "";
        }
        update();
    }

    /// Back to the charts that scene or experiment suggest.
    public void reset() {
        chosen = null;
        maximised = "";
        update();
    }

    private void choose(List<ChartSpec> charts) {
        chosen = List.copyOf(charts);
        update();
    }

    private List<ChartSpec> charts() {
        return new ArrayList<>(shown.get().charts());
    }

    private static int index(List<ChartSpec> charts, String id) {
        return charts.stream().map(ChartSpec::id).toList().indexOf(id);
    }

    private void update() {
        shown.set(arrangement());
    }

    private Arrangement arrangement() {
        Scene scene = opening.getValue().scene();
        List<ChartSpec> own = chosen;
        List<ChartSpec> charts = own != null ? own : scene == null ? standard() : scene.charts();
        boolean spotlight = own == null && scene != null && scene.layout() == Scene.Layout.SPOTLIGHT;
        boolean alone = charts.stream().anyMatch(chart -> chart.id().equals(maximised))
                || (network && maximised.equals(NETWORK));
        return new Arrangement(charts, spotlight, alone ? maximised : "", network);
    }

    // of the members of a comparison the first decides
    private List<ChartSpec> standard() {
        Setup now = setup.getValue();
        Experiment first = now.variations().getFirst().of(now.experiment());
        return StandardCharts.of(first);
    }
}
