package dlnlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Variation;
import dlnlab.scene.Scenes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Figures without a window.
class PlotCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void theNumbersOfTheFigureEndWithWhatTheRunPrints() throws IOException {
        Path file = folder.resolve("spectrum.csv");
        Outcome.done("plot", "hyperbola", "--steps", "40", "--chart", "spectrum", "--out", file.toString());
        List<String> lines = Files.readAllLines(file);
        String[] last = lines.getLast().split(",", -1);
        JsonNode values = Outcome.done("run", "hyperbola", "--steps", "40", "--json")
                .member()
                .get("final")
                .get("singularValues");
        assertEquals("40.0", last[0]);
        assertEquals(values.get(0).doubleValue(), Double.parseDouble(last[1]));
        assertEquals(values.get(1).doubleValue(), Double.parseDouble(last[2]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss", "gaps", "spectrum", "plane", "effectiveRank", "layerNorms"})
    void everyStandardChartAndEveryQuantityCanBeDrawn(String chart) throws IOException {
        Path file = folder.resolve("figure.svg");
        String out = Outcome.done("plot", "hyperbola", "--steps", "5", "--chart", chart, "--out", file.toString())
                .out();
        assertTrue(out.contains(file.toString()), out);
        assertTrue(Files.readString(file).contains("<path"));
    }

    @Test
    void sizeAndEndingAreAsAsked() throws IOException {
        Path file = folder.resolve("figure.PNG");
        Outcome.done(
                "plot",
                "hyperbola",
                "--steps",
                "5",
                "--chart",
                "loss",
                "--size",
                "300x200",
                "--theme",
                "dark",
                "--out",
                file.toString());
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(600, image.getWidth());
        assertEquals(400, image.getHeight());
    }

    @Test
    void theChosenScaleIsDrawn() throws IOException {
        Path file = folder.resolve("figure.svg");
        Outcome.done("plot", "hyperbola", "--chart", "loss", "--y-scale", "log", "--out", file.toString());
        assertTrue(Files.readString(file).contains("10⁻⁶"));
        Outcome.done("plot", "hyperbola", "--chart", "loss", "--y-scale", "linear", "--out", file.toString());
        assertFalse(Files.readString(file).contains("10⁻⁶"));
    }

    @Test
    void aSceneIsDrawnWithTheNamesOfItsMembers() throws IOException {
        Path file = folder.resolve("gaps.svg");
        String out = Outcome.done(
                        "plot", "tanh-breaks-it", "--set", "maxSteps=20", "--chart", "gaps", "--out", file.toString())
                .out();
        String svg = Files.readString(file);
        for (Variation member : Scenes.get("tanh-breaks-it").scene().members()) {
            assertTrue(svg.contains(member.label()), member.label());
            assertTrue(out.contains(member.label() + ": "), out);
        }
    }

    @Test
    void theNumbersOfASceneAreThoseOfItsMembersAlone() throws IOException {
        Path file = folder.resolve("gaps.csv");
        Outcome.done("plot", "tanh-breaks-it", "--set", "maxSteps=20", "--chart", "gaps", "--out", file.toString());
        List<String> lines = Files.readAllLines(file);
        List<String> names = List.of(lines.getFirst().split(",(?! )", -1));
        List<String> last = List.of(lines.getLast().split(",", -1));
        JsonNode members = Outcome.done("run", "tanh-breaks-it", "--set", "maxSteps=20", "--json")
                .json()
                .get("members");
        int column = 1;
        for (JsonNode member : members) {
            for (JsonNode value : member.get("final").get("layerNormGaps")) {
                assertTrue(names.get(column).contains(member.get("label").asString()), names.toString());
                assertEquals(value.doubleValue(), Double.parseDouble(last.get(column)));
                column++;
            }
        }
        assertTrue(column > 2, "several curves");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --chart spectrun --out f.svg                      | did you mean spectrum
            --chart loss --out f.gif                          | must end in .svg, .pdf, .png, .csv
            --chart loss --out missing/f.svg                  | missing does not exist
            --chart loss --out f.svg --size 900               | must be width x height in pixels
            --chart loss --out f.svg --size 10x10             | from 120 to 8000
            --chart loss --out f.svg --theme neon             | light, dark, projector, print
            --chart loss --out f.svg --y-scale cubic          | linear, log, symlog
            --chart plane --out f.svg --y-scale log           | must be linear
            --chart reconstructionError --out f.svg           | .
            --out f.svg                                       | --chart
            """)
    void mistakesAreToldInOneSentenceBeforeAnythingRuns(String words, String part) {
        String[] all = ("plot hyperbola " + words).split(" +", -1);
        Outcome outcome = Outcome.of(all);
        assertEquals(2, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains(part), outcome.err());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertFalse(Files.exists(Path.of("f.svg")));
    }
}
