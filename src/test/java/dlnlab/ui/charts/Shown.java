package dlnlab.ui.charts;

import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Tiles side by side in a window, and where to point at them.
final class Shown {
    private Shown() {}

    static void inWindow(Stage stage, TileCard... tiles) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        HBox row = new HBox(tiles);
        for (TileCard tile : tiles) {
            HBox.setHgrow(tile, Priority.ALWAYS);
            tile.setPrefWidth(450);
        }
        row.getStyleClass().add("light");
        Scene scene = new Scene(row, 950, 600);
        scene.getStylesheets()
                .add(Objects.requireNonNull(TileCard.class.getResource("/dlnlab/ui/theme.css"))
                        .toExternalForm());
        stage.setScene(scene);
        // the headless screen takes the place of a scroll on the screen for its place in the window
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /// Moves the pointer to a place in the plot, in fractions from its lower left corner.
    static void point(FxRobot robot, TileCard tile, double across, double upwards) {
        robot.moveTo(onScreen(tile, across, upwards));
        settle();
    }

    static Point2D onScreen(TileCard tile, double across, double upwards) {
        Bounds plot = tile.pane().localToScreen(tile.pane().getLayoutBounds());
        double x = plot.getMinX()
                + tile.pane().plot().getMinX()
                + across * tile.pane().plot().getWidth();
        double y = plot.getMinY()
                + tile.pane().plot().getMinY()
                + (1 - upwards) * tile.pane().plot().getHeight();
        return new Point2D(x, y);
    }

    /// The moment under the pointer.
    static double pointedTime(FxRobot robot, TileCard tile) {
        Point2D mouse = robot.robotContext().getBaseRobot().retrieveMouse();
        Point2D inPane = tile.pane().screenToLocal(mouse);
        return tile.xAxis()
                .getValueForDisplay(inPane.getX() - tile.pane().plot().getMinX())
                .doubleValue();
    }

    /// Turns the wheel by a notch away from the person, over the middle of the plot: the headless screen knows no keys
    /// held during a scroll.
    static void wheelWith(TileCard tile, boolean shift, boolean control) {
        Rectangle2D plot = tile.pane().plot();
        double x = plot.getMinX() + plot.getWidth() / 2;
        double y = plot.getMinY() + plot.getHeight() / 2;
        Point2D scene = tile.pane().localToScene(x, y);
        Point2D screen = tile.pane().localToScreen(x, y);
        tile.pane()
                .fireEvent(new ScrollEvent(
                        ScrollEvent.SCROLL,
                        scene.getX(),
                        scene.getY(),
                        screen.getX(),
                        screen.getY(),
                        shift,
                        control,
                        false,
                        false,
                        false,
                        false,
                        shift ? 40 : 0,
                        shift ? 0 : 40,
                        0,
                        0,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(tile.pane(), scene.getX(), scene.getY())));
    }

    /// What a press of the primary button and a long way bring to a node: the headless screen ends a press at the first
    /// node that the pointer leaves.
    ///
    /// @param over the node under the pointer
    static void mouse(EventType<MouseEvent> type, Node pressed, Node over) {
        Point2D at = over.localToScene(5, 5);
        pressed.fireEvent(new MouseEvent(
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
                new PickResult(over, at.getX(), at.getY())));
    }

    static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
