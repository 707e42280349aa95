package dlnlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of `run --out` say the same as the run itself, and a run can be repeated and continued from them.
class ResultFilesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theFolderIsMadeAndHoldsExactlyFourFiles() throws IOException {
        run("hyperbola", "a/b", "--steps", "20");
        try (Stream<Path> files = Files.list(folder.resolve("a/b"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertEquals(List.of("experiment.json", "summary.json", "trace.csv", "weights.json"), names);
        }
    }

    @Test
    void theSummaryIsTheObjectOnStandardOutput() throws IOException {
        Outcome outcome = run("hyperbola", "one", "--steps", "20", "--json");
        assertEquals(outcome.out(), Files.readString(folder.resolve("one/summary.json")));
    }

    @Test
    void theExperimentFileRunAgainGivesTheSameFinalValues() throws IOException {
        run("linear-balance", "one", "--seed", "5", "--set", "depth=4", "--steps", "100");
        run(folder.resolve("one/experiment.json").toString(), "two");
        assertEquals(finalOf("one"), finalOf("two"));
        for (String name : List.of("experiment.json", "trace.csv", "weights.json")) {
            assertEquals(read("one", name), read("two", name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear-balance", "unbalanced-relu", "hyperbola", "factorization"})
    void theWeightsFileGoesOnExactlyWhereTheRunEnded(String preset) throws IOException {
        run(preset, "one", "--steps", "40");
        String weights = folder.resolve("one/weights.json").toString();
        run(preset, "two", "--steps", "1", "--weights-in", weights);
        double end = finalOf("one").get("loss").doubleValue();
        assertEquals(end, Double.parseDouble(rows("two").getFirst().get("loss.loss [loss]")));
    }

    @Test
    void twoHalvesAreTheWhole() throws IOException {
        run("linear-balance", "whole", "--steps", "60");
        run("linear-balance", "half", "--steps", "30");
        String weights = folder.resolve("half/weights.json").toString();
        run("linear-balance", "other", "--steps", "30", "--weights-in", weights);
        assertEquals(read("whole", "weights.json"), read("other", "weights.json"));
    }

    @Test
    void theLastRowOfTheTraceIsTheFinalState() throws IOException {
        // a sample is due at step 300, but from 4,000 on only at every second step
        for (String steps : List.of("300", "4001")) {
            run("linear-balance", "one", "--steps", steps);
            CSVRecord last = rows("one").getLast();
            assertEquals(steps, last.get("step"));
            JsonNode values = finalOf("one");
            assertEquals(values.get("loss").doubleValue(), Double.parseDouble(last.get("loss.loss [loss]")));
            assertEquals(
                    values.get("effectiveRank").doubleValue(),
                    Double.parseDouble(last.get("effectiveRank.erank W [1]")));
            assertEquals(
                    values.get("singularValues").get(9).doubleValue(),
                    Double.parseDouble(last.get("singularValues.σ₁₀ [weight^N]")));
        }
    }

    @Test
    void aSecondRunReplacesTheFilesOfTheFirst() throws IOException {
        run("hyperbola", "one", "--steps", "20");
        run("linear-balance", "one", "--steps", "10");
        assertTrue(read("one", "experiment.json").contains("Linear layers keep their balance"));
        assertEquals(11, rows("one").size());
    }

    @Test
    void whenOneFileCannotBeWrittenNoneIs() throws IOException {
        String part = ".weights.json." + ProcessHandle.current().pid() + ".part";
        Files.createDirectories(folder.resolve("one").resolve(part));
        Outcome outcome = Outcome.of(
                "run",
                "hyperbola",
                "--steps",
                "20",
                "--out",
                folder.resolve("one").toString());
        assertEquals(1, outcome.code());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertEquals("", outcome.out());
        try (Stream<Path> files = Files.list(folder.resolve("one"))) {
            assertEquals(0, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void anExperimentFileNeedsNoParticularName() throws IOException {
        run("hyperbola", "one", "--steps", "20");
        Files.move(folder.resolve("one/experiment.json"), folder.resolve("mine"));
        assertEquals(0, Outcome.of("run", folder.resolve("mine").toString()).code());
    }

    private Outcome run(String source, String out, String... more) {
        Stream<String> words = Stream.concat(
                Stream.of("run", source, "--out", folder.resolve(out).toString()), Stream.of(more));
        return Outcome.done(words.toArray(String[]::new));
    }

    private String read(String out, String name) throws IOException {
        return Files.readString(folder.resolve(out).resolve(name));
    }

    private JsonNode finalOf(String out) throws IOException {
        return JsonMapper.shared().readTree(read(out, "summary.json")).at("/members/0/final");
    }

    private List<CSVRecord> rows(String out) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(folder.resolve(out).resolve("trace.csv"))) {
            return format.parse(reader).getRecords();
        }
    }
}
