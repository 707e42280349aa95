package dlnlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each fault a file can have becomes one sentence with file, field, value and what is allowed.
class StrictReadingTest {
    private static final String GOOD =
            ExperimentJson.write(Presets.get("linear-balance").experiment());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "depth": 3                | "depth": 3.7                        | experiment.architecture.depth        | from 1 to 64, but was 3.7
                    "depth": 3                | "depth": 3.0                        | experiment.architecture.depth        | a whole number from 1 to 64
                    "depth": 3                | "depth": "3"                        | experiment.architecture.depth        | but was "3"
                    "depth": 3                | "depth": null                       | experiment.architecture.depth        | but was null
                    "depth": 3                | "depth": 70                         | experiment.architecture.depth        | from 1 to 64, but was 70
                    "depth": 3                | "depth": 99999999999                | experiment.architecture.depth        | but was 99999999999
                    "depth": 3,               |                                     | experiment.architecture.depth        | is missing
                    "depth": 3                | "Depth": 3                          | experiment.architecture.Depth        | is unknown; the fields here are depth,
                    "depth": 3                | "depth": 3, "bias": true            | experiment.architecture.bias         | is unknown
                    [ 10 ]                    | [ 10, "20" ]                        | experiment.architecture.hiddenWidths | but was [10,"20"]
                    [ 10 ]                    | [ 10, null ]                        | experiment.architecture.hiddenWidths | whole numbers from 1 to 2000
                    [ 10 ]                    | [ 10, 20, 30 ]                      | experiment.architecture.hiddenWidths | but there were 3
                    [ 10 ]                    | 10                                  | experiment.architecture.hiddenWidths | but was 10
                    "activations": [ "linear" ] | "activations": [ "Linear" ]       | experiment.architecture.activations  | one of linear, relu
                    "activations": [ "linear" ] | "activations": 0                  | experiment.architecture.activations  | but was 0
                    "deviation": 0.15         | "deviation": "0.1"                  | experiment.initialisation.deviation  | but was "0.1"
                    "deviation": 0.15         | "deviation": -1                     | experiment.initialisation.deviation  | from 1e-12 to 100, but was -1
                    "deviation": 0.15         | "deviation": 1e999                  | experiment.initialisation.deviation  | from 1e-12 to 100
                    "type": "gaussian"        | "type": "Gaussian"                  | experiment.initialisation.type       | one of gaussian, equalNorms
                    "type": "gaussian",       |                                     | experiment.initialisation.type       | is missing
                    "type": "constant"        | "type": "constant", "delta": 0.1    | experiment.descent.schedule.delta    | is unknown
                    "exponent": 2             | "exponent": 3                       | experiment.loss.exponent             | must be even
                    "seed": 1                 | "seed": 18446744073709551616        | experiment.seed                      | a whole number
                    "title": "Linear          | "title": 7, "Linear": "             | experiment.Linear                    | is unknown
                    "formatVersion": 3        | "formatVersion": 1.0                | formatVersion                        | from 1 to 3, but was 1.0
                    "formatVersion": 3        | "formatVersion": 0                  | formatVersion                        | but was 0
                    "formatVersion": 3,       |                                     | formatVersion                        | is missing
                    "formatVersion": 3        | "formatVersion": 4, "new": 1        | formatVersion                        | newer version of DLN Lab
                    "formatVersion": 3        | "formatVersion": 3, "new": 1        | new                                  | is unknown
                    "kind": "experiment"      | "kind": "scene"                     | kind                                 | must be "experiment", but was "scene"
                    "kind": "experiment",     |                                     | kind                                 | is missing
                    "depth": 3                | "depth": 3, "depth": 3              | depth                                | stands twice
                    """)
    void aFaultIsOneSentenceNamingFileFieldAndWhatIsAllowed(String good, String bad, String field, String expected) {
        String text = GOOD.replace(good, bad == null ? "" : bad);
        assertNotEquals(GOOD, text, "the fault was not planted");
        InvalidExperimentException e =
                assertThrows(InvalidExperimentException.class, () -> ExperimentJson.read(text, "my.json"));
        assertEquals(field, e.field(), e.sentence());
        assertTrue(e.sentence().contains(expected), e.sentence());
        assertIsOneSentence(e.sentence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "[]",
                "7",
                "null",
                "{",
                "{\"a\": NaN}",
                "{} {}",
                "{'a': 1}",
                "{\"a\": 1,}",
                "// {}",
                "\u0000"
            })
    void whatIsNoJsonObjectIsRefusedInOneSentence(String text) {
        InvalidExperimentException e =
                assertThrows(InvalidExperimentException.class, () -> ExperimentJson.read(text, "my.json"));
        assertIsOneSentence(e.sentence());
    }

    @Test
    void tenThousandOpenBracketsAreRefusedInOneSentence() {
        InvalidExperimentException e = assertThrows(
                InvalidExperimentException.class, () -> ExperimentJson.read("[".repeat(10_000), "my.json"));
        assertIsOneSentence(e.sentence());
    }

    @Test
    void aWholeNumberIsReadWhereARealOneIsMeant() {
        Experiment read = ExperimentJson.read(GOOD.replace("\"deviation\": 0.15", "\"deviation\": 1"), "my.json");
        assertEquals(new Initialisation.Gaussian(1), read.initialisation());
    }

    @Test
    void aByteOrderMarkIsNotMinded() {
        assertEquals(Presets.get("linear-balance").experiment(), ExperimentJson.read("\uFEFF" + GOOD, "my.json"));
    }

    @Test
    void theSentenceOfTheRecordFollowsFileAndField() {
        InvalidExperimentException e = assertThrows(
                InvalidExperimentException.class,
                () -> ExperimentJson.read(GOOD.replace("\"depth\": 3", "\"depth\": 70"), "my.json"));
        assertEquals(
                "my.json, field experiment.architecture.depth: the depth N must be a whole number from 1 to 64, but was 70.",
                e.sentence());
    }

    private static void assertIsOneSentence(String sentence) {
        assertTrue(sentence.startsWith("my.json"), sentence);
        assertTrue(sentence.endsWith("."), sentence);
        assertFalse(
                sentence.contains("\n") || sentence.contains("jackson") || sentence.contains("Exception"), sentence);
    }
}
