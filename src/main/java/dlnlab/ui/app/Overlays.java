package dlnlab.ui.app;

import dlnlab.ui.help.HelpView;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What can lie over the window: the cards of the course, the blank, the list of keys, the guide.
final class Overlays {
    private static final String GUIDE_PAGE = "guide.md";

    private final CoursePanel course;
    private final Region blank = new Region();
    private final KeySheet sheet = new KeySheet();
    private final HelpView help;
    private boolean keyClosedSheet;

    /// @param course the cards, which their chooser shows
    /// @param closed run when the guide has closed
    Overlays(CoursePanel course, Runnable closed) {
        this.course = course;
        help = new HelpView(closed);
        blank.setId(WindowIds.BLANK_ID);
        blank.getStyleClass().add("blank");
        blank.setVisible(false);
        blank.setOnMouseClicked(e -> showBlank(false));
        sheet.setVisible(false);
        sheet.setOnMouseClicked(e -> showSheet(false));
    }

    /// The lowest first.
    List<Node> nodes() {
        return List.of(course, blank, sheet, help);
    }

    CoursePanel course() {
        return course;
    }

    void showBlank(boolean shown) {
        blank.setVisible(shown);
    }

    void showSheet(boolean shown) {
        sheet.setVisible(shown);
    }

    void showGuide() {
        help.show(GUIDE_PAGE, "");
    }

    /// Whether a key may do to the window what it usually does: while something covers the window nothing behind it may
    /// change unseen.
    boolean leaves(Keys.@Nullable Action action) {
        boolean look = action != null && action.isLook() && !sheet.isVisible();
        return look || !isCovered();
    }

    private boolean isCovered() {
        return blank.isVisible() || sheet.isVisible() || help.isVisible() || course.isVisible();
    }

    /// Gives a pressed key to what covers the window, before anything else gets it.
    void onKey(KeyEvent event) {
        if (blank.isVisible()) {
            // whichever key a lecturer finds in the dark: nothing happens that the audience does not see
            if (!event.getCode().isModifierKey()) {
                showBlank(false);
            }
            event.consume();
        } else if (sheet.isVisible()) {
            // the first half of Ctrl+S or of Shift+1 says nothing yet
            if (!event.getCode().isModifierKey()) {
                showSheet(false);
                keyClosedSheet = true;
            }
            event.consume();
        } else if (!help.isVisible()) {
            course.onKey(event);
        }
    }

    /// Takes away the letter of the key that closed the list of keys.
    void onTyped(KeyEvent event) {
        if (keyClosedSheet) {
            event.consume();
        }
    }

    /// The next key is another one.
    void onReleased(KeyEvent event) {
        keyClosedSheet &= event.getCode().isModifierKey();
    }

    /// Keeps what no control of the covering part wanted from the accelerators of the menus behind it.
    void afterKey(KeyEvent event) {
        if (isCovered() && event.isShortcutDown()) {
            event.consume();
        }
    }
}
