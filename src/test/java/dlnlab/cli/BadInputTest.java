package dlnlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.ExperimentJson;
import dlnlab.experiment.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bad input ends with exit code 2 and one sentence that names field, value and what is allowed; nothing is written.
class BadInputTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void makeFiles() throws IOException {
        String good = ExperimentJson.write(Presets.get("hyperbola").experiment());
        write("newer.json", good.replace("\"formatVersion\": 3", "\"formatVersion\": 99"));
        write("unknown.json", good.replace("\"stepSize\"", "\"pace\": 1, \"stepSize\""));
        write("data.csv", "a,b\n1,2\n");
        write("broken.dlnrun", "nothing");
        write("alien.json", "{\"formatVersion\": 1, \"kind\": \"recipe\", \"recipe\": {}}");
        write("broken.json", "{\"formatVersion\": 1,");
        Files.write(folder.resolve("bytes.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.createDirectories(folder.resolve("results"));
        write("results/experiment.json", good);
        write("results/weights.json", "[]");
        write("long.json", "[" + " ".repeat(2 << 20) + "]");
        write("two-layers.json", "[[[1, 0], [0, 1]], [[1, 0], [0, 1]]]");
        write("three-rows.json", "[[[1, 0], [0, 1]], [[1, 0], [0, 1], [0, 0]], [[1, 0], [0, 1]]]");
        write("short-row.json", "[[[1, 0], [0, 1]], [[1, 0], [0, 1]], [[1, 0], [0]]]");
        write("null.json", "[[[1, 0], [0, null]], [[1, 0], [0, 1]], [[1, 0], [0, 1]]]");
        write("text.json", "[[[1, 0], [0, \"1\"]], [[1, 0], [0, 1]], [[1, 0], [0, 1]]]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run hyperbla | \"hyperbla\" | did you mean hyperbola",
                "run zzzz | \"zzzz\" | the commands scenes and presets",
                "run norms-diverges | \"norms-diverges\" | did you mean norms-diverge?",
                "run tanh-breaks-it --set depth=99 | 99 | from 1 to 64",
                "run tanh-breaks-it --set leak=0.1 | leak | leaky-relu",
                "run @data.csv | data.csv | open it in the window",
                "run @nothing.dlnrun | nothing.dlnrun | there is no",
                "run @broken.dlnrun | broken.dlnrun | saved by DLN Lab",
                "run @alien.json | recipe | experiment",
                "run @nosuch.json | nosuch.json | there is no",
                "run @. | must be a file | is a folder",
                "run @results | is a folder | experiment.json",
                "run hyperbola --weights-in @results | is a folder | weights.json",
                "run hyperbola --weights-in @long.json | long.json | at most 1 MB",
                "run @bytes.json | bytes.json | UTF-8",
                "run @broken.json | broken.json | not valid JSON",
                "run @newer.json | 99 | reads up to 3",
                "run @unknown.json | pace | stepSize, schedule",
                "run hyperbola --set dept=3 | \"dept\" | depth",
                "run hyperbola --set depth=99 | 99 | from 1 to 64",
                "run hyperbola --set depth=x | \"x\" | from 1 to 64",
                "run hyperbola --set width=0 | 0 | from 1 to 2000",
                "run hyperbola --set stepSize=NaN | \"NaN\" | 1e-8 to 100",
                "run hyperbola --set activation=relo | \"relo\" | leaky-relu",
                "run hyperbola --set samples=5 | samples | the problem is",
                "run hyperbola --set depth | \"depth\" | id=value",
                "run hyperbola --steps 1,000 | \"1,000\" | whole number",
                "run hyperbola --steps 1_000 | \"1_000\" | whole number",
                "run hyperbola --set depth=\uff13 | \uff13 | from 1 to 64",
                "run hyperbola --set stepSize=0x1p-3 | 0x1p-3 | 1e-8 to 100",
                "run hyperbola --set stepSize=1f | 1f | 1e-8 to 100",
                "run hyperbola --set qqqqqqq=1 | no parameter | qqqqqqq",
                "run hyperbola --seed 1.5 | \"1.5\" | whole number",
                "run hyperbola --steps 0 | 0 | from 1 to 1e12",
                "run hyperbola --steps -3 | -3 | from 1 to 1e12",
                "run hyperbola --weights-in @nosuch.json | weights file | there is no",
                "run hyperbola --weights-in @broken.json | broken.json | not valid JSON",
                "run hyperbola --weights-in @two-layers.json | needs 3 | has 2",
                "run hyperbola --weights-in @three-rows.json | needs 2 entries in layer 2 | has 3",
                "run hyperbola --weights-in @short-row.json | needs 2 entries in row 2 of layer 3 | has 1",
                "run hyperbola --weights-in @null.json | row 2, column 2 of layer 1 | null",
                "run hyperbola --weights-in @text.json | row 2, column 2 of layer 1 | \"1\"",
                "run hyperbola --out @broken.json | broken.json | is a file",
                "run hyperbola --out @broken.json/deeper/still | broken.json | is a file",
                "run hyperbola --stps 3 | --stps | --steps",
                "run hyperbola --steps | --steps | needs a value",
                "run hyperbola --set | --set | needs a value",
                "run hyperbola --seed 1 --seed 2 | --seed | once",
                "run hyperbola --json=3 | --json | 3",
                "run hyperbola diverging | \"diverging\" | --help",
                "run | PRESET | --help",
                "run --bogus | --bogus | dlnlab run --help",
                "run hyperbola --bogus | --bogus | dlnlab run --help",
                "plot | --out FILE | dlnlab plot --help",
                "foo | \"foo\" | dlnlab --help",
                "help foo | 'foo' | dlnlab --help",
                "rum hyperbola | \"rum\" | run",
                "--verbose | --verbose | --help",
                "certify --jsn | --jsn | --json"
            })
    void oneSentenceNamesWhatIsWrongAndWhatIsAllowed(String line, String value, String allowed) throws IOException {
        List<Path> before = everything();
        Outcome outcome = Outcome.of(words(line));
        assertEquals(2, outcome.code(), outcome.err());
        assertEquals("", outcome.out());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertTrue(outcome.err().strip().matches("([A-Z/]|(broken|long)[.]).*[.?]"), outcome.err());
        assertFalse(outcome.err().contains("Exception"), outcome.err());
        assertTrue(outcome.err().contains(value), outcome.err());
        assertTrue(outcome.err().contains(allowed), outcome.err());
        assertEquals(before, everything());
    }

    @Test
    void theEmptyWordIsNoFile() {
        Outcome outcome = Outcome.of("run", "");
        assertEquals(2, outcome.code());
        assertTrue(outcome.err().startsWith("There is no scene, preset or file \"\""), outcome.err());
    }

    @Test
    void badInputLeavesNoOutputFolder() throws IOException {
        List<Path> before = everything();
        for (String bad : List.of("--set depth=99", "--weights-in @two-layers.json", "--steps x")) {
            Outcome outcome = Outcome.of(words("run hyperbola --out @results " + bad));
            assertEquals(2, outcome.code(), outcome.err());
        }
        assertEquals(before, everything());
    }

    // no permission says so: the system refuses when it is asked to make the folder
    @Test
    void whereNothingCanBeWrittenIsToldBeforeTheRun() throws IOException {
        List<Path> before = everything();
        String tooLong = "x".repeat(300);
        for (String command :
                List.of("run hyperbola --out @" + tooLong, "plot hyperbola --chart loss --out @" + tooLong + ".svg")) {
            Outcome outcome = Outcome.of(words(command));
            assertEquals(2, outcome.code(), outcome.err());
            assertEquals("", outcome.out());
            assertTrue(outcome.err().contains("must go where files can be written"), outcome.err());
            assertEquals(1, outcome.err().lines().count(), outcome.err());
        }
        assertEquals(before, everything());
    }

    // @name stands for a file in the test's folder
    private String[] words(String line) {
        List<String> words = new ArrayList<>(Arrays.asList(line.strip().split(" ")));
        words.replaceAll(word -> word.startsWith("@") ? folder + "/" + word.substring(1) : word);
        return words.toArray(String[]::new);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }
}
