package dlnlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.ensemble.EnsembleProgress;
import dlnlab.ensemble.EnsembleSpec;
import dlnlab.ensemble.EnsembleState;
import dlnlab.ensemble.Ensembles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The command ensemble as a person types it.
class EnsembleCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMistypedEnsembleIsGuessed() {
        assertEquals(
                "There is no ensemble, scene, preset or file \"hyperbola-dephts\"; did you mean hyperbola-depths?",
                Outcome.of("ensemble", "hyperbola-dephts").err().strip());
        assertTrue(Outcome.done("ensembles").out().contains("hyperbola-depths "));
    }

    @Test
    void sumsUpEveryCell() {
        JsonNode json = Outcome.done(
                        "ensemble",
                        "hyperbola-depths",
                        "--seeds",
                        "20",
                        "--grid",
                        "depth=5,productDepth=infinite",
                        "--only",
                        "endToEnd.w12>0",
                        "--json")
                .json();
        assertEquals(40, json.get("members").intValue());
        assertEquals(2, json.get("cells").size());
        JsonNode first = json.get("cells").get(0);
        assertEquals("N = 5", first.get("label").stringValue());
        assertTrue(first.get("members").intValue() < 20, "only the positive ones");
        JsonNode x = first.get("columns").get("endToEnd.w₁₂");
        assertTrue(x.get("q05").doubleValue() > 0.8 && x.get("q95").doubleValue() < 1.1, x.toString());
        assertTrue(x.get("medianLow").doubleValue() <= x.get("median").doubleValue());
    }

    @Test
    void oneLinePerCellSetsDepthsBesideTheLeastNuclearNorm() {
        Outcome outcome = Outcome.done(
                "ensemble",
                "hyperbola",
                "--seeds",
                "1",
                "--grid",
                "depth=baseline=nuclearNorm,2",
                "--keep",
                "nuclearNorm",
                "--set",
                "maxSteps=50",
                "--rows");
        List<String> lines = outcome.out().lines().toList();
        assertEquals(4, lines.size(), outcome.out());
        assertTrue(lines.get(2).startsWith("least nuclear norm") && lines.get(2).endsWith("certified"), lines.get(2));
        assertTrue(lines.get(3).startsWith("N = 2") && lines.get(3).contains("–"), lines.get(3));
    }

    @Test
    void coresDoNotMatterAndTheTableHoldsEveryMember() throws IOException {
        String one = csv("--cores", "1");
        assertEquals(one, csv("--cores", "3"));
        List<String> lines = one.lines().toList();
        assertEquals(1 + 3 * 4, lines.size());
        assertTrue(
                lines.getFirst().startsWith("member,cell,label,seed,data seed,ended,steps [1],time ["),
                lines.getFirst());
        assertTrue(lines.get(1).startsWith("0,1,\"N = 1, η = 0.01\","), lines.get(1));
    }

    private String csv(String... cores) throws IOException {
        Path file = folder.resolve("ends.csv");
        Outcome.done(
                "ensemble",
                "hyperbola",
                "--seeds",
                "3",
                "--grid",
                "depth=1,3",
                "--grid",
                "stepSize=0.01,0.02",
                "--set",
                "maxSteps=50",
                "--set",
                "scale=0.3",
                "--csv",
                file.toString(),
                cores[0],
                cores[1]);
        return Files.readString(file);
    }

    @Test
    void findsTheBestStepOfEveryDepth() {
        String out = Outcome.done(
                        "ensemble",
                        "hyperbola",
                        "--seeds",
                        "3",
                        "--set",
                        "scale=0.3",
                        "--set",
                        "stopLoss=1e-6",
                        "--set",
                        "maxSteps=5000",
                        "--grid",
                        "depth=2,3",
                        "--grid",
                        "stepSize=0.001,0.1,10",
                        "--keep",
                        "loss",
                        "--best",
                        "stepSize")
                .out();
        assertTrue(out.contains("0.1   N = 2"), out);
        assertTrue(out.contains("0.1   N = 3"), out);
    }

    @Test
    void goesOnWithWhatIsInTheFile() {
        String file = folder.resolve("corners.dlnens").toString();
        JsonNode first = Outcome.done("ensemble", "hyperbola-depths", "--seeds", "6", "--resume", file, "--json")
                .json();
        assertEquals(0, first.get("recovered").intValue());
        JsonNode again = Outcome.done("ensemble", "--resume", file, "--json").json();
        assertEquals(24, again.get("recovered").intValue());
        assertEquals(first.get("cells"), again.get("cells"));
        Outcome other = Outcome.of("ensemble", "hyperbola-depths", "--seeds", "7", "--resume", file);
        assertEquals(2, other.code());
        assertTrue(other.err().contains("belongs to another ensemble"), other.err());
    }

    @Test
    void aSpecificationIsAFileToo() throws IOException {
        EnsembleSpec spec = Ensembles.find("hyperbola-depths").orElseThrow().withStarts(2);
        Path file = folder.resolve("mine.json");
        Files.writeString(file, spec.write());
        assertEquals(
                8,
                Outcome.done("ensemble", file.toString(), "--json")
                        .json()
                        .get("members")
                        .intValue());
    }

    @Test
    void scenesThatShowSeveralStartsAreOneCell() {
        JsonNode json = Outcome.done("ensemble", "hyperbola-corners", "--seeds", "2", "--set", "maxSteps=10", "--json")
                .json();
        assertEquals(1, json.get("cells").size());
        assertFalse(json.get("cells").get(0).get("columns").has("reconstructionError"), "there is no truth here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ensemble | The command ensemble needs SPEC",
                "ensemble hyperbla | did you mean hyperbola",
                "ensemble hyperbola --seeds 0 | from 1 to 100,000, but was 0",
                "ensemble hyperbola --seeds many | many",
                "ensemble hyperbola --grid depth=0 | from 1 to 64",
                "ensemble hyperbola --grid depth | must look like id=value",
                "ensemble hyperbola --grid dept=1 | did you mean depth",
                "ensemble hyperbola --keep sigma | There is no quantity",
                "ensemble hyperbola --only w12>0 | There is no column",
                "ensemble hyperbola --only loss | must look like column>number",
                "ensemble hyperbola --best stepSize | but varies nothing",
                "ensemble hyperbola --cores 0 | from 1 to 1024",
                "ensemble --resume nothing.dlnens | There is no file",
                "ensemble hyperbola --resume pom.xml | is not one",
            })
    void badInputIsOneSentence(String words, String part) {
        Outcome outcome = Outcome.of(words.split(" "));
        assertEquals(2, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains(part), outcome.err());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
    }

    @Test
    void theLineSaysHowLongItWillTake() {
        assertEquals(
                "1,200 of 12,000 members, 400 a second, 27 s left",
                EnsembleLine.text(new EnsembleProgress(EnsembleState.RUNNING, 1200, 12000, 0, 3, "", "")));
        assertEquals(
                "0 of 10 members", EnsembleLine.text(new EnsembleProgress(EnsembleState.RUNNING, 0, 10, 0, 3, "", "")));
        assertEquals(
                "2 of 20 members, 0.01 a second, 30 min left",
                EnsembleLine.text(new EnsembleProgress(EnsembleState.RUNNING, 2, 20, 0, 200, "", "")));
    }
}
