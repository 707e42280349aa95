package dlnlab.cli.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Parameters;
import dlnlab.experiment.Resources;
import dlnlab.measure.Quantities;
import dlnlab.scene.Scenes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The user guide that is shipped says what the program's tables say, and each entry of a table is in it.
class GuideTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"parameters.md", "quantities.md", "scenes.md", "certificates.md", "keys.md"})
    void thePageInTheSourcesIsTheOneThatTheProgramWrites(String name) throws IOException {
        GuidePages.write(folder);
        assertEquals(
                Files.readString(folder.resolve(name)),
                page(name),
                "a table has changed: write the pages again with the command  guide resources/docs/guide");
    }

    @Test
    void everyKnobQuantityAndSceneHasItsEntry() {
        Parameters.all().forEach(p -> assertTrue(page("parameters.md").contains("\n| `" + p.id() + "` |"), p.id()));
        Quantities.all().forEach(q -> assertTrue(page("quantities.md").contains("\n| `" + q.id() + "` |"), q.id()));
        for (Scenes.Named named : Scenes.all()) {
            assertTrue(page("scenes.md").contains("\n`" + named.id() + "`, "), named.id());
            assertTrue(page("scenes.md").contains(named.scene().question()), named.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"parameters.md", "quantities.md", "keys.md"})
    void everyRowOfATableHasAsManyCellsAsItsHeader(String name) {
        List<String> rows =
                page(name).lines().filter(line -> line.startsWith("|")).toList();
        assertTrue(rows.size() > 5);
        long bars = bars(rows.getFirst());
        rows.forEach(row -> assertEquals(bars, bars(row), row));
    }

    @Test
    void theBarsAndStarsOfAFormulaStayWhatTheyAre() {
        String page = new Markdown("Norms", "nothing")
                .table(List.of("a", "b"), List.of(List.of(Markdown.escape("|f(x)|^p * [i,:]"), Markdown.code("a|b"))))
                .page();
        assertTrue(page.endsWith("| \\|f(x)\\|^p \\* \\[i,:] | `a\\|b` |\n"), page);
    }

    @Test
    void writingTakesNoOtherPageAway() throws IOException {
        Path made = folder.resolve("a/guide");
        GuidePages.write(made);
        Files.writeString(made.resolve("guide.md"), "by hand");
        GuidePages.write(made);
        assertEquals("by hand", Files.readString(made.resolve("guide.md")));
        try (Stream<Path> files = Files.list(made)) {
            assertEquals(6, files.count());
        }
    }

    private static long bars(String row) {
        return row.replace("\\|", "").chars().filter(c -> c == '|').count();
    }

    private static String page(String name) {
        return Resources.text("/docs/guide/" + name).replace("\r\n", "\n");
    }
}
