package dlnlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Presets;
import dlnlab.experiment.Variation;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.scene.Scenes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
    void theAxisIsTheOneAskedFor() throws IOException {
        Path file = folder.resolve("loss.csv");
        List<String> asked = List.of("plot", "hyperbola", "--steps", "40", "--chart", "loss", "--out", file.toString());
        Outcome.done(Stream.concat(asked.stream(), Stream.of("--axis", "time")).toArray(String[]::new));
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.getFirst().startsWith("time t = sum of the steps [weight²/loss],"), lines.getFirst());
        double eta = Presets.get("hyperbola").experiment().descent().stepSize();
        assertEquals(40 * eta, Double.parseDouble(lines.getLast().split(",", -1)[0]), 1e-12);
        Outcome.done(asked.toArray(String[]::new));
        assertTrue(Files.readString(file).startsWith("iterations [1],"));
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

    /// The table of a scene is the ensemble's, cell by cell.
    @Test
    void theTableOfAStudyIsThatOfItsEnsemble() throws IOException {
        Path file = folder.resolve("table.csv");
        String small = "rows=6";
        Outcome.done(
                "plot",
                "least-norm-against-depth",
                "--set",
                small,
                "--set",
                "columns=6",
                "--chart",
                "table",
                "--out",
                file.toString());
        List<String> lines = Files.readAllLines(file);
        assertEquals("depth,Reconstruction error,Nuclear norm,Effective rank,steps,ended", lines.getFirst());
        assertEquals(6, lines.size());
        assertTrue(lines.get(1).startsWith("least nuclear norm,"), lines.get(1));
        assertTrue(lines.get(4).startsWith("N = 3,"), lines.get(4));
        Path curves = folder.resolve("curves.svg");
        Outcome.done(
                "plot",
                "how-many-entries",
                "--set",
                small,
                "--set",
                "columns=6",
                "--set",
                "maxSteps=100",
                "--chart",
                "curves",
                "--out",
                curves.toString());
        assertTrue(Files.readString(curves).contains(">least nuclear norm<"));
    }

    @Test
    void aPhasePlotSetsOneColumnAgainstAnother() throws IOException {
        Path file = folder.resolve("phase.csv");
        phase("layerNorms:3,loss", file);
        Path apart = folder.resolve("loss.csv");
        Outcome.done("plot", "hyperbola", "--steps", "40", "--chart", "loss", "--out", apart.toString());
        Path norms = folder.resolve("norms.csv");
        Outcome.done("plot", "hyperbola", "--steps", "40", "--chart", "layerNorms", "--out", norms.toString());
        String[] last = last(file);
        assertEquals(last(norms)[3], last[0]);
        assertEquals(last(apart)[1], last[1]);
        assertEquals(2, last.length);
    }

    @Test
    void aPhasePlotNamesBothColumns() throws IOException {
        Path file = folder.resolve("phase.svg");
        phase("layerNorms:2,effectiveRank", file);
        String svg = Files.readString(file);
        Quantity norms = Quantities.find("layerNorms").orElseThrow();
        Quantity rank = Quantities.find("effectiveRank").orElseThrow();
        assertTrue(svg.contains(norms.name() + ": "), svg);
        assertTrue(svg.contains(rank.name()), svg);
    }

    @Test
    void aPhasePlotOfASceneHasOnePathForEachMember() throws IOException {
        Path file = folder.resolve("phase.svg");
        String[] words = {"plot", "tanh-breaks-it", "--steps", "20", "--phase", "layerNorms:1,layerNorms:2", "--out"};
        Outcome.done(Stream.concat(Stream.of(words), Stream.of(file.toString())).toArray(String[]::new));
        String svg = Files.readString(file);
        for (Variation member : Scenes.get("tanh-breaks-it").scene().members()) {
            assertTrue(svg.contains(member.label()), member.label());
        }
    }

    private static void phase(String columns, Path file) {
        Outcome.done("plot", "hyperbola", "--steps", "40", "--phase", columns, "--out", file.toString());
    }

    private static String[] last(Path csv) throws IOException {
        return Files.readAllLines(csv).getLast().split(",", -1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            --chart spectrun --out f.svg                      ¦ did you mean spectrum
            --chart loss --out f.gif                          ¦ must end in .svg, .pdf, .png, .csv
            --chart loss --out missing/f.svg                  ¦ missing does not exist
            --chart loss --out f.svg --size 900               ¦ must be width x height in pixels
            --chart loss --out f.svg --size 10x10             ¦ from 120 to 8000
            --chart loss --out f.svg --theme neon             ¦ light, dark, projector, print
            --chart loss --out f.svg --y-scale cubic          ¦ linear, log, log-falling, symlog
            --chart plane --out f.svg --y-scale log           ¦ must be linear
            --chart reconstructionError --out f.svg           ¦ .
            --out f.svg                                       ¦ needs either --chart ID|QUANTITY or --phase X,Y
            --chart loss --phase loss,loss --out f.svg        ¦ has both
            --phase loss --out f.svg                          ¦ like loss,layerNorms:2, but was "loss"
            --phase loss,loss,loss --out f.svg                ¦ like loss,layerNorms:2
            --phase los,loss --out f.svg                      ¦ did you mean loss
            --phase zzzz,loss --out f.svg                     ¦ the command quantities lists them
            --phase loss,layerNorms:4 --out f.svg             ¦ must be from 1 to 3 here, but was 4
            --phase loss,layerNorms:0 --out f.svg             ¦ with a number from 1, but was "layerNorms:0"
            --phase loss,layerNorms:２ --out f.svg            ¦ with a number from 1
            --phase loss,reconstructionError --out f.svg      ¦ .
            --chart zzzzzz --out f.svg                        ¦ there are loss, gaps,
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
