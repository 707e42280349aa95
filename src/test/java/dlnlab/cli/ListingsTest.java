package dlnlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Parameter;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Preset;
import dlnlab.experiment.Presets;
import dlnlab.figure.QuantityCharts;
import dlnlab.measure.Quantity;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The lists show everything there is, and help is there to be found.
class ListingsTest {

    @Test
    void presetsAreListedInOrder() {
        List<String> ids = Presets.all().stream().map(Preset::id).toList();
        assertEquals(ids, ids(Outcome.done("presets", "--json").json()));
        List<String> lines = Outcome.done("presets").out().lines().toList();
        for (Preset preset : Presets.all()) {
            assertTrue(lines.stream()
                    .anyMatch(line -> line.startsWith(preset.id() + " ")
                            && line.contains(preset.experiment().title())
                            && line.endsWith(preset.experiment().summary())));
        }
    }

    @Test
    void parametersAreListedWithRangeAndDefault() {
        List<String> ids = Parameters.all().stream().<String>map(Parameter::id).toList();
        assertEquals(ids, ids(Outcome.done("parameters", "--json").json()));
        String depth = Outcome.done("parameters")
                .out()
                .lines()
                .filter(line -> line.startsWith("depth "))
                .findFirst()
                .orElseThrow();
        assertTrue(depth.contains(" 3 ") && depth.contains("from 1 to 64"), depth);
    }

    @Test
    void everyQuantityThatIsListedCanBePlotted() {
        List<String> ids = ids(Outcome.done("quantities", "--json").json());
        assertEquals(QuantityCharts.shown().stream().map(Quantity::id).toList(), ids);
        String table = Outcome.done("quantities").out();
        ids.forEach(id -> assertTrue(table.lines().anyMatch(line -> line.startsWith(id + " ")), id));
    }

    @Test
    void stepSizeAndWeightDecayCanChangeDuringARun() {
        for (JsonNode parameter : Outcome.done("parameters", "--json").json()) {
            String id = parameter.get("id").stringValue();
            assertEquals(
                    id.equals("stepSize") || id.equals("weightDecay"),
                    parameter.get("live").booleanValue());
        }
    }

    @Test
    void columnsAreAligned() {
        List<String> lines = Outcome.done("presets").out().lines().skip(1).toList();
        int column =
                lines.getFirst().indexOf(Presets.all().getFirst().experiment().title());
        for (int i = 0; i < lines.size(); i++) {
            String title = Presets.all().get(i).experiment().title();
            assertEquals(column, lines.get(i).indexOf(title), lines.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run", "plot", "scenes", "presets", "ensembles", "parameters", "quantities", "certify"})
    void helpHasNoColoursWhereNobodyIsAtATerminal(String command) {
        Outcome outcome = command.isEmpty() ? Outcome.done("--help") : Outcome.done(command, "--help");
        assertTrue(outcome.out().contains("Usage: dlnlab"), outcome.out());
        assertFalse(outcome.out().contains("\u001b"), outcome.out());
    }

    @Test
    void helpShowsExamplesThatWork() {
        assertTrue(Outcome.done("--help").out().contains("run hyperbola --set depth=10 --set scale=1e-4 --json"));
        Outcome.done("run", "hyperbola", "--set", "depth=10", "--set", "scale=1e-4", "--steps", "10", "--json");
    }

    @Test
    void theVersionNamesProgramJavaAndKernel() {
        assertTrue(Outcome.done("--version").out().matches("DLN Lab .+ \\(Java .+, kernel .+\\)\\R"));
    }

    private static List<String> ids(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.get("id").stringValue())
                .toList();
    }
}
