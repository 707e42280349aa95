package dlnlab.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.ui.app.Theme;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The guide over a window, read as a person does.
@ExtendWith(ApplicationExtension.class)
final class HelpViewTest {
    private HelpView view;
    private Button below;
    private int closed;

    @Start
    void show(Stage stage) {
        StackPane root = new StackPane();
        view = new HelpView(() -> {
            closed++;
            // as the window does, for a focus that is nowhere
            root.requestFocus();
        });
        below = new Button("below");
        root.getChildren().addAll(below, view);
        root.getStyleClass().add("lab");
        Theme.LIGHT.apply(root);
        stage.setScene(new Scene(root, 990, 700));
        stage.show();
        below.requestFocus();
        view.show("guide.md", "");
    }

    // as a pulse does, in its order
    private void layout() {
        view.getScene().getRoot().applyCss();
        view.getScene().getRoot().layout();
    }

    private PagePane page(FxRobot robot) {
        robot.interact(this::layout);
        return robot.lookup("#" + PagePane.ID).queryAs(PagePane.class);
    }

    private String title(FxRobot robot) {
        return robot.from(page(robot)).lookup(".help-heading-1").query().getAccessibleText();
    }

    private Node markedInSight(FxRobot robot) {
        PagePane page = page(robot);
        Node marked = page.marked();
        assertNotNull(marked);
        robot.interact(() -> {
            layout();
            Bounds window = page.localToScene(page.getLayoutBounds());
            Bounds place = marked.localToScene(marked.getLayoutBounds());
            assertTrue(place.getMinY() >= window.getMinY() && place.getMinY() < window.getMaxY(), place + " " + window);
        });
        return marked;
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    @Test
    void whatIsAskedForIsMarkedAndInSight(FxRobot robot) {
        robot.interact(() -> view.show("parameters.md", "maxSteps"));
        assertEquals("Parameters", title(robot));
        assertTrue(markedInSight(robot).getAccessibleText().startsWith("maxSteps"));
    }

    @Test
    void typingSearchesAndEnterGoesFromHitToHit(FxRobot robot) {
        robot.write("effective rank");
        ListView<?> hits = robot.lookup("#" + HitList.ID).queryListView();
        assertTrue(hits.isVisible());
        assertFalse(
                robot.lookup("#" + HelpContents.PAGES_ID).query().getParent().isVisible());
        robot.push(KeyCode.ENTER);
        String first = markedInSight(robot).getAccessibleText();
        assertEquals(0, hits.getSelectionModel().getSelectedIndex());
        robot.push(KeyCode.ENTER);
        assertTrue(text(robot, HelpView.SUMMARY_ID).startsWith("2 of "), text(robot, HelpView.SUMMARY_ID));
        assertFalse(markedInSight(robot).getAccessibleText().equals(first));
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        assertEquals(first, markedInSight(robot).getAccessibleText());
    }

    @Test
    void aLetterTypedAnywhereBeginsASearch(FxRobot robot) {
        robot.interact(() -> robot.lookup("#" + HelpContents.PAGES_ID).query().requestFocus());
        robot.write("g").write("host");
        assertEquals(
                "ghost",
                robot.lookup("#" + HelpView.SEARCH_ID).queryAs(TextField.class).getText());
    }

    @Test
    void aLinkOpensItsPageAndAltLeftGoesBack(FxRobot robot) {
        Hyperlink link = robot.from(page(robot)).lookup(".help-link").queryAs(Hyperlink.class);
        robot.interact(link::requestFocus);
        robot.push(KeyCode.SPACE);
        assertEquals("Parameters", title(robot));
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertEquals("A tour of DLN Lab", title(robot));
        assertTrue(robot.lookup("#" + HelpView.BACK_ID).queryButton().isDisabled());
    }

    @Test
    void backReturnsToTheLineThatWasRead(FxRobot robot) {
        page(robot);
        robot.push(KeyCode.PAGE_DOWN);
        robot.push(KeyCode.PAGE_DOWN);
        double read = page(robot).getVvalue();
        assertTrue(read > 0);
        ListView<?> pages = robot.lookup("#" + HelpContents.PAGES_ID).queryListView();
        robot.interact(() -> pages.requestFocus());
        robot.push(KeyCode.DOWN);
        assertEquals("Parameters", title(robot));
        assertEquals(0, page(robot).getVvalue());
        robot.clickOn("#" + HelpView.BACK_ID);
        page(robot);
        assertEquals(read, page(robot).getVvalue(), 1e-9);
    }

    @Test
    void theContentsFollowThePageAndGoToItsHeadings(FxRobot robot) {
        robot.clickOn("Scenes");
        page(robot);
        robot.clickOn("What a matrix does to a circle");
        PagePane page = page(robot);
        Node heading = robot.from(page)
                .lookup((Node node) -> node.getStyleClass().contains("help-heading-3")
                        && "What a matrix does to a circle".equals(node.getAccessibleText()))
                .query();
        double below =
                heading.localToScene(0, 0).getY() - page.localToScene(0, 0).getY();
        assertTrue(below >= 0 && below < 40, () -> below + " px below the top");
    }

    @Test
    void tabStaysInsideAndEscapeGivesTheFocusBack(FxRobot robot) {
        for (int press = 0; press < 40; press++) {
            robot.push(KeyCode.TAB);
            assertFalse(below.isFocused());
        }
        robot.push(KeyCode.ESCAPE);
        assertFalse(view.isVisible());
        assertEquals(1, closed);
        assertTrue(below.isFocused());
    }

    @Test
    void ctrlFGoesToTheSearchAndItsWordsAreTypedOver(FxRobot robot) {
        robot.write("norm");
        robot.interact(() -> page(robot).requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("rank");
        assertEquals(
                "rank",
                robot.lookup("#" + HelpView.SEARCH_ID).queryAs(TextField.class).getText());
    }

    @Test
    void linesToTypeElsewhereCanBeCopied(FxRobot robot) {
        Set<Button> copies = robot.from(page(robot)).lookup("." + CodeBox.COPY).queryAllAs(Button.class);
        robot.interact(() -> {
            copies.iterator().next().fire();
            assertTrue(Clipboard.getSystemClipboard().getString().startsWith("java -jar dlnlab.jar plot hyperbola "));
        });
    }

    @Test
    void thePictureOfTheWindowIsShownWithItsWords(FxRobot robot) {
        ImageView picture =
                robot.from(page(robot)).lookup(".help-picture .image-view").queryAs(ImageView.class);
        assertTrue(picture.getImage().getWidth() > 1000);
        assertTrue(picture.getBoundsInParent().getWidth() > 300);
        assertTrue(picture.getAccessibleText().startsWith("The window: setup on the left"));
    }
}
