package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.ensemble.Column;
import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.figure.BranchFigures;
import dlnlab.plot.ChartPicture;
import dlnlab.scene.Scenes;
import dlnlab.ui.charts.RainTile;
import dlnlab.ui.ensemble.Cloud;
import dlnlab.ui.ensemble.StartsViewModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The rain in a window: it falls, its quantiles are the known ones, its points can be pointed at and opened, a start
/// can be put somewhere by hand.
@ExtendWith(ApplicationExtension.class)
final class RainTest {
    private static final Set<String> WORKERS = Set.of("rain", "volume", "start by hand", "clusters", "histogram");

    private LabWindow window;

    @Start
    void show(Stage stage) {
        window = new LabWindow(stage, "rain", 1000, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private StartsViewModel starts() {
        return window.lab().starts();
    }

    private RainTile tile() {
        return window.find("rain", RainTile.class);
    }

    private EnsembleTable table() {
        return Objects.requireNonNull(starts().table());
    }

    private void fewer(String count) {
        window.type("rain-count", count);
        await(() -> starts().isSettled() && table().size() == Integer.parseInt(count));
    }

    private void arrived() {
        window.robot().interact(() -> {
            starts().rain().lookAt(1);
            window.panel().wake();
        });
        await(() -> window.text("rain-time").equals("all arrived") && tile().isSettled());
    }

    /// Where a point of the plane is on the screen.
    private Point2D onScreen(double x, double y) {
        Node axis = tile().xAxis();
        Node upright = tile().yAxis();
        Bounds across = axis.localToScreen(axis.getLayoutBounds());
        Bounds up = upright.localToScreen(upright.getLayoutBounds());
        return new Point2D(
                across.getMinX() + tile().xAxis().getDisplayPosition(x),
                up.getMinY() + tile().yAxis().getDisplayPosition(y));
    }

    @Test
    void itRainsFromTheFirstSecondsOnToTheKnownQuantiles() {
        window.robot().interact(tile()::requestFocus);
        window.press(KeyCode.SPACE);
        await(() -> starts().rain().phaseProperty().get() > 0);
        assertTrue(window.lab().playing().isPlaying());
        await(() -> window.text("rain-time").startsWith("time t = "));
        await(() -> starts().isSettled() && !window.lab().playing().canGoOn());
        await(() -> window.text("rain-time").equals("all arrived"));
        assertEquals("3,000 starts", window.text("rain-progress"));
        await(() -> !window.text("positive-x-summary").startsWith("none"));
        Matcher quantiles = Pattern.compile("5 % to 95 %: ([0-9.]+) to ([0-9.]+) · checked: 0.893 to 0.946")
                .matcher(window.text("positive-x-summary"));
        assertTrue(quantiles.matches(), window.text("positive-x-summary"));
        assertEquals(0.893, Double.parseDouble(quantiles.group(1)), 0.02);
        assertEquals(0.946, Double.parseDouble(quantiles.group(2)), 0.02);
    }

    @Test
    void theSceneShowsWhatItPromises() {
        assertEquals(List.of(), SceneVisit.of(window, Scenes.get("rain")).faults());
    }

    @Test
    void aPointIsReadOutAndAClickOpensThatVeryRun() {
        fewer("20");
        arrived();
        int row = 4;
        double x = table().value(row, Cloud.column(table().plan(), "endToEnd", 1));
        double y = table().value(row, Cloud.column(table().plan(), "endToEnd", 2));
        window.robot().moveTo(onScreen(x, y));
        Label heading = (Label) Objects.requireNonNull(tile().lookup(".hover-heading"));
        assertTrue(heading.getText().matches("start [0-9,]+: click opens it"), heading.getText());
        int member = Integer.parseInt(heading.getText().replaceAll("[^0-9]", "")) - 1;
        Cloud before = Objects.requireNonNull(starts().present());
        window.robot().clickOn(onScreen(x, y));
        await(() -> window.lab().experiment().seed()
                == table().plan().experiment(member).seed());
        window.awaitEnd();
        assertEquals(before, starts().present());
        double[] end = Objects.requireNonNull(window.trace().latest("endToEnd")).values();
        int shown = rowOf(member);
        assertEquals(table().value(shown, Cloud.column(table().plan(), "endToEnd", 1)), end[1], 1e-8);
        assertEquals(table().value(shown, Cloud.column(table().plan(), "endToEnd", 2)), end[2], 1e-8);
    }

    private int rowOf(int member) {
        for (int row = 0; row < table().size(); row++) {
            if (table().member(row) == member) {
                return row;
            }
        }
        throw new AssertionError("no member " + member);
    }

    @Test
    void keysReadOutAndOpenToo() {
        fewer("20");
        arrived();
        window.robot().interact(tile()::requestFocus);
        window.chord(KeyCode.ALT, KeyCode.RIGHT);
        Label heading = (Label) Objects.requireNonNull(tile().lookup(".hover-heading"));
        int member = Integer.parseInt(heading.getText().replaceAll("[^0-9]", "")) - 1;
        window.press(KeyCode.ENTER);
        await(() -> starts().opened() == member);
    }

    @Test
    void aStartByHandIsMovedWithTheArrowsAndShowsItsPath() {
        fewer("20");
        int before = paths();
        ToggleButton byHand = window.find("rain-by-hand", ToggleButton.class);
        window.robot().interact(byHand::fire);
        await(() -> paths() == before + 1);
        double[] first = handPath();
        window.robot()
                .interact(() -> window.find("rain-handle-start", Node.class).requestFocus());
        window.press(KeyCode.LEFT);
        await(() -> handPath()[0] != first[0]);
        assertEquals(first[0] - 0.02, handPath()[0], 1e-12);
        assertEquals(first[1], handPath()[1], 1e-12);
        window.robot().interact(byHand::fire);
        await(() -> paths() == before);
    }

    private int paths() {
        return tile().picture().curves().size();
    }

    // the hand's path is drawn above the hyperbola and under the path of the run
    private double[] handPath() {
        ChartPicture.Curve path = tile().picture().curves().getFirst();
        return new double[] {path.data().x(0), path.data().y(0)};
    }

    @Test
    void theGroupsAreTheTwoCorners() {
        fewer("200");
        window.robot().interact(window.find("rain-show-clusters", ToggleButton.class)::fire);
        await(() -> window.has("rain-clusters"));
        String words = tile().lookupAll("#rain-clusters .label").stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining(" | "));
        assertTrue(words.contains("near (0.92, 0.92)"), words);
        assertTrue(words.contains("near (−0.92, −0.92)") || words.contains("near (-0.92, -0.92)"), words);
        assertTrue(words.contains("median |w₁₂| 0.9"), words);
    }

    @Test
    void allEndsAreSavedAsNumbersFromTheRainAndFromABarChart(@TempDir Path folder) throws IOException {
        fewer("20");
        for (String chart : List.of("rain", "rank")) {
            Path file = folder.resolve(chart + ".csv");
            window.dialogs().answer(file);
            window.click(chart + "-menu-button");
            window.click(chart + "-menu-csv");
            await(() -> Files.exists(file));
            EnsembleTable written = table().sorted();
            try (CSVParser rows = CSVParser.parse(
                    file,
                    StandardCharsets.UTF_8,
                    CSVFormat.DEFAULT
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get())) {
                int row = 0;
                for (CSVRecord line : rows) {
                    isThatMember(written, row++, line);
                }
                assertEquals(20, row);
            }
        }
    }

    private static void isThatMember(EnsembleTable table, int row, CSVRecord line) {
        EnsemblePlan plan = table.plan();
        int member = table.member(row);
        assertEquals(member, Integer.parseInt(line.get("member")));
        assertEquals(plan.experiment(member).seed(), Long.parseLong(line.get("seed")));
        for (int column = 0; column < plan.columns().size(); column++) {
            Column named = plan.columns().get(column);
            assertEquals(
                    table.value(row, column),
                    Double.parseDouble(line.get(named.name() + " [" + named.unit() + "]")),
                    named.name());
        }
        assertTrue(Double.parseDouble(line.get("steps [1]")) > 0);
    }

    @Test
    void noThreadStaysWhenTheWindowCloses() {
        fewer("20");
        window.robot().interact(window.find("rain-by-hand", ToggleButton.class)::fire);
        window.robot().interact(window.find("rain-show-clusters", ToggleButton.class)::fire);
        await(() -> workers().containsAll(WORKERS));
        window.close();
        await(() -> workers().isEmpty());
    }

    private static Set<String> workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(WORKERS::contains)
                .collect(Collectors.toSet());
    }

    @Test
    void aWrongNumberIsExplainedAndNothingIsLost() {
        fewer("20");
        window.type("rain-count", "7");
        assertEquals(
                "The number of starts must be a whole number from 10 to 100,000, but was 7.",
                window.text("rain-progress"));
        assertEquals(20, starts().count());
        assertEquals("7", window.find("rain-count", TextField.class).getText());
    }

    @Test
    void theDepthGoesOnToInfinity() {
        fewer("20");
        window.type("set-depth", "inf");
        await(() -> starts().isSettled()
                && window.find("set-depth", TextField.class).getText().equals("∞"));
        assertEquals("∞", depth());
        window.type("set-depth", "7");
        await(() -> starts().isSettled() && window.lab().experiment().depth() == 7);
        assertEquals("7", depth());
    }

    private String depth() {
        return BranchFigures.volume(window.lab().experiment())
                .orElseThrow()
                .depth()
                .toString();
    }
}
