package dlnlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Presets;
import dlnlab.linalg.Kernels;
import dlnlab.scene.Scenes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// `run` prints what came out, for people and for programs.
class RunCommandTest {

    @Test
    void jsonIsOneObjectWithExperimentAndOneMember() {
        Outcome outcome = Outcome.done("run", "linear-balance", "--steps", "20", "--json");
        assertEquals(List.of("experiment", "members"), names(outcome.json()));
        assertEquals(
                List.of("label", "seed", "steps", "stopReason", "stopMessage", "seconds", "stepsPerSecond", "final"),
                names(outcome.member()));
        assertEquals(20, outcome.member().get("steps").longValue());
        assertEquals(20, outcome.json().at("/experiment/stop/maxSteps").longValue());
        assertEquals("", outcome.err());
    }

    @Test
    void aQuantityOfOneColumnIsANumberAndOthersAreArrays() {
        JsonNode last = Outcome.done("run", "linear-balance", "--steps", "5", "--json")
                .member()
                .get("final");
        assertTrue(last.get("loss").isNumber());
        assertEquals(3, last.get("layerNorms").size());
        assertEquals(2, last.get("layerNormGaps").size());
        assertEquals(10, last.get("singularValues").size());
    }

    @Test
    void theTitleSaysWhatWasChanged() {
        String title = Presets.get("linear-balance").experiment().title();
        assertEquals(
                title + ", with activation tanh, greatest number of steps 5",
                firstLine("linear-balance", "--set", "activation=tanh"));
        String scene = Scenes.get("tanh-breaks-it").scene().title();
        assertEquals(
                scene + ", with depth 2, greatest number of steps 5", firstLine("tanh-breaks-it", "--set", "depth=2"));
        // this scene has the title of a preset, which is another experiment
        String shared = Scenes.get("infinitely-deep").scene().title();
        assertEquals(shared + ", with greatest number of steps 5", firstLine("infinitely-deep"));
    }

    private static String firstLine(String id, String... more) {
        List<String> words = new ArrayList<>(List.of("run", id, "--steps", "5"));
        words.addAll(List.of(more));
        return Outcome.done(words.toArray(String[]::new))
                .out()
                .lines()
                .findFirst()
                .orElse("");
    }

    @Test
    void aMatrixOfThreeByThreeIsPrintedWholeAndALongListIsCounted() {
        String out = Outcome.done(
                        "run",
                        "hyperbola",
                        "--set",
                        "problem=explicitCompletion",
                        "--set",
                        "entries=1, 2, ?; 2, ?, 6; ?, 6, 9",
                        "--set",
                        "width=3",
                        "--steps",
                        "5")
                .out();
        String line = line(out, "endToEnd");
        assertEquals(9, line.split("\\s{2,}", -1).length - 2, line);
        assertTrue(line(Outcome.done("run", "linear-balance", "--steps", "5").out(), "singularValues")
                .contains("(10 values)"));
    }

    private static String line(String out, String id) {
        return out.lines().filter(text -> text.startsWith(id + " ")).findFirst().orElse("");
    }

    @Test
    void layerNormGapsAreTheDifferencesOfTheLayerNorms() {
        JsonNode last = Outcome.done("run", "linear-balance", "--steps", "50", "--json")
                .member()
                .get("final");
        for (int h = 0; h < 2; h++) {
            double difference = last.get("layerNorms").get(h).doubleValue()
                    - last.get("layerNorms").get(h + 1).doubleValue();
            assertEquals(difference, last.get("layerNormGaps").get(h).doubleValue(), 1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "linear-balance, maxSteps=7, step-budget",
        "linear-balance, stopLoss=0.2, loss-below",
        "linear-balance, stopGradient=0.3, gradient-below",
        "diverging, seed=1, diverged"
    })
    void theReasonOfTheEndIsAWordAndASentence(String preset, String setting, String reason) {
        JsonNode member =
                Outcome.done("run", preset, "--set", setting, "--json").member();
        assertEquals(reason, member.get("stopReason").stringValue());
        assertTrue(member.get("stopMessage").stringValue().endsWith("."));
    }

    @Test
    void theEffectiveRankOfZeroIsNoNumberAndWrittenAsNull(@TempDir Path folder) throws IOException {
        Path zeros = folder.resolve("zeros.json");
        String layer = "[[0, 0], [0, 0]]";
        Files.writeString(zeros, "[" + String.join(",", layer, layer, layer) + "]");
        JsonNode last = Outcome.done("run", "hyperbola", "--weights-in", zeros.toString(), "--steps", "3", "--json")
                .member()
                .get("final");
        assertTrue(last.get("effectiveRank").isNull());
        assertEquals(0, last.get("nuclearNorm").doubleValue());
    }

    @Test
    void settingsApplyVariantsFirstWhateverTheirOrder() {
        String[] first = {"--set", "rank=3", "--set", "rows=6", "--set", "columns=7", "--set", "problem=completion"};
        String[] last = {"--set", "problem=completion", "--set", "columns=7", "--set", "rows=6", "--set", "rank=3"};
        JsonNode one = experiment(first);
        assertEquals(one, experiment(last));
        assertEquals("completion", one.at("/problem/type").stringValue());
        assertEquals(3, one.at("/problem/rank").intValue());
    }

    @Test
    void seedAndStepsAreShortForTwoSettings() {
        JsonNode brief = Outcome.done("run", "hyperbola", "--seed", "4", "--steps", "30", "--json")
                .json();
        JsonNode full = Outcome.done("run", "hyperbola", "--set", "seed=4", "--set", "maxSteps=30", "--json")
                .json();
        assertEquals(full.get("experiment"), brief.get("experiment"));
        assertEquals(finalOf(full), finalOf(brief));
    }

    @Test
    void anotherSeedGivesAnotherRunAndTheSameSeedTheSame() {
        JsonNode one = finalOf(Outcome.done("run", "hyperbola", "--seed", "1", "--steps", "30", "--json")
                .json());
        JsonNode again = finalOf(Outcome.done("run", "hyperbola", "--seed", "1", "--steps", "30", "--json")
                .json());
        JsonNode other = finalOf(Outcome.done("run", "hyperbola", "--seed", "2", "--steps", "30", "--json")
                .json());
        assertEquals(one, again);
        assertNotEquals(one, other);
    }

    @Test
    void theTableNamesEndEffortKernelAndEveryQuantity() {
        String out = Outcome.done("run", "linear-balance", "--steps", "1200").out();
        assertTrue(out.contains("Done: all 1,200 steps are taken."), out);
        assertTrue(out.contains("1,200 steps in "), out);
        assertTrue(out.contains(Kernels.current().name()), out);
        assertTrue(out.contains("erank W"), out);
        assertTrue(out.contains("(30 values)"), out);
    }

    private static JsonNode experiment(String... settings) {
        List<String> words = new ArrayList<>(List.of("run", "linear-balance", "--steps", "1", "--json"));
        words.addAll(List.of(settings));
        return Outcome.done(words.toArray(String[]::new)).json().get("experiment");
    }

    private static JsonNode finalOf(JsonNode summary) {
        return summary.get("members").get(0).get("final");
    }

    private static List<String> names(JsonNode object) {
        return StreamSupport.stream(object.propertyNames().spliterator(), false).toList();
    }
}
