package dlnlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentJsonTest {
    static Stream<Experiment> experiments() {
        return Stream.concat(Presets.all().stream().map(Preset::experiment), RandomExperiments.all());
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void readingWhatWasWrittenGivesAnEqualExperiment(Experiment experiment) {
        assertEquals(experiment, ExperimentJson.read(ExperimentJson.write(experiment), "test"));
    }

    @Test
    void everyPresetFileIsExactlyWhatTheProgramWrites() throws IOException {
        for (Preset preset : Presets.all()) {
            try (var stream = getClass().getResourceAsStream("/presets/" + preset.id() + ".json")) {
                String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(ExperimentJson.write(preset.experiment()), text, preset.id());
            }
        }
    }

    @Test
    void everyVariantOccursAmongTheRandomExperiments() {
        for (Part part : List.of(Part.PROBLEM, Part.CONNECTIONS, Part.INITIALISATION, Part.SCHEDULE, Part.METHOD)) {
            long seen = RandomExperiments.all()
                    .map(experiment -> part.get(experiment).getClass())
                    .distinct()
                    .count();
            long known = Parameters.all().stream()
                    .filter(parameter -> parameter.isVariant() && parameter.variantPart() == part)
                    .mapToLong(parameter -> parameter.choices().size())
                    .sum();
            assertEquals(known, seen, part.name());
        }
    }

    @Test
    void theFileNamesVersionKindAndVariantInWords() {
        String text = ExperimentJson.write(Presets.get("hyperbola").experiment());
        assertTrue(text.startsWith("{\n  \"formatVersion\": 3,\n  \"kind\": \"experiment\",\n"), text);
        assertTrue(text.contains("\"type\": \"diagonalCompletion\""), text);
        assertTrue(text.contains("\"normalisation\": \"sum\""), text);
        assertTrue(text.endsWith("}\n"), text);
    }

    @Test
    void aFileOfTheFirstVersionIsDescentOnAllSamplesInFloat64() throws IOException {
        try (var stream = getClass().getResourceAsStream("experiment-1.json")) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(Presets.get("linear-balance").experiment(), ExperimentJson.read(text, "old.json"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"balanced", "gaussian"})
    void aFileOfTheSecondVersionStartsAsItDid(String init) {
        Experiment experiment =
                Parameters.get("init").withText(Presets.get("hyperbola").experiment(), init);
        String older = ExperimentJson.write(experiment)
                .replace("\"formatVersion\": 3", "\"formatVersion\": 2")
                .replaceAll(",\\s+\"(determinant|scaleOf)\": \"[a-z]+\"", "");
        assertFalse(older.contains("scaleOf") || older.contains("determinant"), older);
        assertEquals(experiment, ExperimentJson.read(older, "old.json"));
    }

    @Test
    void anUnobservedEntryIsNull() {
        Experiment experiment = Parameters.apply(
                Presets.get("hyperbola").experiment(),
                List.of(new Assignment("problem", "explicitCompletion"), new Assignment("entries", "?, 1; 1, 0")));
        assertTrue(ExperimentJson.write(experiment).contains("[ [ null, 1.0 ], [ 1.0, 0.0 ] ]"));
    }

    @Test
    void theTreeHoldsTheExperimentWithoutVersionAndKind() {
        var tree = ExperimentJson.toTree(Presets.get("linear-balance").experiment());
        assertEquals(3, tree.path("architecture").path("depth").intValue());
        assertTrue(tree.path("formatVersion").isMissingNode());
    }
}
