package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.exhibit.Values;
import dlnlab.plot.ChartPicture;
import dlnlab.ui.charts.PlayTile;
import dlnlab.ui.play.PlayViewModel;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.chart.Axis;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Planes that one plays with, by mouse and by keys.
@ExtendWith(ApplicationExtension.class)
final class PlaneToPlayWithTest {
    private LabWindow window;

    @Start
    void show(Stage stage) {
        window = new LabWindow(stage, "no-regulariser", 1440, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Values values(String exhibit) {
        return window.lab().plays().of(exhibit).valuesProperty().get();
    }

    // the headless screen ends a press at the first node that the pointer leaves
    private void drag(String handleId, double byX, double byY) {
        Node handle = window.find(handleId, Node.class);
        Point2D at = handle.localToScene(
                handle.getLayoutBounds().getCenterX(), handle.getLayoutBounds().getCenterY());
        window.robot().interact(() -> {
            fire(handle, MouseEvent.MOUSE_PRESSED, at);
            fire(handle, MouseEvent.MOUSE_DRAGGED, at.add(byX / 2, byY / 2));
            fire(handle, MouseEvent.MOUSE_DRAGGED, at.add(byX, byY));
            fire(handle, MouseEvent.MOUSE_RELEASED, at.add(byX, byY));
        });
    }

    private static void fire(Node node, EventType<MouseEvent> type, Point2D at) {
        node.fireEvent(new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                false,
                new PickResult(node, at.getX(), at.getY())));
    }

    private String theory() {
        return window.robot().lookup("#theory .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aLoopDraggedToZeroGivesZeroAndAnywhereElseItDoesNot() {
        await(() -> window.text("loop-reading-2").equals("0.210"));
        assertEquals("0.000", window.text("loop-reading-1"));
        assertEquals("−0.049", window.text("loop-reading-3"));
        PlayTile tile = window.find("loop", PlayTile.class);
        double unit = tile.xAxis().getDisplayPosition(1.0) - tile.xAxis().getDisplayPosition(0.0);
        drag("loop-handle-centre", -0.3 * unit, 0.2 * unit);
        await(() -> window.text("loop-reading-2").equals("0.000")
                && window.text("loop-reading-3").equals("0.000"));
        drag("loop-handle-centre", -0.5 * unit, -0.4 * unit);
        await(() -> !window.text("loop-reading-2").equals("0.000"));
        assertEquals("0.000", window.text("loop-reading-1"));
        assertEquals(-0.5, values("no-regulariser").get("x"), 0.02);
        drag("loop-handle-radius", -0.4 * unit, 0);
        assertEquals(0.6, values("no-regulariser").get("radius"), 0.02);
    }

    @ParameterizedTest
    @CsvSource({
        "no-regulariser, loop-handle-radius",
        "metrics, plane-handle-point",
        "metrics, plane-handle-first",
        "svd-circle, svd-handle-first"
    })
    void aHandleIsGrippedAtItsVeryCentreInASceneJustOpened(String scene, String handleId) {
        if (!scene.equals("no-regulariser")) {
            window.open(scene);
        }
        await(() -> window.has(handleId));
        Node handle = window.find(handleId, Node.class);
        Values before = values(scene);
        window.robot().moveTo(handle);
        assertTrue(handle.isHover(), "something lies above " + handleId);
        window.robot().press(MouseButton.PRIMARY).moveBy(3, 2).release(MouseButton.PRIMARY);
        assertTrue(handle.isFocused());
        assertNotEquals(before, values(scene));
        assertFalse(tileOf(handle).isZoomed());
    }

    private static PlayTile tileOf(Node node) {
        Node at = node;
        while (!(at instanceof PlayTile)) {
            at = at.getParent();
        }
        return (PlayTile) at;
    }

    @Test
    void whatIsReadOutGoesWhenTheCurvesMove() {
        Node radius = window.find("loop-handle-radius", Node.class);
        Node readout = window.find("loop-readout", Node.class).getParent();
        window.robot().moveTo(radius);
        assertTrue(readout.isVisible());
        drag("loop-handle-radius", -30, 0);
        await(() -> window.lab().plays().isSettled());
        assertFalse(readout.isVisible());
    }

    @Test
    void nothingStaysSetOffWhenThePointerHasLeftTheSymbol() {
        window.open("metrics");
        await(() -> window.has("plane-handle-point"));
        PlayTile tile = window.find("plane", PlayTile.class);
        window.robot().interact(() -> tile.highlight("usual metric"));
        assertTrue(lines(tile, "faded") > 0);
        assertTrue(lines(tile, "highlighted") > 0);
        window.robot().interact(() -> tile.highlight(""));
        assertEquals(0, lines(tile, "faded"));
        assertEquals(0, lines(tile, "highlighted"));
    }

    private static long lines(PlayTile tile, String state) {
        return tile.lookupAll(".chart-series-line").stream()
                .filter(line -> line.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state)))
                .count();
    }

    @Test
    void thePillOfAZoomedPlaneCoversNoTickLabel() {
        window.open("svd-circle");
        await(() -> window.has("svd-play"));
        PlayTile tile = window.find("svd", PlayTile.class);
        window.robot().interact(tile::requestFocus);
        window.press(KeyCode.PLUS);
        await(() -> window.has("svd-zoom-reset"));
        Node pill = window.find("svd-zoom-reset", Node.class);
        Bounds at = pill.localToScene(pill.getLayoutBounds());
        for (Axis<Number> axis : List.of(tile.xAxis(), tile.yAxis())) {
            assertFalse(at.intersects(axis.localToScene(axis.getLayoutBounds())), axis::toString);
        }
        window.click("svd-zoom-reset");
        await(() -> !tile.isZoomed());
    }

    @Test
    void arrowKeysMoveTheHandleThatHasTheKeyboardAndNotTheRun() {
        Node centre = window.find("loop-handle-centre", Node.class);
        window.robot().interact(centre::requestFocus);
        long step = window.lab().time().shownStep();
        window.press(KeyCode.LEFT);
        assertEquals(0.28, values("no-regulariser").get("x"), 1e-12);
        assertEquals(step, window.lab().time().shownStep());
        assertTrue(centre.getAccessibleText().startsWith("centre of the loop, at 0."), centre.getAccessibleText());
        window.robot().press(KeyCode.SHIFT);
        window.press(KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT, KeyCode.DOWN, KeyCode.DOWN);
        window.robot().release(KeyCode.SHIFT);
        await(() -> window.text("loop-reading-2").equals("0.000"));
        assertTrue(centre.isFocused());
        assertEquals(0, values("no-regulariser").get("x"));
    }

    @Test
    void theTheoryPanelSaysWhatIsMeasuredAndTheWayBackLeadsBack() {
        await(() -> theory().contains("as expected: 0.21 ± 0.0005"));
        assertTrue(theory().contains("once around, N = 3"), theory());
        assertFalse(theory().contains("\npredicted"), theory());
        window.click("loop-knob-loss-1");
        await(() -> window.text("loop-reading-3").equals("−0.103"));
        assertEquals("0.000", window.text("loop-reading-2"));
        await(() -> theory().contains("only as opened") && !theory().contains("0.21 ± 0.0005"));
        assertFalse(window.find("loop-as-opened", Button.class).isDisabled());
        window.click("loop-as-opened");
        await(() -> theory().contains("as expected: 0.21 ± 0.0005"));
    }

    @Test
    void whatIsSeenCanBeExported() {
        ChartPicture plane = window.find("loop", PlayTile.class).picture();
        assertTrue(plane.equalUnits());
        assertEquals(2, plane.markers().size());
        assertTrue(plane.curves().size() > 50, "the arrows are missing");
        assertEquals("the loop", plane.runs().getFirst().name());
        ChartPicture sums = window.find("integral", PlayTile.class).picture();
        assertEquals("N = 2: 0.210", sums.curves().get(1).data().label());
    }

    @Test
    void theMotionOfTheCircleIsPlayedAndItsColumnsAreDragged() {
        window.open("svd-circle");
        await(() -> window.has("svd-play"));
        assertEquals("1.342", window.text("svd-reading-1"));
        window.click("svd-play");
        await(() -> values("svd-circle").get("motion") > 0.05);
        window.click("svd-play");
        await(() -> window.lab().plays().isSettled());
        // a motion that is played leaves W as it is
        await(() -> theory().contains("as expected: 1.34"));
        double paused = values("svd-circle").get("motion");
        Slider motion = window.find("svd-knob-motion", Slider.class);
        window.robot().interact(motion::requestFocus);
        window.press(KeyCode.RIGHT);
        assertEquals(paused + 0.02, values("svd-circle").get("motion"), 0.011);
        PlayTile tile = window.find("svd", PlayTile.class);
        double unit = tile.xAxis().getDisplayPosition(1.0) - tile.xAxis().getDisplayPosition(0.0);
        drag("svd-handle-first", 0.4 * unit, 0.8 * unit);
        await(() -> window.text("svd-reading-1").equals("1.000")
                || window.text("svd-reading-3").startsWith("1.0")
                || window.text("svd-reading-3").startsWith("0.99"));
        assertEquals(1, values("svd-circle").get("w11"), 0.02);
        assertEquals(0, values("svd-circle").get("w21"), 0.02);
    }

    @Test
    void aTileThatIsMadeAnewFindsThePlaneAsItStands() {
        window.open("svd-circle");
        await(() -> window.has("svd-play"));
        PlayViewModel model = window.lab().plays().of("svd-circle");
        PlayTile tile = window.find("svd", PlayTile.class);
        window.robot().interact(() -> {
            model.set("motion", 0.5);
            new PlayTile(tile.spec(), model, () -> false);
        });
        assertEquals(0.5, values("svd-circle").get("motion"));
    }

    @Test
    void anAudienceIsAskedBeforeThePlaneAnswers() {
        window.open("room-at-the-corners");
        await(() -> window.has("plane-reading-1")
                && !tile("plane").picture().curves().isEmpty());
        window.robot().interact(() -> window.panel().setPresenting(true));
        await(() -> tile("density").picture().curves().isEmpty());
        assertFalse(window.find("plane-reading-1", Label.class)
                .getParent()
                .getParent()
                .isVisible());
        // the hyperbola itself stays, what is around it goes
        assertTrue(
                tile("plane").picture().curves().stream().allMatch(curve -> curve.role() == ChartPicture.Role.GHOST));
        window.press(KeyCode.SPACE);
        await(() -> !tile("density").picture().curves().isEmpty());
        assertTrue(window.find("plane-reading-1", Label.class)
                .getParent()
                .getParent()
                .isVisible());
    }

    private PlayTile tile(String id) {
        return window.find(id, PlayTile.class);
    }

    @Test
    void anotherSceneStartsItsPlanesAnew() {
        window.robot().interact(() -> window.lab().plays().of("no-regulariser").set("loss", 0));
        window.open("metrics");
        await(() -> window.has("plane-handle-point"));
        drag("plane-handle-point", 20, 20);
        window.open("no-regulariser");
        await(() -> window.has("loop") && window.text("loop-reading-2").equals("0.210"));
    }
}
