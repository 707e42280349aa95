package dlnlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Resources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the guide says of the command line is what happens.
class GuideCommandsTest {
    private static final String PROGRAM = "java -jar dlnlab.jar ";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path folder = Path.of("");

    static Stream<String> commands() {
        return Resources.text("/docs/guide/guide.md")
                .lines()
                .filter(line -> line.startsWith(PROGRAM))
                .map(line -> line.substring(PROGRAM.length()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandThatItShowsWorks(String line) {
        List<String> words = new ArrayList<>(words(line));
        words.replaceAll(word -> word.equals("results") ? folder.toString() : word);
        words.replaceAll(word ->
                word.matches(".*\\.(svg|csv|dlnens)") ? folder.resolve(word).toString() : word);
        if (List.of("run", "plot").contains(words.getFirst())) {
            words.addAll(List.of("--steps", "3"));
        }
        // the certificates have tests of their own
        Outcome outcome = Outcome.certifying(List::of, words.toArray(String[]::new));
        assertEquals(0, outcome.code(), outcome.err());
    }

    @Test
    void threeLayersFillTheGapsOfTheExampleAsItSays() {
        String line = commands()
                .filter(command -> command.contains("entries="))
                .findFirst()
                .orElseThrow();
        List<String> words = new ArrayList<>(words(line));
        words.add("--json");
        double[] expected = {1, 2, 3, 2, 4, 6, 3, 6, 9};
        var entries = Outcome.done(words.toArray(String[]::new)).member().at("/final/endToEnd");
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], entries.get(k).doubleValue(), 0.02);
        }
    }

    @Test
    void theCommandWritesThePages() {
        Path pages = folder.resolve("guide");
        Outcome.done("guide", pages.toString());
        assertTrue(Files.exists(pages.resolve("parameters.md")));
        assertTrue(Files.exists(pages.resolve("quantities.md")));
        assertTrue(Files.exists(pages.resolve("scenes.md")));
        assertEquals(
                0,
                Outcome.done("--help")
                        .out()
                        .lines()
                        .filter(l -> l.contains(" guide "))
                        .count());
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(GuideCommandsTest::word).toList();
    }

    private static String word(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }
}
