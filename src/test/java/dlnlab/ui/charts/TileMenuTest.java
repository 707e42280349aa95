package dlnlab.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.plot.Scale;
import dlnlab.scene.ChartSpec;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The menu of a tile and the place it stands at.
@ExtendWith(ApplicationExtension.class)
final class TileMenuTest {
    private final List<String> asked = new ArrayList<>();
    private ChartTile first;
    private ChartTile second;

    /// Writes down what it is asked for.
    private final class Recorder implements TileActions {
        @Override
        public void perform(TileAction action, TileCard tile) {
            asked.add(action.id() + " " + tile.spec().id());
        }

        @Override
        public boolean allows(TileAction action, TileCard tile) {
            return action != TileAction.REMOVE;
        }

        @Override
        public List<Choice> quantities(TileCard tile) {
            return List.of(
                    new Choice("fit", "loss", "Loss", ""),
                    new Choice("spectrum", "effectiveRank", "Effective rank", ""),
                    new Choice("spectrum", "nuclearNorm", "Nuclear norm", "Not for ReLU."));
        }

        @Override
        public void showInstead(TileCard tile, String quantityId) {
            asked.add("show " + quantityId + " in " + tile.spec().id());
        }

        @Override
        public void add(TileCard tile, String quantityId) {
            asked.add("add " + quantityId + " after " + tile.spec().id());
        }

        @Override
        public void move(TileCard dragged, TileCard target) {
            asked.add("move " + dragged.spec().id() + " to " + target.spec().id());
        }
    }

    @Start
    void show(Stage stage) {
        first = tile("loss");
        second = tile("rank");
        Shown.inWindow(stage, first, second);
    }

    private ChartTile tile(String id) {
        ChartTile tile = new ChartTile(ChartSpec.overIterations(id, "Title " + id, "why", Scale.LINEAR, List.of(id)));
        tile.setContent(List.of(Synthetic.curve("train", 100, 99, t -> Math.exp(-t / 20))));
        tile.setActions(new Recorder());
        return tile;
    }

    @BeforeEach
    void focus(FxRobot robot) {
        robot.interact(first::requestFocus);
    }

    @Test
    void rightClickOffersPicturesAndNumbers(FxRobot robot) {
        for (TileAction action : List.of(TileAction.COPY, TileAction.SVG, TileAction.CSV, TileAction.MAXIMISE)) {
            robot.moveTo(Shown.onScreen(first, 0.3, 0.9)).clickOn(MouseButton.SECONDARY);
            robot.clickOn("#loss-menu-" + action.id());
            Shown.settle();
        }
        assertEquals(List.of("copy loss", "svg loss", "csv loss", "maximise loss"), asked);
    }

    @Test
    void theMenuOpensByKeysAndByItsButton(FxRobot robot) {
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        Shown.settle();
        assertTrue(robot.lookup("#loss-menu-png").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        Shown.settle();
        assertFalse(robot.lookup("#loss-menu-png").tryQuery().isPresent());
        robot.clickOn("#rank-menu-button").clickOn("#rank-menu-pdf");
        Shown.settle();
        assertEquals(List.of("pdf rank"), asked);
    }

    @Test
    void whatCannotBeDoneIsGrey(FxRobot robot) {
        robot.clickOn("#loss-menu-button");
        List<MenuItem> items = items();
        assertEquals(
                List.of("loss-menu-remove", "loss-menu-reset"),
                items.stream().filter(MenuItem::isDisable).map(MenuItem::getId).toList());
        Menu show = (Menu) items.getFirst();
        assertEquals(
                List.of("loss-menu-show-loss", "loss-menu-show-nuclearNorm"),
                show.getItems().stream()
                        .filter(MenuItem::isDisable)
                        .map(MenuItem::getId)
                        .toList());
    }

    private static List<MenuItem> items() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .toList();
    }

    @Test
    void anotherQuantityCanBeShownHereOrBeside(FxRobot robot) {
        robot.clickOn("#loss-menu-button").clickOn("#loss-menu-show").clickOn("#loss-menu-show-effectiveRank");
        Shown.settle();
        robot.clickOn("#rank-menu-button").clickOn("#rank-menu-add");
        robot.clickOn("#rank-menu-add-loss");
        Shown.settle();
        assertEquals(List.of("show effectiveRank in loss", "add loss after rank"), asked);
    }

    @Test
    void theMenuChangesTheScalesTogetherWithTheSwitch(FxRobot robot) {
        robot.clickOn("#loss-menu-button").clickOn("#loss-menu-y-symlog");
        Shown.settle();
        assertEquals(Scale.SYMLOG, first.yAxis().scale());
        assertEquals(Scale.SYMLOG, first.switches().getFirst().scale());
    }

    @Test
    void aHeadDraggedOntoAnotherTileAsksForItsPlace(FxRobot robot) {
        robot.interact(() -> {
            Node head = first.lookup(".tile-words");
            Shown.mouse(MouseEvent.DRAG_DETECTED, head, head);
            Shown.mouse(MouseEvent.MOUSE_DRAGGED, head, second.pane());
            assertTrue(second.getPseudoClassStates().contains(PseudoClass.getPseudoClass("drop-target")));
            Shown.mouse(MouseEvent.MOUSE_RELEASED, head, second.pane());
        });
        assertFalse(second.getPseudoClassStates().contains(PseudoClass.getPseudoClass("drop-target")));
        assertEquals(List.of("move loss to rank"), asked);
        assertFalse(first.isZoomed() || second.isZoomed());
    }

    @Test
    void controlShiftAndArrowsMoveATileAndMMaximisesIt(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.RIGHT, KeyCode.LEFT);
        robot.release(KeyCode.SHIFT, KeyCode.CONTROL).type(KeyCode.M);
        Shown.settle();
        assertEquals(List.of("right loss", "left loss", "maximise loss"), asked);
        assertFalse(first.isZoomed());
    }

    @Test
    void aDoubleClickOnTheHeadMaximises(FxRobot robot) {
        robot.doubleClickOn("#rank-title");
        Shown.settle();
        assertEquals(List.of("maximise rank"), asked);
    }
}
