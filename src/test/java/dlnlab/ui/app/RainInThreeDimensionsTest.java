package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.plot.ChartPicture;
import dlnlab.ui.charts.RainTile;
import dlnlab.ui.ensemble.StartsViewModel;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Many starts of a 3 x 3 matrix in a window: a person chooses the two entries that are seen, points at ends, and has
/// them counted in groups.
final class RainInThreeDimensionsTest extends WindowFixture {
    RainInThreeDimensionsTest() {
        super("six-blanks", 1000, 900);
    }

    private StartsViewModel starts() {
        return window.lab().starts();
    }

    private RainTile tile() {
        return window.find("starts", RainTile.class);
    }

    private void arrived(String count) {
        window.type("starts-count", count);
        await(() ->
                starts().isSettled() && Objects.requireNonNull(starts().table()).size() == Integer.parseInt(count));
        window.robot().interact(() -> {
            starts().rain().lookAt(1);
            window.panel().wake();
        });
        await(() -> window.text("starts-time").equals("all arrived") && tile().isSettled());
    }

    /// Moves on by so many columns in a list of choices.
    private void choose(String id, int further) {
        window.robot().clickOn("#" + id);
        for (int k = 0; k < further; k++) {
            window.press(KeyCode.DOWN);
        }
        window.press(KeyCode.ENTER);
    }

    private String chosen(String id) {
        ChoiceBox<?> box = window.find(id, ChoiceBox.class);
        return ((Label) Objects.requireNonNull(box.lookup(".label"))).getText();
    }

    @Test
    void otherEntriesAreChosenAsAxes() {
        arrived("40");
        assertEquals(List.of("w₁₂", "w₁₃"), List.of(chosen("starts-across"), chosen("starts-up")));
        assertTrue(Double.isNaN(tile().picture().product()), "rank 1 is no curve in this plane");
        choose("starts-up", 1);
        await(() -> chosen("starts-up").equals("w₂₁") && tile().isSettled());
        assertEquals(1, tile().picture().product(), 1e-15);
        assertEquals("w₂₁", tile().picture().y().label());
        // the entry that both axes would show changes places with the one that it displaces
        window.robot().clickOn("#starts-across");
        window.press(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        await(() -> chosen("starts-across").equals("w₂₁") && tile().isSettled());
        assertEquals("w₁₂", chosen("starts-up"));
    }

    private List<ChartPicture.Curve> predictions() {
        return tile().picture().curves().stream()
                .filter(curve -> curve.role() == ChartPicture.Role.PREDICTION)
                .toList();
    }

    private String pointAtTheFirstEnd() {
        Node across = tile().xAxis();
        Node up = tile().yAxis();
        Bounds horizontal = across.localToScreen(across.getLayoutBounds());
        Bounds vertical = up.localToScreen(up.getLayoutBounds());
        ChartPicture.Marker end = tile().picture().markers().getFirst();
        double x = horizontal.getMinX() + tile().xAxis().getDisplayPosition(end.x());
        double y = vertical.getMinY() + tile().yAxis().getDisplayPosition(end.y());
        window.robot().moveTo(x, y);
        await(() -> tile().lookup(".hover-heading") instanceof Label label
                && label.getText().contains("\n"));
        return ((Label) Objects.requireNonNull(tile().lookup(".hover-heading"))).getText();
    }

    @Test
    void atAnEndOfRankOneEveryMatrixOfOneRowIsSingular() {
        arrived("40");
        assertEquals(List.of(), predictions());
        String heading = pointAtTheFirstEnd();
        assertTrue(heading.endsWith("rank 1: every matrix of this plane is singular"), heading);
        assertEquals(List.of(), predictions());
    }

    /// For opposite entries rows of an end of rank 1 are parallel along two lines, which cross at it.
    @Test
    void atAnEndThatIsPointedAtTheSingularMatricesAreDrawn() {
        arrived("40");
        choose("starts-up", 1);
        await(() -> chosen("starts-up").equals("w₂₁") && tile().isSettled());
        int before = predictions().size();
        ChartPicture.Marker end = tile().picture().markers().getFirst();
        String heading = pointAtTheFirstEnd();
        assertTrue(heading.endsWith("dotted: det W = 0, other entries kept"), heading);
        List<ChartPicture.Curve> drawn = predictions();
        assertEquals(before + 2, drawn.size());
        for (ChartPicture.Curve curve : drawn.subList(before, drawn.size())) {
            for (int i = 0; i < curve.data().size(); i++) {
                double nearest = Math.min(
                        Math.abs(curve.data().x(i) - end.x()),
                        Math.abs(curve.data().y(i) - end.y()));
                assertEquals(0, nearest, 0.01);
            }
        }
    }

    @Test
    void theGroupsAreTheFourCornersWithTheirVolumes() {
        arrived("120");
        window.click("starts-show-clusters");
        await(() -> window.has("starts-clusters"));
        List<String> words = tile().lookupAll("#starts-clusters .label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
        for (String corner : List.of("(1, 1) + + +", "(1, −1) + + −", "(−1, 1) + − +", "(−1, −1) + − −")) {
            assertTrue(words.stream().anyMatch(text -> text.equals("near " + corner)), corner + " in " + words);
        }
        Node table = window.find("starts-clusters", Node.class);
        assertTrue(
                tile().localToScene(tile().getLayoutBounds()).contains(table.localToScene(table.getLayoutBounds())),
                "nothing of it lies beyond the tile");
        assertTrue(words.containsAll(List.of("log vol. F8", "log vol. F9")), words.toString());
    }
}
