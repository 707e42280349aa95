package dlnlab.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import dlnlab.plot.CurveData;
import dlnlab.plot.NumberFormats;
import dlnlab.plot.PointBuffer;
import dlnlab.plot.Scale;
import dlnlab.scene.ChartSpec;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A tile as a student meets it.
@ExtendWith(ApplicationExtension.class)
final class ChartTileTest {
    private ChartTile tile;

    @Start
    void show(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        tile = new ChartTile(
                ChartSpec.overIterations("loss", "Loss", "quadratic, 200 samples", Scale.LINEAR, List.of("loss")));
        tile.setContent(List.of(
                Synthetic.curve("train", 1601, 1600, t -> 2 * Math.exp(-t / 160)),
                Synthetic.curve("test", 1601, 1600, t -> 0.5 + Math.exp(-t / 160))));
        Scene scene = new Scene(new StackPane(tile), 900, 600);
        scene.getRoot().getStyleClass().add("light");
        scene.getStylesheets()
                .add(Objects.requireNonNull(ChartTile.class.getResource("/dlnlab/ui/theme.css"))
                        .toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void titleAndSubtitleAreShown(FxRobot robot) {
        assertEquals("Loss", text(robot, "#loss-title"));
        assertEquals("quadratic, 200 samples", text(robot, "#loss-subtitle"));
        assertFalse(robot.lookup("#loss-message").queryLabeled().isVisible());
    }

    @Test
    void clickingLogChangesTheTickLabelsAndClickingLinChangesThemBack(FxRobot robot) {
        List<String> linear = tile.yAxis().tickLabels();
        assertTrue(linear.contains("1.0"), linear::toString);
        robot.clickOn("#loss-y-log");
        settle();
        assertEquals(
                Set.of("10⁻⁴", "0.001", "0.01", "0.1", "1"),
                Set.copyOf(plainOrPower(tile.yAxis().tickLabels())));
        robot.clickOn("#loss-y-log");
        settle();
        assertEquals(Scale.LOG, tile.yAxis().scale());
        robot.clickOn("#loss-y-lin");
        settle();
        assertEquals(linear, tile.yAxis().tickLabels());
    }

    /// Above and below 0.001 one axis has one way of writing; the test accepts either.
    private static List<String> plainOrPower(List<String> labels) {
        return labels.stream()
                .map(s -> s.replace("10⁻³", "0.001").replace("10⁻²", "0.01").replace("10⁻¹", "0.1"))
                .toList();
    }

    @Test
    void theTimeAxisCanBeLogarithmicToo(FxRobot robot) {
        robot.clickOn("#loss-x-log");
        settle();
        assertEquals(List.of("1", "10", "100", "1,000"), tile.xAxis().tickLabels());
    }

    @Test
    void drawnTickLabelsAreTheAxisLabelsAndNeitherOverlapNorLeaveTheTile(FxRobot robot) {
        for (String button : List.of("#loss-x-log", "#loss-y-log", "#loss-x-lin", "#loss-y-lin")) {
            robot.clickOn(button);
            settle();
            assertLabelsLegible(tile.xAxis());
            assertLabelsLegible(tile.yAxis());
        }
    }

    private void assertLabelsLegible(ScaleAxis axis) {
        List<Text> drawn = axis.getChildrenUnmodifiable().stream()
                .filter(node -> node instanceof Text && node.isVisible())
                .map(Text.class::cast)
                .filter(text -> axis.tickLabels().contains(text.getText()))
                .toList();
        assertEquals(
                Set.copyOf(axis.tickLabels()), drawn.stream().map(Text::getText).collect(Collectors.toSet()));
        Bounds card = tile.localToScene(tile.getLayoutBounds());
        for (Text one : drawn) {
            assertTrue(card.contains(inScene(one)), () -> one.getText() + " leaves the tile");
            assertTrue(one.getFont().getSize() >= 12);
            for (Text other : drawn) {
                assertTrue(
                        other.equals(one) || !inScene(one).intersects(inScene(other)),
                        () -> one.getText() + " overlaps");
            }
        }
    }

    @Test
    void curvesAreNamedWhereTheyEndInTheMargin(FxRobot robot) {
        Bounds name = inScene(named(robot, "train"));
        Bounds plot = inScene(tile.lookup(".chart-plot-background"));
        assertTrue(name.getMinX() >= plot.getMaxX());
        assertTrue(inScene(named(robot, "test")).getMaxY() <= name.getMinY(), "the higher curve's name is higher");
    }

    private static Label named(FxRobot robot, String text) {
        return robot.lookup(".end-label").<Label>queryAll().stream()
                .filter(label -> label.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pointingShowsTheExactValuesOfTheNearestSample(FxRobot robot) {
        Bounds plot = inScene(tile.lookup(".chart-plot-background"));
        double atTenth = tile.xAxis().getDisplayPosition(160);
        robot.moveTo(tile);
        robot.moveTo(tile.xAxis().localToScreen(atTenth, -plot.getHeight() / 2));
        settle();
        String shown = readout(robot);
        // the pointer stands on whole pixels, a few iterations wide
        int iteration = Integer.parseInt(shown.split(" ", -1)[1]);
        assertEquals(160, iteration, 2);
        assertTrue(shown.contains("train " + NumberFormats.value(2 * Math.exp(-iteration / 160.0))), shown);
        assertTrue(shown.contains("test " + NumberFormats.value(0.5 + Math.exp(-iteration / 160.0))), shown);
    }

    @Test
    void theKeyboardMovesTheReadOutToo(FxRobot robot) {
        robot.interact(tile::requestFocus);
        robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        settle();
        String first = readout(robot);
        robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        settle();
        assertFalse(first.equals(readout(robot)));
        assertTrue(tile.getAccessibleText().startsWith("iteration"));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        settle();
        assertFalse(tile.pane().hover().isVisible());
    }

    @Test
    void aMessageTakesThePlaceOfTheCurves(FxRobot robot) {
        robot.interact(() -> tile.setMessage("not claimed: ReLU"));
        assertEquals("not claimed: ReLU", text(robot, "#loss-message"));
        assertFalse(tile.pane().isVisible());
        robot.interact(() -> tile.setMessage(""));
        assertTrue(tile.pane().isVisible());
    }

    @Test
    void aCurveWithNothingPositiveIsNamedOnALogAxis(FxRobot robot) {
        CurveData negative = Synthetic.curve("gap", 10, 9, t -> -1 - t);
        CurveData positive = Synthetic.curve("norm", 10, 9, t -> 1 + t);
        robot.interact(() -> tile.setContent(List.of(negative, positive)));
        robot.clickOn("#loss-y-log");
        settle();
        assertEquals("Not on a log axis, because not positive: gap", text(robot, "#loss-note"));
        robot.clickOn("#loss-y-lin");
        settle();
        assertFalse(robot.lookup("#loss-note").queryLabeled().isVisible());
    }

    @Test
    void appendedSamplesAppearAtTheNextRefresh(FxRobot robot) {
        PointBuffer growing = new PointBuffer(1000);
        growing.add(0, 1);
        robot.interact(() -> tile.setContent(List.of(growing)));
        robot.interact(() -> {
            for (int i = 1; i < 1000; i++) {
                growing.add(i, 1 + i);
            }
            tile.refresh(true);
        });
        settle();
        assertTrue(tile.xAxis().getUpperBound() >= 999);
        assertTrue(tile.yAxis().getUpperBound() >= 1000);
        assertEquals(
                1000.0, tile.chart().getData().getFirst().getData().getLast().getYValue());
    }

    @Test
    void aDivergedGhostDoesNotFlattenTheRun(FxRobot robot) {
        double before = tile.yAxis().getUpperBound();
        robot.interact(() -> tile.setGhost(List.of(Synthetic.curve("", 100, 99, Math::exp))));
        assertEquals(before, tile.yAxis().getUpperBound());
        assertTrue(robot.lookup("previous run").tryQuery().isPresent());
    }

    @Test
    void eightyCurvesShareOneCanvasAndALegend(FxRobot robot) {
        robot.interact(() -> tile.setContent(Synthetic.neurons()));
        settle();
        assertEquals(0, tile.chart().getData().size());
        assertTrue(robot.lookup("layer 2").tryQuery().isPresent());
    }

    private static String readout(FxRobot robot) {
        assertTrue(robot.lookup("#loss-readout").query().getParent().isVisible());
        return robot.from(robot.lookup("#loss-readout").<Node>query()).lookup(".label").<Label>queryAll().stream()
                .map(Label::getText)
                .collect(Collectors.joining(" "));
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
