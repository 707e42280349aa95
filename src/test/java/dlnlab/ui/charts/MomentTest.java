package dlnlab.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.plot.NumberFormats;
import dlnlab.plot.PathData;
import dlnlab.plot.Scale;
import dlnlab.scene.ChartSpec;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// One moment in all tiles: where the pointer is, where the window looks back to; and curves that are set off.
@ExtendWith(ApplicationExtension.class)
final class MomentTest {
    private final CrossHair crossHair = new CrossHair();
    private ChartTile loss;
    private PlaneTile plane;

    @Start
    void show(Stage stage) {
        loss = new ChartTile(ChartSpec.overIterations("loss", "Errors", "why", Scale.LINEAR, List.of("loss", "law")));
        loss.setContent(List.of(
                Synthetic.curve("train", 1601, 1600, t -> 2 * Math.exp(-t / 160)),
                Synthetic.curve("test", 1601, 1600, t -> 0.5 + Math.exp(-t / 160))));
        plane = new PlaneTile(ChartSpec.plane("plane", "Plane", "", "w12", "w21", "w₁₂", "w₂₁"));
        plane.setContent(List.of(new PathData(
                "", Synthetic.curve("", 1601, 1600, t -> t / 1600), Synthetic.curve("", 1601, 1600, t -> -t / 1600))));
        Shown.inWindow(stage, loss, plane);
        loss.moments().share(crossHair);
        plane.moments().share(crossHair);
    }

    @Test
    void pointingAtOneTileShowsTheMomentInTheOthers(FxRobot robot) {
        Shown.point(robot, loss, 0.5, 0.5);
        double middle = loss.xAxis().getUpperBound() / 2;
        assertEquals(middle, crossHair.moment(), 5);
        Circle dot = dots(plane.pane().cross()).getFirst();
        double expected = plane.pane().plot().getMinX() + plane.xAxis().getDisplayPosition(crossHair.moment() / 1600);
        assertEquals(expected, dot.getCenterX(), 1e-6);
        assertFalse(loss.pane().cross().isVisible(), "the tile pointed at has its read-out");
        robot.moveTo("#loss-title");
        Shown.settle();
        assertTrue(Double.isNaN(crossHair.moment()));
        assertFalse(plane.pane().cross().isVisible());
    }

    @Test
    void pointingAtAPathShowsTheMomentOverTheIterations(FxRobot robot) {
        double across = plane.xAxis().getDisplayPosition(0.5) / plane.xAxis().getWidth();
        double upwards =
                1 - plane.yAxis().getDisplayPosition(-0.5) / plane.yAxis().getHeight();
        Shown.point(robot, plane, across, upwards);
        assertEquals(800, crossHair.moment(), 20);
        assertTrue(loss.pane().cross().isVisible());
        Line line = (Line) loss.pane().cross().lookup(".hover-line");
        double expected = loss.pane().plot().getMinX() + loss.xAxis().getDisplayPosition(crossHair.moment());
        assertEquals(expected, line.getStartX(), 1e-6);
    }

    @Test
    void valuesAtTheCrossHairAreShownWhenAskedFor(FxRobot robot) {
        robot.interact(() -> crossHair.point(160));
        assertEquals(List.of(), tags(loss.pane().cross()));
        robot.interact(() -> crossHair.valuesProperty().set(true));
        assertEquals(
                List.of(NumberFormats.value(2 / Math.E, 4), NumberFormats.value(0.5 + 1 / Math.E, 4)),
                tags(loss.pane().cross()));
    }

    @Test
    void theTimeCursorShowsTheValuesOfThatMoment(FxRobot robot) {
        robot.interact(() -> {
            loss.moments().setCursor(160);
            plane.moments().setCursor(160);
        });
        assertEquals(
                List.of(NumberFormats.value(2 / Math.E, 4), NumberFormats.value(0.5 + 1 / Math.E, 4)),
                tags(loss.pane().cursor()));
        assertEquals(List.of("0.1, −0.1"), tags(plane.pane().cursor()));
        robot.interact(() -> loss.moments().setCursor(Double.NaN));
        assertFalse(loss.pane().cursor().isVisible());
    }

    @Test
    void aZoomMovesTheTimeCursorWithTheCurves(FxRobot robot) {
        robot.interact(() -> loss.moments().setCursor(160));
        robot.interact(() -> {
            loss.viewport().zoom(0, 0, 0.5, 1);
            loss.showView();
        });
        Shown.settle();
        Line line = (Line) loss.pane().cursor().lookup(".time-cursor");
        assertEquals(
                loss.pane().plot().getMinX()
                        + loss.xAxis().getWidth() * 160 / loss.xAxis().getUpperBound(),
                line.getStartX(),
                1e-6);
    }

    @Test
    void aCurveIsSetOffByNameOrByQuantity(FxRobot robot) {
        robot.interact(() -> loss.highlight("test"));
        assertEquals(List.of(true, false), faded());
        robot.interact(() -> loss.highlight("loss"));
        assertEquals(List.of(false, false), faded());
        robot.interact(() -> loss.setPrediction(List.of(Synthetic.curve("law", 10, 1600, t -> 1))));
        assertEquals(List.of(false, false, true), faded());
        robot.interact(() -> loss.highlight("sharpness"));
        assertEquals(List.of(false, false, false), faded());
        robot.interact(() -> loss.highlight("law"));
        assertEquals(List.of(true, true, false), faded());
        robot.interact(() -> loss.highlight(""));
        assertEquals(List.of(false, false, false), faded());
    }

    private List<Boolean> faded() {
        return loss.chart().getData().stream()
                .map(series -> series.getNode().getPseudoClassStates().contains(PseudoClass.getPseudoClass("faded")))
                .toList();
    }

    private static List<Circle> dots(MomentMarks marks) {
        return marks.getChildren().stream()
                .filter(node -> node instanceof Circle && node.isVisible())
                .map(Circle.class::cast)
                .toList();
    }

    private static List<String> tags(MomentMarks marks) {
        return marks.getChildren().stream()
                .filter(node -> node instanceof Label && node.isVisible())
                .map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void aTileThatIsThrownAwayHearsNoMore(FxRobot robot) {
        robot.interact(() -> plane.moments().share(null));
        robot.interact(() -> crossHair.point(10));
        assertFalse(plane.pane().cross().isVisible());
        Node line = loss.pane().cross();
        assertTrue(line.isVisible());
    }
}
