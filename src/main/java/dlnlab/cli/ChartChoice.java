package dlnlab.cli;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Nearest;
import dlnlab.figure.QuantityCharts;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.measure.Subject;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.StandardCharts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The chart that a word means: one of the standard charts, or any quantity over the iterations.
final class ChartChoice {
    private ChartChoice() {}

    /// @throws InvalidExperimentException if no chart and no quantity has this id
    static ChartSpec of(String id, Experiment experiment) {
        List<ChartSpec> standard = StandardCharts.of(experiment);
        Optional<ChartSpec> chart =
                standard.stream().filter(spec -> spec.id().equals(id)).findFirst();
        return chart.orElseGet(() -> Quantities.find(id)
                .map(QuantityCharts::of)
                .orElseThrow(() -> new InvalidExperimentException(
                        "chart",
                        "There is no chart or quantity \"" + id + "\"; did you mean "
                                + Nearest.list(id, known(standard)) + "?")));
    }

    private static List<String> known(List<ChartSpec> standard) {
        return Stream.concat(
                        standard.stream().map(ChartSpec::id),
                        QuantityCharts.shown().stream().map(Quantity::id))
                .toList();
    }

    /// @throws InvalidExperimentException if the chart's quantity makes no sense for this problem
    static void check(ChartSpec spec, Subject subject) {
        String why = Quantities.find(spec.quantities().getFirst()).orElseThrow().whyNot(subject);
        if (why != null) {
            throw new InvalidExperimentException("chart", why);
        }
    }
}
