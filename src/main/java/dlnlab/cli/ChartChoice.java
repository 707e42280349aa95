package dlnlab.cli;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Nearest;
import dlnlab.figure.ExhibitFigures;
import dlnlab.figure.QuantityCharts;
import dlnlab.figure.StudyFigures;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.measure.Subject;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.StandardCharts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The chart that a word means: one of the scene's charts, one of the standard charts, or any quantity over the
/// iterations.
final class ChartChoice {
    private ChartChoice() {}

    /// @throws InvalidExperimentException if no chart and no quantity has this id
    static ChartSpec of(String id, RunPlan plan) {
        List<ChartSpec> charts = Stream.concat(plan.charts().stream(), StandardCharts.of(plan.shared()).stream())
                .toList();
        Optional<ChartSpec> chart =
                charts.stream().filter(spec -> spec.id().equals(id)).findFirst();
        return chart.orElseGet(() -> Quantities.find(id)
                .map(QuantityCharts::of)
                .orElseThrow(() -> new InvalidExperimentException(
                        "chart",
                        "There is no chart or quantity \"" + id + "\""
                                + Nearest.question(
                                        id, known(charts), "; there are " + String.join(", ", known(charts)) + "."))));
    }

    private static List<String> known(List<ChartSpec> charts) {
        return Stream.concat(
                        charts.stream().map(ChartSpec::id),
                        QuantityCharts.shown().stream().map(Quantity::id))
                .distinct()
                .toList();
    }

    /// @param subjects what each run is about
    /// @throws InvalidExperimentException if the chart's quantity makes no sense for any of the problems
    static void check(ChartSpec spec, List<Subject> subjects) {
        String id = spec.columns().getFirst().quantity();
        if (ExhibitFigures.knows(spec) || StudyFigures.knows(spec)) {
            return;
        }
        // the scene of a file may name what this program does not measure
        Quantity first = Quantities.find(id)
                .orElseThrow(() -> new InvalidExperimentException(
                        "chart",
                        "The chart \"" + spec.id() + "\" must show a quantity that this program knows, but shows \""
                                + id + "\"."));
        List<String> reasons =
                subjects.stream().map(first::whyNot).filter(Objects::nonNull).toList();
        if (reasons.size() == subjects.size()) {
            throw new InvalidExperimentException("chart", reasons.getFirst());
        }
    }
}
