package dlnlab.ui.app;

import dlnlab.experiment.Parameters;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Speed;
import java.util.List;
import java.util.Map;

/// A run that goes as fast as it can and does not end, in six tiles of four measured curves or five; where the theorems
/// predict them, the four predictions are drawn too.
enum FlatOut {
    /// Five linear layers 10-10-10-10-10-4: microseconds a step, on one core.
    LINEAR(
            "linear-balance",
            List.of(Map.entry("depth", "5"), Map.entry("outputs", "4"), Map.entry("scale", "0.3")),
            List.of(
                    "layerNormGaps",
                    "layerNormGapsPredicted",
                    "matrixGaps",
                    "matrixGapsPredicted",
                    "singularValues",
                    "layerNorms")),
    /// Five leaky layers 1000-1-1-1-1-10 over 1,000 samples: a fraction of a millisecond a step, on all cores. Narrow,
    /// so that neurons and singular values are four and five.
    LEAKY(
            "unbalanced-relu",
            List.of(
                    Map.entry("activation", "leaky-relu"),
                    Map.entry("depth", "5"),
                    Map.entry("width", "1"),
                    Map.entry("scale", "0.3")),
            List.of(
                    "layerNormGaps",
                    "layerNormGapsPredicted",
                    "neuronGaps",
                    "neuronGapsPredicted",
                    "layerSingularValues",
                    "layerNorms"));

    private static final List<Map.Entry<String, String>> ENDLESS =
            List.of(Map.entry("stepSize", "1e-3"), Map.entry("stopLoss", "0"), Map.entry("maxSteps", "1000000000"));

    private final String preset;
    private final List<Map.Entry<String, String>> changes;
    private final List<String> charts;

    FlatOut(String preset, List<Map.Entry<String, String>> changes, List<String> charts) {
        this.preset = preset;
        this.changes = changes;
        this.charts = charts;
    }

    /// The lab, not yet playing.
    LabViewModel lab() {
        LabViewModel lab = new LabViewModel(preset);
        changes.forEach(change -> lab.change(Parameters.get(change.getKey()), change.getValue()));
        ENDLESS.forEach(change -> lab.change(Parameters.get(change.getKey()), change.getValue()));
        lab.playing().setSpeed(Speed.FASTEST);
        show(lab);
        return lab;
    }

    private void show(LabViewModel lab) {
        List<String> before = lab.tiles().shownProperty().get().charts().stream()
                .map(c -> c.id())
                .toList();
        // the last of the old charts can go only when there is a new one
        before.subList(1, before.size()).forEach(lab.tiles()::remove);
        lab.tiles().replace(before.getFirst(), quantity(charts.getFirst()));
        charts.subList(1, charts.size()).forEach(id -> lab.tiles().add(quantity(id)));
    }

    private static Quantity quantity(String id) {
        return Quantities.find(id).orElseThrow();
    }
}
