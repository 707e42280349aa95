package dlnlab.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import dlnlab.plot.PointBuffer;
import dlnlab.scene.ChartSpec;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The plane of the two free entries.
@ExtendWith(ApplicationExtension.class)
final class PlaneTileTest {
    private PlaneTile tile;

    @Start
    void show(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        tile = new PlaneTile(ChartSpec.plane("plane", "Where does it end?", "", "w12", "w21", "w₁₂", "w₂₁"));
        tile.setHyperbola(0.81);
        tile.setPath(
                Synthetic.curve("w₁₂", 500, 499, t -> 0.9 * (1 - Math.exp(-t / 60))),
                Synthetic.curve("w₂₁", 500, 499, t -> 0.9 * (1 - Math.exp(-t / 90))));
        Scene scene = new Scene(new StackPane(tile), 900, 600);
        scene.getRoot().getStyleClass().add("dark");
        scene.getStylesheets()
                .add(Objects.requireNonNull(PlaneTile.class.getResource("/dlnlab/ui/theme.css"))
                        .toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void oneUnitIsAsLongUpwardsAsAcross() {
        assertEqualUnits();
    }

    private void assertEqualUnits() {
        ScaleAxis x = tile.xAxis();
        ScaleAxis y = tile.yAxis();
        double across = x.getDisplayPosition(1) - x.getDisplayPosition(0);
        double upwards = y.getDisplayPosition(0) - y.getDisplayPosition(1);
        assertEquals(across, upwards, 1e-6 * across);
    }

    @Test
    void bothCornersAreInTheMiddleOfTheirQuadrants() {
        double half = tile.yAxis().getUpperBound();
        assertEquals(1.8, half, 1e-12);
        assertEquals(-half, tile.yAxis().getLowerBound());
    }

    @Test
    void theEndMarkerStandsAtTheLastSample() {
        Node marker = tile.lookup(".end-marker");
        Bounds bounds = marker.getBoundsInParent();
        assertEquals(tile.xAxis().getDisplayPosition(0.9 * (1 - Math.exp(-499 / 60.0))), bounds.getCenterX(), 0.6);
    }

    @Test
    void thePlaneGrowsWhenThePathLeavesIt(FxRobot robot) {
        PointBuffer path = new PointBuffer(2);
        path.add(0, 0);
        robot.interact(() -> tile.setContent(List.of(path)));
        robot.interact(() -> {
            path.add(3, 2);
            tile.refresh(true);
        });
        robot.interact(() -> tile.getScene().getRoot().layout());
        assertTrue(tile.yAxis().getUpperBound() >= 3);
        assertEqualUnits();
    }
}
