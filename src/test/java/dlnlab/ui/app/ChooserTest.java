package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.plot.Palette;
import dlnlab.scene.Scenes;
import dlnlab.ui.lab.Opening;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The course as cards.
@ExtendWith(ApplicationExtension.class)
final class ChooserTest {
    private LabWindow window;

    @Start
    void show(Stage stage) {
        window = new LabWindow(stage, "unbalanced-start", 1280, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void choose() {
        window.click(WindowIds.PRESET_ID);
        assertTrue(window.has(CoursePanel.ID));
    }

    private List<CourseCard> cards() {
        return Opening.all().stream()
                .map(opening -> window.find("open-" + opening.id(), CourseCard.class))
                .toList();
    }

    private String focused() {
        Node owner = WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> window.panel().getScene().getFocusOwner());
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    private String present() {
        return window.lab().openingProperty().get().id();
    }

    @Test
    void everySessionThatHasScenesHasAHeading() {
        choose();
        List<String> expected = Scenes.all().stream()
                .map(named -> named.scene().session())
                .distinct()
                .map(session -> "Session " + session + ": " + Scenes.session(session))
                .toList();
        List<String> headings = window.find(CoursePanel.ID, CoursePanel.class).lookupAll(".course-heading").stream()
                .map(node -> ((Label) node).getText())
                .toList();
        assertEquals(expected.size() + 1, headings.size());
        assertTrue(headings.containsAll(expected), headings.toString());
    }

    @Test
    void cardsOfOneKindAreEquallyHighAndNothingIsCut() {
        choose();
        for (double zoom : new double[] {1, 1.5}) {
            window.robot().interact(() -> {
                window.panel().setZoom(zoom);
                window.panel().applyCss();
                window.panel().layout();
            });
            cards().forEach(ChooserTest::assertWhole);
            assertEquals(1, heights(true).size(), heights(true).toString());
            assertEquals(1, heights(false).size(), heights(false).toString());
        }
    }

    private List<Double> heights(boolean scenes) {
        return cards().stream()
                .filter(card -> (card.opening().scene() != null) == scenes)
                .map(CourseCard::getHeight)
                .distinct()
                .toList();
    }

    private static void assertWhole(CourseCard card) {
        Bounds inside = card.localToScene(card.getLayoutBounds());
        for (Node node : card.lookupAll(".label")) {
            Label label = (Label) node;
            if (label.isVisible()) {
                assertTrue(inside.contains(label.localToScene(label.getLayoutBounds())), label.getText());
                assertTrue(label.getHeight() >= label.prefHeight(label.getWidth()) - 1, label.getText());
            }
        }
    }

    @Test
    void cardsGrowWithTheWindowsType() {
        choose();
        // how high a card is depends on how its words break, the size of its words does not
        Label title = (Label) cards().getFirst().lookup(".preset-title");
        double usual = title.getFont().getSize();
        window.chord(KeyCode.CONTROL, KeyCode.PLUS).chord(KeyCode.CONTROL, KeyCode.PLUS);
        await(() -> title.getFont().getSize() > 1.15 * usual);
        assertWhole(cards().getFirst());
        assertTrue(window.has(CoursePanel.ID));
    }

    @Test
    void arrowsMoveAmongTheCardsAndEnterOpensOne() {
        choose();
        // a session is a column of cards, and all columns begin at the same height
        List<String> first = ids(1);
        List<String> second = ids(2);
        int row = first.indexOf("unbalanced-start");
        assertEquals("open-unbalanced-start", focused());
        window.press(KeyCode.DOWN);
        assertEquals("open-" + first.get(row + 1), focused());
        window.press(KeyCode.RIGHT, KeyCode.UP);
        assertEquals("open-" + second.get(row), focused());
        window.press(KeyCode.ENTER);
        assertEquals(second.get(row), present());
        assertFalse(window.has(CoursePanel.ID));
    }

    private static List<String> ids(int session) {
        return Scenes.all().stream()
                .filter(named -> named.scene().session() == session)
                .map(Scenes.Named::id)
                .toList();
    }

    @Test
    void theLastCardIsScrolledTo() {
        choose();
        window.robot().interact(() -> window.panel().setZoom(2));
        window.press(KeyCode.END);
        CourseCard last = cards().getLast();
        assertEquals(last.getId(), focused());
        await(() -> {
            Bounds seen = Objects.requireNonNull(last.getScene().getRoot().lookup(".course-popup"))
                    .localToScene(
                            last.getScene().getRoot().lookup(".course-popup").getLayoutBounds());
            return seen.contains(last.localToScene(last.getLayoutBounds()));
        });
    }

    @Test
    void escapeAndAClickElsewhereLeaveEverythingAsItWas() {
        choose();
        window.press(KeyCode.RIGHT, KeyCode.ESCAPE);
        assertFalse(window.has(CoursePanel.ID));
        assertEquals(WindowIds.PRESET_ID, focused());
        choose();
        window.robot().clickOn(window.panel().localToScreen(640, 796));
        assertFalse(window.has(CoursePanel.ID));
        assertEquals("unbalanced-start", present());
    }

    @Test
    void lettersDoNotReachTheWindowBelow() {
        choose();
        window.press(KeyCode.B);
        assertFalse(window.has(WindowIds.BLANK_ID));
        assertTrue(window.has(CoursePanel.ID));
    }

    @Test
    void whatIsOpenIsMarkedInWords() {
        choose();
        for (CourseCard card : cards()) {
            boolean open = card.opening().id().equals("unbalanced-start");
            assertEquals(open, card.lookup(".open-mark").isVisible(), card.getId());
            assertEquals(open, card.getAccessibleText().startsWith("Open now"), card.getId());
        }
    }

    @Test
    void picturesFollowTheTheme() {
        choose();
        await(() -> ground() == Palette.light().background().getRGB());
        window.chord(KeyCode.CONTROL, KeyCode.T);
        await(() -> ground() == Palette.dark().background().getRGB());
    }

    /// The colour in a corner of the first picture, 0 while there is none.
    private int ground() {
        SceneThumbnail thumbnail = Objects.requireNonNull(cards().getFirst().picture());
        Image image = thumbnail.image();
        return image == null ? 0 : image.getPixelReader().getArgb(1, 1);
    }
}
