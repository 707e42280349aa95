package dlnlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void aSceneThatComparesSaysSo() {
        Outcome outcome = Outcome.of("plot", "tanh-breaks-it", "--chart", "loss", "--out", "f.svg");
        assertEquals(2, outcome.code());
        assertTrue(
                outcome.err().contains("A figure shows one run, but the scene tanh-breaks-it compares"), outcome.err());
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
