package dlnlab.cli.guide;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Preset;
import dlnlab.experiment.Presets;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.measure.Subject;
import dlnlab.run.Assembler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `quantities.md`: everything that is measured. What a quantity says of columns and limits depends on the network, so
/// it is asked about examples.
final class QuantityPage {
    private static final int LABELS = 4;

    private QuantityPage() {}

    static String text() {
        List<Subject> examples = examples();
        Markdown page = new Markdown("Quantities", "the registry of quantities")
                .paragraph("What is measured along every run where it applies. The id stands in summaries and in the "
                        + "header of `trace.csv`, as `id.column [unit]`. Columns are those of the first example that "
                        + "has them; their number follows depth and widths.");
        List<List<String>> rows = Quantities.all().stream()
                .map(quantity -> row(quantity, examples))
                .toList();
        page.table(
                List.of("id", "name", "symbol", "unit", "columns, for example", "where it does not apply, for example"),
                rows);
        return page.page();
    }

    private static List<String> row(Quantity quantity, List<Subject> examples) {
        // examples that differ in their numbers only say the same
        Map<String, String> reasons = new LinkedHashMap<>();
        examples.stream()
                .map(quantity::whyNot)
                .filter(Objects::nonNull)
                .forEach(reason -> reasons.putIfAbsent(reason.replaceAll("[0-9]+", "0"), reason));
        return List.of(
                Markdown.code(quantity.id()),
                Markdown.escape(quantity.name()),
                Markdown.escape(quantity.symbol()),
                Markdown.escape(quantity.unit()),
                Markdown.escape(columns(quantity, examples)),
                Markdown.escape(String.join(" ", reasons.values())));
    }

    private static String columns(Quantity quantity, List<Subject> examples) {
        List<String> labels = examples.stream()
                .filter(subject -> quantity.whyNot(subject) == null)
                .findFirst()
                .map(quantity::columns)
                .orElse(List.of());
        String first = labels.stream().limit(LABELS).collect(Collectors.joining("; "));
        return labels.size() > LABELS ? first + "; … (" + labels.size() + ")" : first;
    }

    // the presets, and what they leave out: a single layer, one too wide for whole matrices
    private static List<Subject> examples() {
        Experiment standard = Presets.all().getFirst().experiment();
        Stream<Experiment> others = Stream.of(with(standard, "depth", "1"), with(standard, "width", "600"));
        return Stream.concat(Presets.all().stream().map(Preset::experiment), others)
                .map(experiment -> new Assembler().assemble(experiment).subject())
                .toList();
    }

    private static Experiment with(Experiment experiment, String id, String value) {
        return Parameters.apply(experiment, List.of(new Assignment(id, value)));
    }
}
