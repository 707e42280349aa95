package dlnlab.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.plot.CurveData;
import dlnlab.plot.Scale;
import dlnlab.scene.ChartSpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Who is named in a tile: the curves of every run, however many ghosts lie under them.
@ExtendWith(ApplicationExtension.class)
final class CurveNamesTest {
    private ChartTile tile;

    @Start
    void show(Stage stage) {
        tile = new ChartTile(ChartSpec.overIterations("gaps", "Gaps", "", Scale.LINEAR, List.of("layerNormGaps")));
        Shown.inWindow(stage, tile);
    }

    /// Column k of a run, which ends at the given height.
    private static CurveData column(String name, int run, int k, double end) {
        return new Synthetic.Coloured(Synthetic.curve(name, 100, 1000, t -> end * t / 1000), run, k);
    }

    @Test
    void theCurvesOfEveryRunAreNamedInTheColourOfTheirRun(FxRobot robot) {
        robot.interact(() -> {
            tile.setRuns(List.of("ReLU", "tanh"), List.of(0, 1));
            tile.setContent(List.of(
                    column("first", 0, 0, 1),
                    column("second", 0, 1, 2),
                    column("first", 1, 0, -9),
                    column("second", 1, 1, -14)));
        });
        Shown.settle();
        assertEquals(
                Set.of("first 1 at 1", "second 1 at 2", "first 2 at -9", "second 2 at -14"),
                names().stream().map(this::nameColourAndHeight).collect(Collectors.toSet()));
        assertTrue(
                robot.lookup("first").<Node>queryAll().stream().anyMatch(CurveNamesTest::isInLegend),
                "the dash is told");
    }

    private String nameColourAndHeight(Label name) {
        String colour = name.getStyleClass().stream()
                .filter(style -> style.startsWith("curve-text-"))
                .map(style -> style.substring("curve-text-".length()))
                .collect(Collectors.joining());
        double middle =
                name.getBoundsInParent().getCenterY() - tile.pane().plot().getMinY();
        return name.getText() + " " + colour + " at "
                + Math.round(tile.yAxis().getValueForDisplay(middle).doubleValue());
    }

    private static boolean isInLegend(Node node) {
        return node.getParent() != null && node.getParent().getStyleClass().contains("legend-entry");
    }

    @Test
    void curvesOfOneRunThatShareANameAreNamedOnce(FxRobot robot) {
        robot.interact(() ->
                tile.setContent(List.of(column("layer 1", 0, 0, 1), column("layer 1", 0, 0, 5), column("x", 1, 1, 9))));
        Shown.settle();
        assertEquals(
                List.of("layer 1", "x"), names().stream().map(Label::getText).toList());
    }

    @Test
    void aGhostTakesNeitherNamesNorColoursFromTheRun(FxRobot robot) {
        List<CurveData> neurons = Synthetic.many(20, k -> column("neuron " + k, k / 10, k / 10, k));
        robot.interact(() -> tile.setContent(neurons));
        Shown.settle();
        List<String> before = names().stream().map(Label::getText).toList();
        robot.interact(() -> tile.setGhost(Synthetic.many(20, k -> column("old", 0, 0, k + 0.5))));
        Shown.settle();
        assertFalse(before.isEmpty());
        assertEquals(before, names().stream().map(Label::getText).toList());
        assertEquals(20, tile.chart().getData().size(), "the run's own curves are lines as before");
        assertTrue(tile.chart().getData().stream()
                .allMatch(series -> series.getNode().getStyleClass().contains("curve-line")
                        && !series.getNode().getStyleClass().contains("ghost-line")));
        assertTrue(tile.lookup("Canvas").getParent().isVisible(), "the ghosts are drawn under them");
    }

    @Test
    void aFewGhostsAreLinesUnderTheRun(FxRobot robot) {
        robot.interact(() -> tile.setCurves(List.of(column("now", 0, 0, 1)), List.of(), List.of(column("", 0, 0, 2))));
        assertEquals(
                List.of(true, false),
                tile.chart().getData().stream()
                        .map(series -> series.getNode().getStyleClass().contains("ghost-line"))
                        .toList());
    }

    private List<Label> names() {
        return tile.lookupAll(".end-label").stream()
                .map(Label.class::cast)
                .filter(Node::isVisible)
                .toList();
    }
}
