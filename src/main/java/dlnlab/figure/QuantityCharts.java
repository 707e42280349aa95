package dlnlab.figure;

import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.plot.Scale;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A chart for every quantity of the registry.
public final class QuantityCharts {
    private static final String PREDICTED = "Predicted";
    /// Not for people: it is the band around the loss.
    private static final String BAND = "lossRange";

    private static final Set<String> LOGARITHMIC = Set.of("loss", "reconstructionError", "sharpness");

    private QuantityCharts() {}

    /// The quantities that can be shown, predictions with what they predict.
    public static List<Quantity> shown() {
        return Quantities.all().stream()
                .filter(q -> !q.id().endsWith(PREDICTED) && !q.id().equals(BAND))
                .toList();
    }

    /// The chart of a quantity over the iterations, with its prediction where there is one.
    public static ChartSpec of(Quantity quantity) {
        List<String> ids = new ArrayList<>(List.of(quantity.id()));
        Quantities.find(quantity.id() + PREDICTED).ifPresent(predicted -> ids.add(predicted.id()));
        Scale scale = LOGARITHMIC.contains(quantity.id()) ? Scale.LOG : Scale.LINEAR;
        return ChartSpec.overIterations(id("q-" + quantity.id()), quantity.name(), quantity.symbol(), scale, ids);
    }

    /// The chart of one column against another, named by what is on the vertical axis.
    /// @param acrossName what people call the horizontal column
    /// @param upName what people call the vertical one
    public static ChartSpec phase(ColumnRef across, String acrossName, ColumnRef up, String upName) {
        return ChartSpec.phase(
                id("phase-" + across.text() + "-" + up.text()),
                upName,
                "against " + acrossName.substring(0, 1).toLowerCase(Locale.ROOT) + acrossName.substring(1),
                across,
                up,
                acrossName,
                upName,
                Scale.LINEAR,
                Scale.LINEAR);
    }

    private static String id(String words) {
        return words.replaceAll("([A-Z])", "-$1").replace(':', '-').toLowerCase(Locale.ROOT);
    }
}
