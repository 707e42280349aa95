package dlnlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A guess is made only where a slip of the hand, or a word not written to its end, explains what was typed.
class NearestTest {
    private static final List<String> KNOWN =
            List.of("run", "plot", "scenes", "presets", "--json", "--steps", "stepSize", "hyperbola", "linear-balance");

    @ParameterizedTest
    @CsvSource({
        "rum, run",
        "plat, plot",
        "stepsize, stepSize",
        "--stps, --steps",
        "--jsn, --json",
        "hyperbla, hyperbola",
        "hiperbolla, hyperbola",
        "linear, linear-balance",
        "BALANCE, linear-balance",
        "scene, scenes"
    })
    void slipsAndPartsAreUnderstood(String word, String meant) {
        assertEquals(meant, Nearest.near(word, KNOWN).getFirst());
    }

    @ParameterizedTest
    @CsvSource({"foo", "zzzz", "x", "help", "--bogus", "--quiet", "qqqqqqq", "learningRate", "''"})
    void otherWordsAreNotGuessedAt(String word) {
        assertEquals(List.of(), Nearest.near(word, KNOWN));
    }

    @Test
    void theNearestComesFirstAndThreeAreEnough() {
        List<String> known = List.of("gap-four", "gap-tw", "gap-one", "gap-two", "gap-too");
        assertEquals(List.of("gap-two", "gap-tw", "gap-too"), Nearest.near("gap-two", known));
        assertEquals("; did you mean gap-two, gap-tw or gap-too?", Nearest.question("gap-two", known, "."));
    }

    @Test
    void withoutAGuessTheSentenceEndsAsItIsTold() {
        assertEquals("; see --help.", Nearest.question("zzzz", KNOWN, "; see --help."));
        assertEquals("; did you mean run?", Nearest.question("rum", KNOWN, "; see --help."));
    }
}
