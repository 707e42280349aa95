package dlnlab.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.network.Layers;
import dlnlab.ui.app.Theme;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The pictures of a network, driven as a person does.
@ExtendWith(ApplicationExtension.class)
final class NetworkPanelTest {
    private final Networks.Recording actions = new Networks.Recording();
    private final NetworkViewModel model = new NetworkViewModel(actions);
    private final Layers layers = Networks.linear(1, 2, 3, 2);
    private NetworkPanel panel;

    @Start
    void show(Stage stage) {
        panel = new NetworkPanel(model);
        StackPane root = new StackPane(panel);
        root.getStyleClass().add("lab");
        Theme.LIGHT.apply(root);
        stage.setScene(new Scene(root, 700, 420));
        stage.show();
        layers.weight(1).set(0, 0, -0.25);
        panel.show(NetworkSnapshot.of(layers));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    /// A point of the line of W₁[1,1], away from where lines cross.
    private static Point2D onFirstWeight(FxRobot robot) {
        DiagramView view = robot.lookup("#" + DiagramView.ID).queryAs(DiagramView.class);
        return view.localToScreen(view.pointOn(new DiagramItem.Weight(1, 0, 0), 0.25));
    }

    private static void select(FxRobot robot, NetworkView view) {
        robot.clickOn("#" + NetworkPanel.VIEW_ID_PREFIX + view.label().toLowerCase(Locale.ROOT));
    }

    @Test
    void theButtonsOverTheColumnsAskForWhatTheySay(FxRobot robot) {
        robot.clickOn("#network-add-neuron-1");
        robot.clickOn("#network-remove-neuron-1");
        robot.clickOn("#network-add-layer-0");
        robot.clickOn("#network-add-layer-1");
        robot.clickOn("#network-remove-layer-1");
        assertEquals(
                List.of("addNeuron 1", "removeNeuron 1", "addLayer 0", "addLayer 1", "removeLayer 1"), actions.calls);
    }

    @Test
    void aRefusalIsShownUnderTheTitle(FxRobot robot) {
        actions.answer = "The width must be at least the rank 3, was 2.";
        robot.clickOn("#network-remove-neuron-1");
        assertEquals(actions.answer, text(robot, NetworkPanel.NOTE_ID));
    }

    @Test
    void pointingAtALineTellsItsWeight(FxRobot robot) {
        robot.moveTo(onFirstWeight(robot));
        assertTrue(robot.lookup("#" + DiagramView.READ_OUT_ID).query().isVisible());
        assertEquals("W₁[1,1] = −0.25", text(robot, DiagramView.READ_OUT_ID));
    }

    @Test
    void clickingALineOfAPausedRunLetsOneTypeItsWeight(FxRobot robot) {
        robot.interact(() -> model.pausedProperty().set(true));
        robot.clickOn(onFirstWeight(robot));
        TextField field = robot.lookup("#" + WeightEditor.FIELD_ID).queryAs(TextField.class);
        assertEquals("-0.25", field.getText());
        assertEquals("W₁[1,1] from input 1 to neuron 1 of layer 1, now −0.25", text(robot, WeightEditor.TITLE_ID));
        robot.write("a lot").push(KeyCode.ENTER);
        String why = text(robot, WeightEditor.MESSAGE_ID);
        assertTrue(why.contains("W₁[1,1]") && why.contains("a lot"), why);
        assertEquals("a lot", field.getText());
        robot.interact(field::selectAll);
        robot.write("0.5").push(KeyCode.ENTER);
        assertEquals(List.of("setWeight 1 0 0 0.5"), actions.calls);
        assertFalse(field.getParent().isVisible());
        assertTrue(robot.lookup("#" + DiagramView.ID).query().isFocused());
    }

    @Test
    void theMarkHasNoColourOfASignAndLiesBelowTheLines(FxRobot robot) {
        robot.moveTo(onFirstWeight(robot));
        Node mark = panel.lookupAll(".network-mark").stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow();
        double width = ((Shape) mark).getStrokeWidth();
        assertTrue(width > 0.6 * 12, width + " is no halo");
        for (String sign : List.of(".edge-negative", ".edge-positive")) {
            Color edge = (Color) ((Shape) panel.lookup(sign)).getFill();
            assertTrue(difference(edge, (Color) ((Shape) mark).getStroke()) > 0.3, sign);
        }
        Parent diagram = robot.lookup("#" + DiagramView.ID).queryAs(Parent.class);
        List<Node> layers = diagram.getChildrenUnmodifiable();
        assertTrue(layers.indexOf(mark.getParent())
                < layers.indexOf(layers.stream()
                        .filter(Canvas.class::isInstance)
                        .findFirst()
                        .orElseThrow()));
    }

    private static double difference(Color a, Color b) {
        return Math.abs(a.getSaturation() - b.getSaturation());
    }

    @Test
    void aRunningNetworkIsNotEdited(FxRobot robot) {
        robot.clickOn(onFirstWeight(robot));
        assertEquals("Pause the run to change a weight.", text(robot, NetworkPanel.NOTE_ID));
        assertFalse(
                robot.lookup("#" + WeightEditor.FIELD_ID).query().getParent().isVisible());
    }

    @Test
    void theKeyboardWalksTypesAndChangesLayers(FxRobot robot) {
        robot.interact(() -> {
            model.pausedProperty().set(true);
            robot.lookup("#" + DiagramView.ID).query().requestFocus();
        });
        robot.push(KeyCode.RIGHT).push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.DOWN);
        // the first key finds input 1, the others lead to input 2, its line to neuron 2, its line to neuron 3
        assertEquals(NetworkWords.entry("W₁", layers.weight(1), 2, 1), text(robot, DiagramView.READ_OUT_ID));
        robot.push(KeyCode.RIGHT);
        robot.write("+-").push(KeyCode.INSERT).push(KeyCode.DELETE);
        robot.push(KeyCode.LEFT).push(KeyCode.ENTER).write("2").push(KeyCode.ENTER);
        assertEquals(
                List.of("addNeuron 1", "removeNeuron 1", "addLayer 1", "removeLayer 1", "setWeight 1 2 1 2.0"),
                actions.calls);
    }

    @Test
    void heatMapsTellTheEntryUnderThePointerAndUnderTheKeys(FxRobot robot) {
        select(robot, NetworkView.WEIGHTS);
        MatrixPicture first = robot.lookup("#network-map-1").queryAs(MatrixPicture.class);
        Point2D lastCell = new Point2D(first.map().getWidth() - 3, first.map().getHeight() - 3);
        robot.moveTo(first.map().localToScreen(lastCell));
        assertEquals(NetworkWords.entry("W₁", layers.weight(1), 2, 1), text(robot, MatrixWall.READ_OUT_ID));
        robot.interact(first::requestFocus);
        robot.push(KeyCode.UP).push(KeyCode.LEFT);
        assertEquals(NetworkWords.entry("W₁", layers.weight(1), 1, 0), text(robot, MatrixWall.READ_OUT_ID));
    }

    @Test
    void balanceShowsOneMapForEveryHiddenLayer(FxRobot robot) {
        select(robot, NetworkView.BALANCE);
        assertEquals("Δ₁  3 × 3", text(robot, "network-map-1-title"));
        assertNull(robot.lookup("#network-map-2").tryQuery().orElse(null));
        assertTrue(text(robot, NetworkPanel.SUBTITLE_ID).contains("Theorem 2.2"));
    }

    @Test
    void whatIsTooLargeForADiagramIsShownAsHeatMaps(FxRobot robot) {
        robot.interact(() -> panel.show(NetworkSnapshot.of(Networks.linear(1, 20, 30, 5))));
        assertFalse(robot.lookup("#" + DiagramView.ID).query().isVisible());
        assertEquals("W₁  30 × 20", text(robot, "network-map-1-title"));
        assertTrue(text(robot, NetworkPanel.SUBTITLE_ID).contains("up to 16 neurons"));
    }

    @Test
    void equalNumbersAreNotDrawnAgain(FxRobot robot) {
        NetworkSnapshot before = model.snapshotProperty().get();
        robot.interact(() -> panel.show(NetworkSnapshot.of(layers)));
        assertSame(before, model.snapshotProperty().get());
        robot.interact(() -> panel.layout());
        assertFalse(
                robot.lookup("#" + DiagramView.ID).queryAs(DiagramView.class).isNeedsLayout());
    }
}
